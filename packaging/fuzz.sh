#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the fuzzers (clang, preset `fuzz`) and runs them all, as many at once as there are processors.
#
# packaging/fuzz.sh [SECONDS [NAME …]]   so many seconds each (30), all of them or the named ones (schemaconfig, filter…)
#
# .ci/run gives each half a minute: that shows a promise broken by a change, and finds what is near. Give them five
# minutes (300) before a release. What was found stays in build/fuzz/corpus and begins the next run; an input that
# breaks something is kept in build/fuzz/artifacts: `build/fuzz/bin/fuzz_NAME FILE` shows it again. Turn it into a test.
# The last line is `N passed, N failed`.
set -u
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd) || exit 1
cd "$top" || exit 1
# shellcheck source=packaging/packages.sh
source packaging/packages.sh
seconds=${1:-30}
[[ $seconds =~ ^[1-9][0-9]*$ ]] || fail "How many seconds? \"$seconds\" is no number of them."
shift

sluice_install "${sluice_packages_run[@]}" clang libclang-rt-14-dev
export CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=1 QT_QPA_PLATFORM=offscreen
build=build/fuzz
mkdir -p "$build/corpus" "$build/artifacts" "$build/logs"
step "Building the fuzzers"
if ! cmake --preset fuzz >"$build/configure.log" 2>&1; then
    cat "$build/configure.log"
    fail 'CMake could not configure the build; the lines above say why.'
fi
if ! cmake --build "$build" --target fuzzers >"$build/build.log" 2>&1; then
    grep -vE '^\[[0-9]+/[0-9]+\]' "$build/build.log" | tail -n 200
    fail "The build failed; the lines above say why."
fi

# run NAME: one fuzzer, from what is known to what is not.
run() {
    local name=$1 corpus=$build/corpus/$1 seeds=tests/fuzz/seeds/$1 options=()
    mkdir -p "$corpus"
    case $name in
        schemaconfig | columns | lists | errors) seeds=tests/fixtures options=(-dict=tests/fuzz/json.dict) ;;
    esac
    "$build/bin/fuzz_$name" "$corpus" "$seeds" "${options[@]}" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
        -max_len=16384 -print_final_stats=1 -artifact_prefix="$build/artifacts/$name-" >"$build/logs/$name.log" 2>&1
}

names=("$@")
((${#names[@]})) || for file in tests/fuzz/fuzz_*.cpp; do
    name=${file##*/fuzz_}
    names+=("${name%.cpp}")
done
step "Running ${#names[@]} of them, $seconds s each"
passed=0
failed=0
declare -A running
running=()
reap() {
    local name pid outcome
    wait -n -p pid "${!running[@]}"
    outcome=$?
    name=${running[$pid]}
    unset "running[$pid]"
    if ((outcome == 0)); then
        passed=$((passed + 1))
        printf '         %-14s %s runs\n' "$name" \
            "$(awk '/^stat::number_of_executed_units/ { print $2 }' "$build/logs/$name.log")"
    else
        failed=$((failed + 1))
        printf '         %-14s FAILED\n' "$name"
        tail -n 60 "$build/logs/$name.log"
    fi
}
for name in "${names[@]}"; do
    ((${#running[@]} < $(nproc))) || reap
    run "$name" &
    running[$!]=$name
done
while ((${#running[@]})); do reap; done
printf '%d passed, %d failed\n' "$passed" "$failed"
((failed == 0))
