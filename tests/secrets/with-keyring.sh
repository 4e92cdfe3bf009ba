#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-keyring.sh <command…>: runs it on a session bus of its own with an unlocked, empty keyring. Where a tool is
# missing, the command runs all the same, with the reason in SLUICE_NO_KEYRING, and its tests say they were skipped.
set -eu

for tool in dbus-run-session gnome-keyring-daemon; do
    if ! command -v "$tool" >/dev/null 2>&1; then
        echo "with-keyring.sh: $tool is not installed" >&2
        SLUICE_NO_KEYRING="$tool is not installed" exec "$@"
    fi
done

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" XDG_CONFIG_HOME="$home" XDG_DATA_HOME="$home" XDG_CACHE_HOME="$home" XDG_RUNTIME_DIR="$home"
unset DISPLAY WAYLAND_DISPLAY

# The new password of the new keyring is an empty line. The daemon is ended before its home is: it writes until its end.
dbus-run-session -- sh -c '
    printf "\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null || exit 1
    status=0
    "$@" || status=$?
    daemon=$(dbus-send --print-reply=literal --dest=org.freedesktop.DBus / \
        org.freedesktop.DBus.GetConnectionUnixProcessID string:org.freedesktop.secrets | tr -dc "0-9 " | sed "s/.* //")
    kill "$daemon"
    while kill -0 "$daemon" 2>/dev/null; do sleep 0.05; done
    exit $status' sh "$@"
