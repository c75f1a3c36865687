#include "xladder/models/weights/layout.h"

#include <algorithm>

#include "xladder/models/weights/foreign.h"
#include "xladder/models/weights/head.h"

namespace xladder::weights {
namespace {

// A tensor by which a layout is known, and the characters that may stand before it.
struct Anchor {
  std::string_view name;
  Layout layout;
};
constexpr Anchor kAnchors[] = {{"patch_embed.proj.weight", Layout::kTimm},
                               {"embeddings.patch_embeddings.projection.weight", Layout::kHuggingFace},
                               {"embedding/kernel", Layout::kGoogle}};

struct Place {
  Layout layout;
  std::string prefix;
};

// Every vision transformer among the tensors.
std::vector<Place> places_of(const WeightsSource& source) {
  std::vector<Place> places;
  for (const Anchor& anchor : kAnchors)
    for (const SourceTensor& tensor : source.tensors) {
      if (!tensor.name.ends_with(anchor.name) || !tensor.name.starts_with(source.inside)) continue;
      std::string prefix = tensor.name.substr(0, tensor.name.size() - anchor.name.size());
      if (prefix.empty() || prefix.ends_with('.') || prefix.ends_with('/'))
        places.push_back({anchor.layout, std::move(prefix)});
    }
  return places;
}

std::vector<std::string> names_of(const auto& tensors) {
  std::vector<std::string> names;
  for (const auto& tensor : tensors) names.push_back(tensor.name);
  return names;
}

tl::unexpected<Error> no_place(const WeightsSource& source, std::string_view label) {
  const std::vector<std::string> names = names_of(source.tensors);
  if (const auto part = find_unfinished(names))
    return fail(ErrorCode::kUsage, "{}: {} is {}", label, names[part->index], part->what);
  if (!source.inside.empty())
    return fail(ErrorCode::kUsage, "{} has no vision transformer under \"{}\"; its tensors begin with {}", label,
                source.inside, names.empty() ? "nothing" : names.front());
  if (const auto foreign = find_foreign_model(names))
    return fail(ErrorCode::kUsage,
                "{} is of {} ({}), which cannot be read; give the weights of a plain vision transformer as timm, "
                "Hugging Face (ViT) or Google name them",
                label, foreign->what, names[foreign->index]);
  return fail(ErrorCode::kUsage,
              "{} holds {} tensors, but none is the patch embedding of a vision transformer as timm, Hugging Face or "
              "Google name it; give the weights of such a model",
              label, source.tensors.size());
}

Status check_foreign(const NamedTensors& named, std::string_view label) {
  const std::vector<std::string> names = names_of(named.tensors);
  if (const auto part = find_unfinished(names))
    return fail(ErrorCode::kUsage, "{}: {} is {}", label, named.tensors[part->index].source, part->what);
  if (const auto foreign = find_foreign(names))
    return fail(ErrorCode::kUsage,
                "{} is not of a plain vision transformer: {} belongs to {}, and without it the model computes "
                "something else; give other weights, or leave such tensors out with --ignore-surplus (in a recipe: "
                "model.weights_strict = false)",
                label, named.tensors[foreign->index].source, foreign->what);
  return {};
}

}  // namespace

const NamedTensor* NamedTensors::find(std::string_view name) const {
  const auto found = std::ranges::find(tensors, name, &NamedTensor::name);
  return found == tensors.end() ? nullptr : &*found;
}

Shape NamedTensors::shape_of(std::string_view name) const {
  const NamedTensor* tensor = find(name);
  return tensor ? tensor->shape : Shape{};
}

Result<NamedTensors> name_tensors(const WeightsSource& source, std::string_view label, bool ignore_surplus) {
  const std::vector<Place> places = places_of(source);
  if (places.empty()) return no_place(source, label);
  if (places.size() > 1)
    return fail(ErrorCode::kUsage,
                "{} holds {} vision transformers, \"{}\" and \"{}\" among them; choose one: xladder import {} "
                "--checkpoint-key {}",
                label, places.size(), places[0].prefix, places[1].prefix, label,
                places[0].prefix.empty() ? places[1].prefix : places[0].prefix);
  const auto& [layout, prefix] = places[0];
  if (layout == Layout::kGoogle) return from_google(source.tensors, prefix, label);
  NamedTensors named =
      layout == Layout::kTimm ? from_timm(source.tensors, prefix) : from_hugging_face(source.tensors, prefix);
  if (!prefix.empty()) named.notes.push_back("names without \"" + prefix + "\"");
  if (!ignore_surplus) XLADDER_TRY(check_foreign(named, label));
  find_head(named, source.tensors, prefix);
  return named;
}

}  // namespace xladder::weights
