#include "xladder/graph/reader/tree.h"

#include "xladder/graph/reader/scanner.h"
#include "xladder/graph/reader/storage.h"

namespace xladder::reader {

Tree::Tree(std::unique_ptr<Storage> storage) : storage_(std::move(storage)) {}
Tree::Tree(Tree&& other) noexcept = default;
Tree& Tree::operator=(Tree&& other) noexcept = default;
Tree::~Tree() = default;

const Module& Tree::module() const { return storage_->module; }

const Function* Tree::find_function(std::string_view name) const {
  const auto found = storage_->functions.find(name);
  return found == storage_->functions.end() ? nullptr : found->second;
}

Result<const Function*> Tree::entry() const {
  const Function* only = find_function("main");
  if (only == nullptr)
    for (const Function* function : storage_->module.functions) {
      if (function->is_private) continue;
      if (only != nullptr)
        return fail_at(function->offset, "@{} and @{} could both be run; name one of them @main", only->name,
                       function->name);
      only = function;
    }
  if (only == nullptr) return fail_at(0, "no function is public; name the one that is to be run @main");
  if (only->is_declaration) return fail_at(only->offset, "@{} has no body; export the whole module", only->name);
  return only;
}

std::string Tree::where(Offset offset) const { return where_in(storage_->text, storage_->file, offset); }

}  // namespace xladder::reader
