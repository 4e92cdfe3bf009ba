#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Prints the line coverage of the modules, and fails when one that holds logic is below the given percentage.
#
# packaging/coverage.sh [PERCENT [BUILD]]   of a build with SLUICE_COVERAGE whose tests have just run; without one, the
#                                            tests are built and run in build/coverage first
set -u
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd) || exit 1
cd "$top" || exit 1
# shellcheck source=packaging/packages.sh
source packaging/packages.sh
least=${1:-0}
build=${2:-build/coverage}
sluice_install "${sluice_packages_run[@]}" "${sluice_packages_test[@]}" gcovr
if (($# < 2)); then
    find "$build" -name '*.gcda' -delete 2>/dev/null
    packaging/test.sh --preset coverage || fail 'Without all tests passing, the coverage would mislead.'
fi
counted_any=no
below=0
for module in core net api secrets settings store models widgets panes app demo; do
    [[ -d $build/src/$module ]] || continue
    counted=$(gcovr --root "$top" --filter "$top/src/$module/" --exclude-throw-branches \
        "$build/src/$module" --json-summary-pretty 2>/dev/null)
    percent=$(awk -F '[:,]' '/^ *"line_percent"/ { value = $2 } END { print value + 0 }' <<<"$counted")
    lines=$(awk -F '[:,]' '/^ *"line_total"/ { value = $2 } END { print value + 0 }' <<<"$counted")
    ((lines == 0)) || counted_any=yes
    printf '%-10s %6.1f %% of %d lines\n' "$module" "$percent" "$lines"
    case $module in
        core | net | api | store | models) awk "BEGIN { exit !($percent < $least) }" && below=1 ;;
    esac
done
[[ $counted_any == yes ]] || fail "No test of $build has left counts."
((below == 0)) || fail "A module of core, net, api, store or models is below $least %."
