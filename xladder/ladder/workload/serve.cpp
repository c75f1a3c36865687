#include "xladder/ladder/workload/serve.h"

#include <variant>

#include "xladder/ladder/workload/protocol.h"

namespace xladder::ladder {
namespace {

struct Answering {
  RunningVariant& variant;

  Result<std::string> operator()(const RoundRequest& request) const {
    XLADDER_ASSIGN(const Round round, variant.round(request.seconds));
    return round_line(round);
  }
  Result<std::string> operator()(const TrainRequest& request) const {
    XLADDER_ASSIGN(const LossRun run, variant.train(request.steps, request.seed));
    return losses_line(run.losses);
  }
  Result<std::string> operator()(const UpdatesRequest& request) const {
    XLADDER_ASSIGN(const UpdateSketch sketch, variant.updates(request.steps, request.seed));
    return updates_line(sketch);
  }
};

Status answer_all(const std::function<Result<std::unique_ptr<RunningVariant>>()>& start, const ServeStreams& streams) {
  XLADDER_ASSIGN(const std::unique_ptr<RunningVariant> variant, start());
  streams.write_line(ready_line(variant->facts()));
  while (const std::optional<std::string> line = streams.read_line()) {
    XLADDER_ASSIGN(const Request request, request_from(*line));
    XLADDER_ASSIGN(const std::string answer, std::visit(Answering{*variant}, request));
    streams.write_line(answer);
  }
  return {};
}

}  // namespace

Status serve(const std::function<Result<std::unique_ptr<RunningVariant>>()>& start, const ServeStreams& streams) {
  const Status done = answer_all(start, streams);
  if (!done) streams.write_line(error_line(done.error()));
  return done;
}

}  // namespace xladder::ladder
