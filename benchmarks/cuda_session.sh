#!/usr/bin/env bash
# Everything that a rented NVIDIA GPU should be asked at once, in ten minutes at most:
#
#   benchmarks/cuda_session.sh OUT [PYTHON]
#
# before: make binary devices; the wheels of NVIDIA that jax-cuda13-pjrt names in .venv-devices, and a driver
# OUT     a folder that does not exist yet; every step writes NAME.log there, and summary.txt says what became of each
# PYTHON  of an environment with JAX and PyTorch for CUDA: the peers; without it they are left out
# REFERENCES="a.safetensors ..." adds references to those of tests/numerics
#
# Correctness comes before speed: references and a program that the CPU computes, too, then training, then the ladder
# and the peers. A step that fails or takes longer than its share does not stop the next. Not run on a GPU so far.
set -u
out=${1:?usage: benchmarks/cuda_session.sh OUT [PYTHON]}
python=${2:-}
cd "$(dirname "$0")/.." || exit 2
mkdir "$out" || exit 2
out=$(cd "$out" && pwd)
xladder=build/bin/xladder
plugin=cuda:$(find "$PWD"/.venv* -path '*/xla_cuda1*/xla_cuda_plugin.so' 2>/dev/null | head -1)
[ "$plugin" = cuda: ] && { echo "no plugin for CUDA is installed; run make devices" >&2; exit 3; }
start=$(date +%s)
limit=600

step() {  # NAME SECONDS COMMAND...
  local name=$1 seconds=$2 began left code
  shift 2
  began=$(date +%s)
  left=$((limit - began + start))
  if [ "$left" -lt 5 ]; then
    echo "$name: no time was left" | tee -a "$out/summary.txt"
    return
  fi
  timeout "$((seconds < left ? seconds : left))" "$@" >"$out/$name.log" 2>&1
  code=$?
  echo "$name: exit status $code after $(($(date +%s) - began)) s" | tee -a "$out/summary.txt"
}

nvidia-smi >"$out/nvidia-smi.log" 2>&1
step doctor 30 "$xladder" doctor --json
# shellcheck disable=SC2086  # several files
step verify 60 "$xladder" verify tests/numerics/references/*.safetensors ${REFERENCES:-} --device "$plugin" -v
vit="--model vit_d64_l4_patch4_28 --data synthetic --steps 40 --set train.log_every=1 --set train.seed=1 --no-color"
for device in cpu "$plugin"; do
  name=losses_${device%%:*}
  # shellcheck disable=SC2086  # several words
  step "$name" 60 "$xladder" train $vit --device "$device" --output "$out/$name"
done
step emission 60 "$xladder" train --model vit_tiny_patch16_224 --data synthetic --steps 40 --precision bf16-mixed \
  --set train.global_batch_size=64 --device "$plugin" --output "$out/vit_tiny"
step ladder 240 "$xladder" ladder benchmarks/cuda_ladder.toml --set "device.name=$plugin" --output "$out/ladder"
if [ -n "$python" ]; then
  for attention in plain cudnn; do
    step "jax_$attention" 60 "$python" benchmarks/peers/peer_jax.py vit_b16 --batch 64 --precision bf16-mixed \
      --attention "$attention" --seconds 8
  done
  step torch 90 "$python" benchmarks/peers/peer_torch.py vit_b16 --batch 64 --precision bf16-mixed --device cuda \
    --compile max-autotune --fused --seconds 8
fi
echo "in all $(($(date +%s) - start)) s; send the folder $out" | tee -a "$out/summary.txt"
