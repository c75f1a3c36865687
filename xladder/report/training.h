// What a training run tells while it goes on and when it ends, as lines for people.
#pragma once

#include <string>
#include <vector>

#include "xladder/run/train/reports.h"

namespace xladder::report {

// "accuracy 0.8712  loss 0.3561", as far as there is an accuracy, and what else was computed.
std::string text_of(const run::EvaluationResult& result);
// The same of the headline, and "(averaged weights; 0.8690 without averaging)".
std::string text_of(const run::EvaluationReport& report);
// "eval  step 100  epoch 1.00  accuracy ...  in 1.2 s"
std::string line_of(const run::EvaluationReport& report);
// "compile  training step in 4.1 s, from the cache, temporaries 12.0 MB"
std::string line_of(const run::CompileReport& report);
// "step 10/200  epoch 0.10  loss 2.1000 (2.2000)  812 samples/s ...", for a line that is written over
std::string line_of(const run::StepReport& report);

// What the user should know about the data: broken samples, and what was slow if the loop waited a lot.
std::vector<std::string> loader_lines(const run::TrainingResult& result);

}  // namespace xladder::report
