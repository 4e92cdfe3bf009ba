#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the tests with gcov's instrumentation and prints the line coverage of the modules that hold the logic.
# Fails when one of them is below the given percentage (none by default): packaging/coverage.sh [PERCENT]
set -u
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd) || exit 1
cd "$top" || exit 1
# shellcheck source=packaging/packages.sh
source packaging/packages.sh
least=${1:-0}
sluice_install "${sluice_packages_run[@]}" "${sluice_packages_test[@]}" gcovr
find build/coverage -name '*.gcda' -delete 2>/dev/null
packaging/test.sh --preset coverage || fail 'Without all tests passing, the coverage would mislead.'
below=0
for module in core net api secrets settings store models widgets panes app demo; do
    [[ -d build/coverage/src/$module ]] || continue
    counted=$(gcovr --root "$top" --filter "$top/src/$module/" --exclude-throw-branches \
        build/coverage/src/"$module" --json-summary-pretty 2>/dev/null)
    percent=$(awk -F '[:,]' '/^ *"line_percent"/ { value = $2 } END { print value + 0 }' <<<"$counted")
    lines=$(awk -F '[:,]' '/^ *"line_total"/ { value = $2 } END { print value + 0 }' <<<"$counted")
    printf '%-10s %6.1f %% of %d lines\n' "$module" "$percent" "$lines"
    case $module in
        core | net | api | store | models) awk "BEGIN { exit !($percent < $least) }" && below=1 ;;
    esac
done
((below == 0)) || fail "A module of core, net, api, store or models is below $least %."
