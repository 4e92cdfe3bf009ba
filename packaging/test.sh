#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds the tests and runs them all. The last line is `N passed, N failed`: QtTest's own
# counts added up, and one failed for a program that crashed, hung or could not be built. What was skipped is told before
# that, in lines that begin with `skipped: `, with the reasons.
#
# packaging/test.sh [--preset NAME] [-D NAME=VALUE …]
# SLUICE_TEST_LABELS (a regular expression) narrows the run to tests with such a label.
set -u
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd) || exit 1
cd "$top" || exit 1
# shellcheck source=packaging/packages.sh
source packaging/packages.sh

preset=dev
cmake_options=()
while (($#)); do
    case $1 in
        --preset) preset=${2:?} && shift 2 ;;
        -D) cmake_options+=("-D${2:?}") && shift 2 ;;
        *) fail "Unknown option $1; there are --preset NAME and -D NAME=VALUE." ;;
    esac
done

passed=0
failed=0
ended=no
finish() {
    [[ $ended == yes ]] || failed=$((failed + 1))
    printf '%d passed, %d failed\n' "$passed" "$failed"
    ((failed == 0)) || exit 1
    exit 0
}
trap finish EXIT
trap 'exit 1' INT TERM HUP

sluice_install "${sluice_packages_run[@]}" "${sluice_packages_test[@]}"

# The cache then serves any checkout, wherever it lies.
export CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=1
build=build/$preset
mkdir -p "$build"
step "Configuring $build"
if ! cmake --preset "$preset" "${cmake_options[@]}" >"$build/configure.log" 2>&1; then
    cat "$build/configure.log"
    fail 'CMake could not configure the build; the lines above say why.'
fi
step "Building $build"
if ! cmake --build "$build" -- -k 0 >"$build/build.log" 2>&1; then
    grep -vE '^\[[0-9]+/[0-9]+\]' "$build/build.log" | tail -n 200
    fail "The build failed; the lines above say why, and $build/build.log says all."
fi
grep -E '(warning|note): ' "$build/build.log" | head -n 40
step 'Testing'
ctest_options=(--no-tests=error --parallel "$(nproc)" -V --output-log "$build/ctest.log")
[[ -z ${SLUICE_TEST_LABELS-} ]] || ctest_options+=(-L "$SLUICE_TEST_LABELS")
ctest --test-dir "$build" "${ctest_options[@]}" </dev/null 2>&1 | grep --line-buffered -E '^ *[0-9]+/[0-9]+ Test +#|tests passed'

# ctest numbers the lines of the programs; a program that failed without a counted failure crashed, hung or never ran.
read -r passed failed < <(awk '
    match($0, /^[0-9]+: Totals: /) {
        split(substr($0, RSTART + RLENGTH), words, /[ ,]+/)
        program = $1; sub(/:.*/, "", program)
        passed += words[1]; failed += words[3]; counted[program] += words[3]
    }
    /^[0-9]+: (FAIL!|XPASS)/ { print > "/dev/stderr"; following = 3; next }
    following-- > 0 && /^[0-9]+: / { print > "/dev/stderr" }
    /^The following tests FAILED:/ { list = 1; next }
    list && /^[ \t]*[0-9]+ - / {
        if ($0 ~ /\(Failed\)/ && counted[$1]) next
        failed++
        print "The program" substr($0, index($0, "- ") + 1) " did not come to its end." > "/dev/stderr"
    }
    END { print passed + 0, failed + 0 }' "$build/ctest.log")
if ((passed + failed == 0)); then
    tail -n 40 "$build/ctest.log"
    fail 'No test ran.'
fi
((failed == 0)) || printf 'What the tests said in full: %s\n' "$build/ctest.log"
step 'Done'
awk '
    match($0, /^[0-9]+: SKIP +: [^(]*\([^)]*\) /) { ++times[substr($0, RSTART + RLENGTH)]; ++all }
    END {
        sorted = "LC_ALL=C sort -k 3"
        for (reason in times) printf "skipped: %4d  %s\n", times[reason], reason | sorted
        close(sorted)
        if (all) printf "skipped: %4d  test functions in all\n", all
    }' "$build/ctest.log"
if [[ -z ${SLUICE_OPENAPI-} && ! -e ../shared/openapi/fivetran.json ]]; then
    printf 'skipped: %s\n' \
        'THE CONTRACT IS NOT PROVED: the official definition of the API is not here, so nothing was held against it.' \
        'Put it to ../shared/openapi/fivetran.json, or name it in SLUICE_OPENAPI.'
fi
ended=yes
