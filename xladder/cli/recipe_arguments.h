// The arguments by which a verb takes a recipe: RECIPE, --set, and every flag of the table of options.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "xladder/config/product.h"
#include "xladder/config/settings.h"

namespace CLI {
class App;
}

namespace xladder::cli {

class RecipeArguments {
 public:
  explicit RecipeArguments(const config::OptionTable& table);
  ~RecipeArguments();
  RecipeArguments(const RecipeArguments&) = delete;
  RecipeArguments& operator=(const RecipeArguments&) = delete;

  // `positional` and its help: what the argument without a flag is called.
  void add_to(CLI::App& app, const std::string& positional = "RECIPE",
              const std::string& help = "recipe, a .toml file");

  // After parsing.
  const std::string& recipe() const { return recipe_; }  // empty if none was given
  Result<config::Settings> resolve() const;
  // A flag of a knob may hold several values ("8,16,32"): one settings for each combination.
  Result<std::vector<config::NamedSettings>> resolve_product() const;
  // The same over another recipe than the one on the command line.
  Result<config::Settings> resolve_over(const std::string& recipe) const;

 private:
  struct Flag;

  Result<config::Settings> resolve_from(const config::Sources& sources) const;
  config::Sources sources(const std::string& recipe) const;

  const config::OptionTable& table_;
  std::string recipe_;
  std::vector<std::string> assignments_;
  bool article_defaults_ = false;
  std::vector<std::unique_ptr<Flag>> flags_;
};

}  // namespace xladder::cli
