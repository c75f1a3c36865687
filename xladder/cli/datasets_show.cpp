// datasets show PATH: classes, sizes, broken pictures.
#include <fmt/ranges.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "xladder/base/json_text.h"
#include "xladder/base/parallel.h"
#include "xladder/cli/datasets_actions.h"
#include "xladder/data/sources/inspect.h"
#include "xladder/report/numbers.h"

namespace xladder::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr size_t kNamedBroken = 20;  // the rest is in --json
constexpr size_t kListedClasses = 60;

struct Shown {
  std::string split;
  data::OpenedImages opened;
  data::Inspection found;
};

std::string class_name(const data::DatasetInfo& info, size_t label) {
  return label < info.class_names.size() ? info.class_names[label] : "";
}

std::string counted(int64_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

void print_spread(const Context& context, std::string_view what, const data::Spread& spread) {
  context.print("  {:<8} {:>10} {:>10} {:>10}", what, spread.min, spread.median, spread.max);
}

void print(const Context& context, const std::string& path, const Shown& shown) {
  const data::DatasetInfo& info = shown.opened.images->info();
  const data::Inspection& found = shown.found;
  std::vector<std::string> kinds;
  for (const auto& [kind, count] : found.kinds) kinds.push_back(fmt::format("{} {}", count, kind));
  context.print(
      "{}", context.out.bold(fmt::format("{}  ({}, split {})", path, data::name_of(shown.opened.format), shown.split)));
  context.print("  {} in {}, {}{}", counted(found.num_images, "picture", "pictures"),
                counted(info.num_classes, "class", "classes"), report::bytes_text(found.total_bytes),
                kinds.empty() ? "" : fmt::format(" ({})", fmt::join(kinds, ", ")));
  for (const std::string& note : shown.opened.notes) context.print("  {}", note);
  if (!found.kinds.empty()) {
    context.print("");
    context.print("  {:<8} {:>10} {:>10} {:>10}", "", "min", "median", "max");
    print_spread(context, "width", found.width);
    print_spread(context, "height", found.height);
    print_spread(context, "bytes", found.bytes);
  }
  context.print("");
  context.print("  {:>5} {:>9}  {}", "label", "pictures", "class");
  for (size_t label = 0; label < std::min(found.class_counts.size(), kListedClasses); ++label)
    context.print("  {:>5} {:>9}  {}", label, found.class_counts[label], class_name(info, label));
  if (found.class_counts.size() > kListedClasses)
    context.print("  ... and {} more; --json lists all", found.class_counts.size() - kListedClasses);
  if (!shown.opened.broken.empty()) {
    context.print("");
    context.print("  {}", context.out.red(counted(static_cast<int64_t>(shown.opened.broken.size()),
                                                  "broken shard:", "broken shards:")));
    for (const std::string& sentence : shown.opened.broken) context.print("    {}", sentence);
  }
  if (found.num_broken == 0) return;
  context.print("");
  context.print("  {}", context.out.red(counted(found.num_broken, "broken picture:", "broken pictures:")));
  for (size_t i = 0; i < std::min(found.broken.size(), kNamedBroken); ++i)
    context.print("    {}: {}", found.broken[i].name, found.broken[i].reason);
  if (found.num_broken > static_cast<int64_t>(kNamedBroken))
    context.print("    ... and {} more; --json names them", found.num_broken - static_cast<int64_t>(kNamedBroken));
}

Json json_of(const data::Spread& spread) {
  return {{"min", spread.min}, {"median", spread.median}, {"max", spread.max}};
}

Json json_of(const Shown& shown) {
  const data::DatasetInfo& info = shown.opened.images->info();
  const data::Inspection& found = shown.found;
  Json classes = Json::array();
  for (size_t label = 0; label < found.class_counts.size(); ++label)
    classes.push_back({{"label", label}, {"name", class_name(info, label)}, {"pictures", found.class_counts[label]}});
  Json broken = Json::array();
  for (const data::BrokenImage& picture : found.broken)
    broken.push_back({{"name", picture.name}, {"reason", picture.reason}});
  return {{"split", shown.split},
          {"pictures", found.num_images},
          {"channels", info.channels},
          {"bytes_in_all", found.total_bytes},
          {"kinds", found.kinds},
          {"width", json_of(found.width)},
          {"height", json_of(found.height)},
          {"bytes", json_of(found.bytes)},
          {"num_broken", found.num_broken},
          {"broken", broken},
          {"broken_shards", shown.opened.broken},
          {"notes", shown.opened.notes},
          {"classes", classes}};
}

// What is asked for; else training data, and a held-out part if there is one. Broken shards are counted and named.
Result<std::vector<Shown>> open_shown(const ImageArguments& pictures) {
  XLADDER_ASSIGN(data::OpenOptions options, pictures.options(pictures.split()));
  options.skip_broken = true;
  std::vector<Shown> out;
  if (!pictures.split().empty()) {
    XLADDER_ASSIGN(data::OpenedImages opened, data::open_images(pictures.path(), options));
    out.push_back({pictures.split(), std::move(opened), {}});
    return out;
  }
  XLADDER_ASSIGN(std::vector<data::NamedImages> splits, data::open_splits(pictures.path(), options));
  for (data::NamedImages& each : splits) out.push_back({each.split, std::move(each.opened), {}});
  return out;
}

}  // namespace

Result<ExitCode> show_dataset(const Context& context, const ImageArguments& pictures, const ShowArguments& arguments) {
  if (pictures.path().empty())
    return fail(ErrorCode::kUsage, "datasets show needs a path; for example: xladder datasets show /data/flowers");
  ProgressLine progress(context.err_stream, context.progress_options());
  progress.update(fmt::format("opening {}", pictures.path()));
  XLADDER_ASSIGN(std::vector<Shown> splits, open_shown(pictures));
  int64_t num_broken = 0;
  for (Shown& shown : splits) {
    const data::InspectOptions options{.decode = arguments.check,
                                       .threads = arguments.threads > 0 ? arguments.threads : processor_count(),
                                       .max_broken = arguments.json ? SIZE_MAX : kNamedBroken};
    const int64_t total = shown.opened.images->info().num_samples;
    shown.found = data::inspect(*shown.opened.images, options, [&](int64_t done) {
      progress.update(
          fmt::format("{} {}/{} of {}", arguments.check ? "decoded" : "looked at", done, total, shown.split));
    });
    num_broken += shown.found.num_broken + static_cast<int64_t>(shown.opened.broken.size());
  }
  progress.finish();
  if (arguments.json) {
    Json page = {{"path", pictures.path()},
                 {"format", data::name_of(splits.front().opened.format)},
                 {"decoded", arguments.check},
                 {"splits", Json::array()}};
    for (const Shown& shown : splits) page["splits"].push_back(json_of(shown));
    context.print("{}", text_of_json(page, 2));
  } else {
    for (const Shown& shown : splits) {
      if (&shown != &splits.front()) context.print("");
      print(context, pictures.path(), shown);
    }
    if (num_broken == 0 && !arguments.check) context.say("\nNo broken headers; --check decodes whole pictures.");
  }
  return num_broken == 0 ? ExitCode::kDone : ExitCode::kFailed;
}

}  // namespace xladder::cli
