// Scopes while a graph is built: the ops appended until the end of the guard belong to a part of the model.
//
//   const InScope block(graph, "blocks.3");
//   const InScope attention(graph, "attn");  // "blocks.3.attn"
#pragma once

#include <string>
#include <string_view>

#include "xladder/graph/graph.h"

namespace xladder::graph {

class InScope {
 public:
  // A part of the current scope.
  InScope(Graph& graph, std::string_view part) : InScope(graph, joined(graph, part), 0) {}
  // `scope` whatever the current one is; "" leaves the current one.
  static InScope whole(Graph& graph, std::string_view scope) {
    return InScope(graph, scope.empty() ? graph.current_scope() : graph.scope_named(scope), 0);
  }
  ~InScope() { graph_.set_current_scope(before_); }
  InScope(const InScope&) = delete;
  InScope& operator=(const InScope&) = delete;

 private:
  InScope(Graph& graph, ScopeId scope, int) : graph_(graph), before_(graph.current_scope()) {
    graph.set_current_scope(scope);
  }
  static ScopeId joined(Graph& graph, std::string_view part) {
    const std::string& outer = graph.scope_name(graph.current_scope());
    return graph.scope_named(outer.empty() ? std::string(part) : outer + "." + std::string(part));
  }

  Graph& graph_;
  ScopeId before_;
};

// The scope of the derivative of what lies in `scope`, as JAX names it; "" of "".
inline std::string transposed_scope(const std::string& scope) {
  return scope.empty() ? scope : "transpose(" + scope + ")";
}

// The scope of what lies in `scope` and is computed once more for the derivative; "" of "".
inline std::string recomputed_scope(const std::string& scope) {
  return scope.empty() ? scope : "recomputed(" + scope + ")";
}

}  // namespace xladder::graph
