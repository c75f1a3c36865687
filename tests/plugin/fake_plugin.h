// How the fake plugin misbehaves; see fake_plugin.cpp.
#pragma once

namespace xladder::test {

enum class Behaviour {
  kGood,
  kMissingSymbol,
  kNullApi,
  kWrongMajor,
  kTooOld,
  kInitializeFails,
  kMissingErrorFunction,
  kMissingFunction,  // PJRT_Client_Compile and PJRT_TopologyDescription_Create are null
  kShortTable,       // the table ends before PJRT_Executable_OutputElementTypes
  kCreateFails,
  kNoDevices,
  kCompileFails,
  kExecuteFails,
  kExecuteFailsLater,  // the error comes with the completion event
  kNoCompletionEvent,
  kNewer,         // a later minor version: structs have grown, new fields must be zero
  kOtherVersion,  // of the platform: another driver behind the same plugin
  kExactSizes,    // a later minor version that refuses larger structs
  kFarCompiler,   // without devices; compiles any program for a topology, as long as its memory is enough
  kFarAnySize,    // the same without an end to its memory
  kFarRefuses,    // compiling for a topology is refused
  kFarAborts,     // compiling for a topology says a word and ends the process
  kFarHangs,      // compiling for a topology talks without end
};

extern const Behaviour kBehaviour;
extern const char* const kPlatform;  // the name that the client has for it
extern const int kMinor;             // version of PJRT that it says it speaks, unless it misbehaves in that

}  // namespace xladder::test

// The const PJRT_Api* of the plugin.
const void* fake_plugin_table();
