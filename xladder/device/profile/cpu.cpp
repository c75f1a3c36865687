#include "xladder/device/profile/platforms.h"

namespace xladder::device {

Platform cpu_platform() {
  DeviceProfile old = {.platform = "cpu",
                       .is_known = true,
                       // Measured at 0.81, which takes barriers away before it merges equal ops for the last time, and
                       // at 0.115, which does not; what lies between is treated as the older one.
                       .pjrt = {.last = 114},
                       .is_host = true,
                       .limits = {.narrow_products_contract_last_axis = true,
                                  .merges_bitcasts = true,
                                  .turns_small_convolutions_round = true,
                                  .slows_convolutions_in_loops = true},
                       .keep_barriers = {{"xla_disable_hlo_passes", "cse_barrier_expander"}},
                       .option_prefix = "xla_cpu_",
                       // XLA splits loops into as many parts as its thread pool has threads.
                       .surroundings = {.variables = {"XLA_*", "TF_*", "NPROC", "PJRT_NPROC", "ONEDNN_*", "DNNL_*"}}};
  DeviceProfile now = old;
  now.pjrt = {.first = 115};
  now.keep_barriers.clear();
  return {.profiles = {std::move(old), std::move(now)}};
}

}  // namespace xladder::device
