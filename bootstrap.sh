#!/usr/bin/env bash
# Makes a machine ready to build: Debian packages (packaging/apt.txt) and a .venv that holds the PJRT plugin wheels
# (packaging/requirements-cpu.txt) and nothing else. With `devices`, a .venv-devices with the compilers of TPUs and GPUs
# (packaging/requirements-devices.txt) and nothing more. Safe to run again; does nothing when all is there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

if [[ $# -eq 1 && $1 == devices ]]; then
  readonly venv=.venv-devices requirements=packaging/requirements-devices.txt
else
  readonly venv=.venv requirements=packaging/requirements-cpu.txt
fi
readonly stamp=$venv/bootstrap.stamp

say() { printf 'bootstrap: %s\n' "$*" >&2; }

install_debian_packages() {
  local wanted missing=() package
  mapfile -t wanted < <(grep -Ev '^[[:space:]]*(#|$)' packaging/apt.txt)
  if ! command -v dpkg-query >/dev/null; then
    say "this is not Debian; make sure that you have what these Debian packages hold: ${wanted[*]}"
    return
  fi
  local installed
  installed=$(dpkg-query -W -f='${db:Status-Abbrev}${Package}\n' 2>/dev/null | sed -n 's/^ii *//p')
  for package in "${wanted[@]}"; do
    grep -qxF -- "$package" <<<"$installed" || missing+=("$package")
  done
  ((${#missing[@]})) || return 0

  local as_root=()
  if ((EUID != 0)); then
    if ! { command -v sudo && sudo -n true; } >/dev/null 2>&1; then
      say "missing packages: ${missing[*]}"
      say "install them as root, then run this again:"
      say "  apt-get update && apt-get install --no-install-recommends ${missing[*]}"
      exit 1
    fi
    as_root=(sudo -n)
  fi
  say "installing ${missing[*]}"
  "${as_root[@]}" apt-get update -q </dev/null
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends "${missing[@]}" </dev/null
}

# What the .venv is made from; another text than the stamp's means that it has to be brought up to date.
recipe_of_venv() { sha256sum "$requirements" packaging/list_plugins.py bootstrap.sh; }

venv_is_ready() {
  [[ -f $stamp && "$(<"$stamp")" == "$(recipe_of_venv)" && -f $venv/pjrt-plugins.json ]] || return 1
  local path
  while read -r path; do
    [[ -f $venv/$path ]] || return 1
  done < <(sed -n 's/^ *"path": "\(.*\)",*$/\1/p' "$venv/pjrt-plugins.json")
}

# Names of the pinned packages on stdin, in the one spelling that stands for all ("a_b" and "A.B" are "a-b").
names_in() { sed -n 's/^\([A-Za-z0-9._-]*\)==.*/\1/p' | tr 'A-Z_.' 'a-z--'; }

make_venv() {
  say "installing the PJRT plugins into $venv"
  rm -f "$stamp"
  # An interpreter that is gone or moved leaves a broken environment behind: start it afresh.
  if [[ -d $venv ]] && ! "$venv/bin/python3" -c '' 2>/dev/null; then
    python3 -m venv --clear --without-pip "$venv"
  elif [[ ! -d $venv ]]; then
    python3 -m venv --without-pip "$venv"
  fi
  local python=$venv/bin/python3
  if ! "$python" -m pip --version >/dev/null 2>&1; then
    "$python" -m ensurepip >/dev/null 2>&1 || { say "python3 has no ensurepip: install python3-venv"; exit 1; }
  fi
  "$python" -m pip --disable-pip-version-check --no-input install --quiet --no-compile --only-binary :all: \
    --require-hashes --no-deps -r "$requirements"
  # The plugins are all that is wanted: pip and whatever else is there goes, so that nothing unpinned stays.
  local extra
  mapfile -t extra < <("$python" -m pip --disable-pip-version-check list --format=freeze |
    names_in | grep -vxFf <(names_in <"$requirements"))
  if ((${#extra[@]})); then
    "$python" -m pip --disable-pip-version-check uninstall --quiet --yes "${extra[@]}" 2>/dev/null
  fi
  python3 packaging/list_plugins.py "$venv" "$requirements" >&2
  recipe_of_venv >"$stamp"
}

if [[ $# -gt 0 && $venv != .venv-devices ]]; then
  sed -n '2,4s/^# //p' "${BASH_SOURCE[0]}"
  echo "usage: ./bootstrap.sh [devices]"
  [[ $1 == -h || $1 == --help ]] && exit 0 || exit 2
fi
[[ $venv == .venv-devices ]] || install_debian_packages
venv_is_ready || make_venv
