#include "xladder/device/pjrt/c_api.h"

#include <fmt/ranges.h>

#include <algorithm>

namespace xladder::pjrt {
namespace {

constexpr size_t kLongestMessage = 2000;

struct DTypePair {
  DType ours;
  PJRT_Buffer_Type theirs;
};
constexpr DTypePair kDTypes[] = {
    {DType::kPred, PJRT_Buffer_Type_PRED},     {DType::kS8, PJRT_Buffer_Type_S8},
    {DType::kS32, PJRT_Buffer_Type_S32},       {DType::kS64, PJRT_Buffer_Type_S64},
    {DType::kU8, PJRT_Buffer_Type_U8},         {DType::kU32, PJRT_Buffer_Type_U32},
    {DType::kU64, PJRT_Buffer_Type_U64},       {DType::kF8E4M3FN, PJRT_Buffer_Type_F8E4M3FN},
    {DType::kF8E4M3, PJRT_Buffer_Type_F8E4M3}, {DType::kF8E5M2, PJRT_Buffer_Type_F8E5M2},
    {DType::kBF16, PJRT_Buffer_Type_BF16},     {DType::kF16, PJRT_Buffer_Type_F16},
    {DType::kF32, PJRT_Buffer_Type_F32},       {DType::kF64, PJRT_Buffer_Type_F64},
    {DType::kS16, PJRT_Buffer_Type_S16},       {DType::kU16, PJRT_Buffer_Type_U16},
};

PJRT_NamedValue to_named_value(const std::pair<std::string, CreateValue>& option) {
  PJRT_NamedValue value;
  std::memset(static_cast<void*>(&value), 0, sizeof(value));
  value.struct_size = PJRT_NamedValue_STRUCT_SIZE;
  value.name = option.first.data();
  value.name_size = option.first.size();
  value.value_size = 1;
  if (const auto* text = std::get_if<std::string>(&option.second)) {
    value.type = PJRT_NamedValue_kString;
    value.string_value = text->data();
    value.value_size = text->size();
  } else if (const auto* integer = std::get_if<int64_t>(&option.second)) {
    value.type = PJRT_NamedValue_kInt64;
    value.int64_value = *integer;
  } else if (const auto* real = std::get_if<float>(&option.second)) {
    value.type = PJRT_NamedValue_kFloat;
    value.float_value = *real;
  } else if (const auto* truth = std::get_if<bool>(&option.second)) {
    value.type = PJRT_NamedValue_kBool;
    value.bool_value = *truth;
  } else {
    const auto& list = std::get<std::vector<int64_t>>(option.second);
    value.type = PJRT_NamedValue_kInt64List;
    value.int64_array_value = list.data();
    value.value_size = list.size();
  }
  return value;
}

}  // namespace

bool Api::has(size_t offset) const {
  if (offset + sizeof(void*) > table->struct_size) return false;
  void* function = nullptr;
  std::memcpy(&function, reinterpret_cast<const char*>(table) + offset, sizeof(function));
  return function != nullptr;
}

tl::expected<void, Failure> Api::take(PJRT_Error* error) const {
  if (error == nullptr) return {};
  Failure failure;
  // Plugin::load has checked that these three exist.
  Args<XLADDER_PJRT_ARGS(Error_Message)> message(*this);
  message->error = error;
  table->PJRT_Error_Message(message.get());
  failure.message.assign(message->message, std::min(message->message_size, kLongestMessage));
  failure.message.erase(failure.message.find_last_not_of(" \n") + 1);
  Args<XLADDER_PJRT_ARGS(Error_GetCode)> code(*this);
  code->error = error;
  if (PJRT_Error* second = table->PJRT_Error_GetCode(code.get()); second != nullptr) {
    Args<XLADDER_PJRT_ARGS(Error_Destroy)> destroy_second(*this);
    destroy_second->error = second;
    table->PJRT_Error_Destroy(destroy_second.get());
  } else {
    failure.code = code->code;
  }
  Args<XLADDER_PJRT_ARGS(Error_Destroy)> destroy(*this);
  destroy->error = error;
  table->PJRT_Error_Destroy(destroy.get());
  return tl::unexpected(std::move(failure));
}

Failure Api::lacks(const char* name) const {
  return {
      PJRT_Error_Code_UNIMPLEMENTED,
      fmt::format("the plugin {} (PJRT 0.{}) has no function {}; use a plugin that provides it", path, minor(), name),
      true};
}

Error Api::to_error(const char* what, const Failure& failure) {
  if (failure.missing_function) return {ErrorCode::kFailed, failure.message};
  if (failure.code == PJRT_Error_Code_RESOURCE_EXHAUSTED)
    return {ErrorCode::kOutOfMemory,
            fmt::format("{}: the device is out of memory ({}); try a smaller batch or more gradient accumulation steps",
                        what, failure.message)};
  return {ErrorCode::kFailed,
          fmt::format("{} failed: {} (PJRT error code {})", what, failure.message, static_cast<int>(failure.code))};
}

RowMajorLayout::RowMajorLayout(size_t rank) : minor_to_major_(rank) {
  for (size_t i = 0; i < rank; ++i) minor_to_major_[i] = static_cast<int64_t>(rank - 1 - i);
  std::memset(static_cast<void*>(&layout_), 0, sizeof(layout_));
  layout_.struct_size = PJRT_Buffer_MemoryLayout_STRUCT_SIZE;
  layout_.type = PJRT_Buffer_MemoryLayout_Type_Tiled;
  layout_.tiled.struct_size = PJRT_Buffer_MemoryLayout_Tiled_STRUCT_SIZE;
  layout_.tiled.minor_to_major = minor_to_major_.data();
  layout_.tiled.minor_to_major_size = rank;
}

PJRT_Buffer_Type to_pjrt(DType dtype) {
  for (const DTypePair& pair : kDTypes)
    if (pair.ours == dtype) return pair.theirs;
  return PJRT_Buffer_Type_INVALID;
}

Result<DType> from_pjrt(PJRT_Buffer_Type type) {
  for (const DTypePair& pair : kDTypes)
    if (pair.theirs == type) return pair.ours;
  return fail(ErrorCode::kFailed,
              "the plugin uses element type {} of PJRT_Buffer_Type, which is not supported; convert it in the program",
              static_cast<int>(type));
}

std::string to_string(const PJRT_NamedValue& value) {
  switch (value.type) {
    case PJRT_NamedValue_kString:
      return {value.string_value, value.value_size};
    case PJRT_NamedValue_kInt64:
      return fmt::format("{}", value.int64_value);
    case PJRT_NamedValue_kInt64List:
      return fmt::format("{}", fmt::join(value.int64_array_value, value.int64_array_value + value.value_size, "."));
    case PJRT_NamedValue_kFloat:
      return fmt::format("{}", value.float_value);
    case PJRT_NamedValue_kBool:
      return value.bool_value ? "true" : "false";
  }
  return "?";
}

std::vector<PJRT_NamedValue> to_named_values(const CreateOptions& options) {
  std::vector<PJRT_NamedValue> values;
  for (const auto& option : options) values.push_back(to_named_value(option));
  return values;
}

const std::vector<FunctionPlace>& functions_in_use() {
#define XLADDER_PLACE(name) \
  { "PJRT_" #name, offsetof(PJRT_Api, PJRT_##name) }
  static const std::vector<FunctionPlace> places = {
      XLADDER_PLACE(Error_Destroy),
      XLADDER_PLACE(Error_Message),
      XLADDER_PLACE(Error_GetCode),
      XLADDER_PLACE(Plugin_Initialize),
      XLADDER_PLACE(Plugin_Attributes),
      XLADDER_PLACE(Event_Destroy),
      XLADDER_PLACE(Event_IsReady),
      XLADDER_PLACE(Event_Await),
      XLADDER_PLACE(Event_OnReady),
      XLADDER_PLACE(Client_Create),
      XLADDER_PLACE(Client_Destroy),
      XLADDER_PLACE(Client_PlatformName),
      XLADDER_PLACE(Client_PlatformVersion),
      XLADDER_PLACE(Client_AddressableDevices),
      XLADDER_PLACE(Client_Compile),
      XLADDER_PLACE(Client_BufferFromHostBuffer),
      XLADDER_PLACE(DeviceDescription_Id),
      XLADDER_PLACE(DeviceDescription_Kind),
      XLADDER_PLACE(DeviceDescription_DebugString),
      XLADDER_PLACE(Device_GetDescription),
      XLADDER_PLACE(Device_MemoryStats),
      XLADDER_PLACE(Executable_Destroy),
      XLADDER_PLACE(Executable_NumOutputs),
      XLADDER_PLACE(Executable_OutputElementTypes),
      XLADDER_PLACE(Executable_OutputDimensions),
      XLADDER_PLACE(Executable_OptimizedProgram),
      XLADDER_PLACE(Executable_Serialize),
      XLADDER_PLACE(Executable_Fingerprint),
      XLADDER_PLACE(Executable_GetCostAnalysis),
      XLADDER_PLACE(Executable_GetCompiledMemoryStats),
      XLADDER_PLACE(Executable_DeserializeAndLoad),
      XLADDER_PLACE(LoadedExecutable_Destroy),
      XLADDER_PLACE(LoadedExecutable_GetExecutable),
      XLADDER_PLACE(LoadedExecutable_AddressableDevices),
      XLADDER_PLACE(LoadedExecutable_Execute),
      XLADDER_PLACE(Buffer_Destroy),
      XLADDER_PLACE(Buffer_OnDeviceSizeInBytes),
      XLADDER_PLACE(Buffer_IsDeleted),
      XLADDER_PLACE(Buffer_ToHostBuffer),
      XLADDER_PLACE(Buffer_ReadyEvent),
      XLADDER_PLACE(TopologyDescription_Create),
      XLADDER_PLACE(TopologyDescription_Destroy),
      XLADDER_PLACE(TopologyDescription_PlatformName),
      XLADDER_PLACE(TopologyDescription_PlatformVersion),
      XLADDER_PLACE(TopologyDescription_GetDeviceDescriptions),
      XLADDER_PLACE(Compile),
  };
#undef XLADDER_PLACE
  return places;
}

}  // namespace xladder::pjrt
