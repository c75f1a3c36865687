// A model of images with the loss of a classifier, as what a job trains.
#pragma once

#include <memory>
#include <string>

#include "xladder/models/nn/model.h"
#include "xladder/run/job/trainable.h"

namespace xladder::run {

// `name` is what a recipe calls the model; empty: its family.
std::shared_ptr<const Trainable> image_classifier(std::shared_ptr<const nn::Model> model, std::string name = {});

}  // namespace xladder::run
