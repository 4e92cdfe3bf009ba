#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds Sluice and opens its demo account. Without a display it says so, walks through the
# demo account unseen and tells where the pictures are. Whatever is given goes to the program instead of --demo:
#
# packaging/run.sh [-- | ARGUMENT …]    (-- alone: no argument at all, for one's own account)
set -u
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd) || exit 1
# shellcheck source=packaging/packages.sh
source "$top/packaging/packages.sh"
cd "$top" || fail 'The folder of Sluice cannot be entered.'

arguments=(--demo)
(($# == 0)) || arguments=("$@")
[[ ${arguments[0]} == -- ]] && arguments=("${arguments[@]:1}")

# X, or Wayland when Qt's part for it is here.
display=no
[[ -z ${DISPLAY-} ]] || display=yes
[[ -z ${WAYLAND_DISPLAY-} || -n $(sluice_missing qt6-wayland) ]] || display=yes
target=sluice
[[ $display == yes ]] || target=sluice-tour

sluice_install "${sluice_packages_run[@]}"

build=build/release
logs=$build/logs
mkdir -p "$logs" || fail "The folder $top/$build cannot be written."
export CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=1
if ! cmake --preset release >"$logs/configure.log" 2>&1; then
    tail -n 40 "$logs/configure.log"
    fail 'CMake could not configure the build; the lines above say why.'
fi
if [[ -x $build/bin/$target ]]; then
    step 'Building what has changed'
else
    step 'Building Sluice, which takes some minutes the first time'
fi
if ! cmake --build "$build" --target "$target" >"$logs/build.log" 2>&1; then
    grep -vE '^\[[0-9]+/[0-9]+\]' "$logs/build.log" | tail -n 60
    fail "The build failed; the lines above say why, and $top/$logs/build.log says all."
fi

if [[ $display == yes ]]; then
    step 'Opening Sluice'
    "$build/bin/sluice" "${arguments[@]}" || fail "Sluice ended with an error ($?); its last lines above say why."
    exit 0
fi
if [[ -n ${WAYLAND_DISPLAY-} ]]; then
    step 'This display is of Wayland, for which Qt needs the package qt6-wayland; walking through the demo account unseen instead'
else
    step 'There is no display here, so nothing can be opened; walking through the demo account unseen instead'
fi
pictures=$build/tour
rm -rf "$pictures"
QT_QPA_PLATFORM=offscreen "$build/bin/sluice-tour" --out "$pictures" >"$logs/tour.log" 2>&1 || {
    tail -n 20 "$logs/tour.log"
    fail "The tour did not come to its end; the lines above say why."
}
step "$(find "$pictures" -name '*.png' | wc -l) pictures of Sluice at work are in $top/$pictures"
