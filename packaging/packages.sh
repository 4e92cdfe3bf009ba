# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
# Sourced by the scripts beside it: which Debian packages each job needs, and how they are installed.
# README.md and CONTRIBUTING.md name these lists; they are kept nowhere else.

# To build and run Sluice.
sluice_packages_run=(
    g++ cmake ninja-build pkg-config
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libqt6sql6-sqlite
    qcoro-qt6-dev qtkeychain-qt6-dev libexpected-dev libsimdjson-dev libcpp-httplib-dev
    breeze-icon-theme fonts-dejavu-core ca-certificates
)
# To build and run its tests as well.
sluice_packages_test=(libvalijson-dev ccache lld xvfb xauth dbus gnome-keyring)
# To run the checks of .ci/run as well.
sluice_packages_check=(
    clang clang-tidy clang-format clazy libclang-rt-14-dev gcovr desktop-file-utils appstream groff-base
)
# To run the benchmarks as well.
sluice_packages_bench=(libcurl4-openssl-dev python3-requests valgrind)

# Prints what has just begun, with the seconds since the script began.
step() {
    printf '[%4d s] %s\n' "$SECONDS" "$*"
}

# Ends the script with one sentence.
fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# The packages among the arguments that are not installed, one a line.
sluice_missing() {
    local package
    for package in "$@"; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || printf '%s\n' "$package"
    done
}

# Runs a command as root: as it is, or by sudo.
sluice_as_root() {
    if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

# What it means when a package cannot be had: said with the reason that was seen.
sluice_unreachable='Packages could not be fetched; is there a network connection?'

# Ends the script unless the Qt that is installed, or would be, is new enough.
sluice_require_qt() {
    local version
    version=$(dpkg-query -W -f '${Version}' qt6-base-dev 2>/dev/null)
    [[ -n $version ]] || version=$(apt-cache policy qt6-base-dev 2>/dev/null | awk '$1 == "Candidate:" { print $2 }')
    if [[ -z $version || $version == '(none)' ]]; then
        fail "${1:-"This system's apt offers no Qt 6; Debian 12 does."}"
    fi
    dpkg --compare-versions "$version" ge 6.4 \
        || fail "Sluice needs Qt 6.4 or newer and this system has ${version%%[+-]*}; Debian 12 will do."
}

# Installs those of the packages that are missing, and says which; silent when there are none.
sluice_install() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        fail "This script installs packages with Debian's apt, which is not here; please install these by hand: $*"
    fi
    local missing log errors outcome='Some packages could not be installed; the lines above say why.' unreachable=''
    mapfile -t missing < <(sluice_missing "$@")
    if ((${#missing[@]} == 0)); then
        sluice_require_qt
        return
    fi
    step "Installing ${missing[*]}"
    if ((EUID != 0)); then
        command -v sudo >/dev/null || fail 'Packages are missing and there is no sudo here; please run this script as root.'
        sudo -v || fail 'Packages are missing and sudo gave no rights; please run this script as root.'
    fi
    # Lists that could not be read anew may still do; if they do not, they are the reason, unless somebody else, as at
    # the first start of a machine, is at work with them.
    if ! errors=$(sluice_as_root apt-get -qq -o APT::Update::Error-Mode=any update </dev/null 2>&1); then
        [[ -z $errors ]] || printf '%s\n' "$errors" >&2
        if [[ $errors != *lock* ]]; then
            unreachable=$sluice_unreachable
            outcome=$unreachable
        fi
    fi
    sluice_require_qt "$unreachable"
    # Its chatter is of interest when it fails, and then the beginning: without a network it names every package.
    log=$(mktemp) || fail 'No temporary file could be made.'
    if ! sluice_as_root env DEBIAN_FRONTEND=noninteractive apt-get -y -qq -o DPkg::Lock::Timeout=300 install --no-install-recommends \
        "${missing[@]}" </dev/null >"$log" 2>&1; then
        grep -E '^(E:|dpkg: error)' "$log" | head -n 5 >&2
        rm -f "$log"
        fail "$outcome"
    fi
    rm -f "$log"
}
