#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy or clazy over the sources of a build tree, on every core, remembering what was clean.

analyse.py clang-tidy|clazy BUILD_FOLDER SOURCE_FOLDER…

A file is looked at again when its text, a header of ours that it includes, its compile command, the tool's
configuration, this script or any installed package has changed. The memory lies in ~/.cache/sluice-checks.
The build must be up to date: the headers are taken from its own dependency log.
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import shlex
import subprocess
import sys
import time

CONFIGURATION = {"clang-tidy": ".clang-tidy", "clazy": ".clazy"}
KEPT_FOR = 60 * 86400


def output(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def command(tool, source):
    """The tool's words for one source, whose path is from the top."""
    # The compile commands are GCC's, which knows warnings that clang does not.
    foreign = "--extra-arg=-Wno-unknown-warning-option"
    if tool == "clang-tidy":
        return ["clang-tidy", "--quiet", "--use-color=false", foreign]
    words = dict(line.split(maxsplit=1) for line in pathlib.Path(".clazy").read_text().splitlines() if line[:1] != "#")
    checks = words["TESTS" if source.startswith("tests/") else "CHECKS"]
    return ["clazy-standalone", f"--checks={checks}", f"--header-filter={words['HEADERS']}", foreign]


def dependencies(build):
    """Each object's files, as ninja knows them from the compiler."""
    found, current = {}, None
    for line in output("ninja", "-C", str(build), "-t", "deps").splitlines():
        if line.startswith("    "):
            found[current].append(line.strip())
        elif ": #deps" in line:
            current = line.split(": #deps")[0]
            found[current] = []
    return found


class Analysis:
    def __init__(self, tool, build):
        self.tool = tool
        self.top = pathlib.Path.cwd()
        self.build = build.resolve()
        self.memory = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache")) / "sluice-checks"
        self.memory.mkdir(parents=True, exist_ok=True)
        self.contents = {}
        self.dependencies = dependencies(build)
        base = hashlib.sha256(output("dpkg-query", "-W").encode())
        for name in (CONFIGURATION[tool], __file__):
            base.update(pathlib.Path(name).read_bytes())
        self.base = base.digest()

    def content(self, path):
        if path not in self.contents:
            self.contents[path] = hashlib.sha256(path.read_bytes()).digest() if path.exists() else b""
        return self.contents[path]

    def key(self, entry):
        arguments = shlex.split(entry["command"])
        made = self.dependencies.get(arguments[arguments.index("-o") + 1], [entry["file"]])
        key = hashlib.sha256(self.base)
        key.update(entry["command"].replace(str(self.top), "").encode())
        for name in sorted({entry["file"], *made}):
            path = (self.build / name).resolve()
            if path.is_relative_to(self.top):
                key.update(str(path.relative_to(self.top)).encode() + self.content(path))
        return key.hexdigest()

    def look(self, entry, key):
        """Answers the tool's complaint about one file, or nothing."""
        source = os.path.relpath(entry["file"], self.top)
        run = subprocess.run(command(self.tool, source) + ["-p", str(self.build), entry["file"]], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, text=True)
        lines = [line for line in run.stdout.splitlines()
                 if not line.endswith(("warnings generated.", "warning generated.", "warnings treated as errors"))]
        text = "\n".join(lines).replace(str(self.top) + "/", "")
        if run.returncode == 0 and "warning:" not in text and "error:" not in text:
            (self.memory / key).touch()
            return ""
        return text or f"{entry['file']}: the tool ended with {run.returncode}"


def main():
    tool, build, folders = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
    analysis = Analysis(tool, build)
    roots = tuple(f"{analysis.top / folder}/" for folder in folders)
    entries = [entry for entry in json.loads((build / "compile_commands.json").read_text())
               if entry["file"].startswith(roots)]
    if not entries:
        sys.exit("No sources to look at.")
    todo = []
    for entry in entries:
        key = analysis.key(entry)
        if (analysis.memory / key).exists():
            (analysis.memory / key).touch()
        else:
            todo.append((entry, key))
    print(f"{len(entries)} files, {len(todo)} to look at", flush=True)
    complaints = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for complaint in pool.map(lambda job: analysis.look(*job), todo):
            if complaint:
                complaints += 1
                print(complaint, flush=True)
    for old in analysis.memory.iterdir():
        if old.stat().st_mtime < time.time() - KEPT_FOR:
            old.unlink()
    sys.exit(1 if complaints else 0)


if __name__ == "__main__":
    main()
