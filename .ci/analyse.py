#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy or clazy over the sources of a build tree, on every core, remembering what was clean.

analyse.py clang-tidy|clazy BUILD_FOLDER SOURCE_FOLDER…

A file is looked at again when its text, a header of ours that it includes, its compile command, the tool's
configuration, this script or any installed package has changed. The memory lies in ~/.cache/sluice-checks.
Nearly all of a look is spent on the headers of Qt and the standard library, so several files of a target are looked at
together, as one that includes them. Those that do not compile in such company are looked at once more without it.
The build must be up to date: the headers are taken from its own dependency log.
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import time

CONFIGURATION = {"clang-tidy": ".clang-tidy", "clazy": ".clazy"}
KEPT_FOR = 60 * 86400
TOGETHER = 10


def output(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def command(tool, source):
    """The tool's words for a source, whose path is from the top."""
    if tool == "clang-tidy":
        less = "-bugprone-suspicious-include"
        if source.startswith("tests/"):  # whose own file the tool would find beside a source, but not beside several
            less += "," + pathlib.Path("tests/.clang-tidy").read_text().split("Checks: >")[1].replace("\n", "").replace(" ", "")
        return ["clang-tidy", "--quiet", "--use-color=false", "--config-file=.clang-tidy",
                "--header-filter=/(src|tests)/([a-z]+/)+[a-z_]+\\.(h|cpp)$",
                f"--checks={less}"]
    words = dict(line.split(maxsplit=1) for line in pathlib.Path(".clazy").read_text().splitlines() if line[:1] != "#")
    checks = words["TESTS" if source.startswith("tests/") else "CHECKS"]
    return ["clazy-standalone", f"--checks={checks}", f"--header-filter={words['HEADERS']}"]


def flags(entry):
    """What a source is compiled with, without the compiler, the source and the object."""
    words = shlex.split(entry["command"])
    words = words[next(n for n, word in enumerate(words) if word.startswith("-")):]
    kept = []
    while words:
        word = words.pop(0)
        if word in ("-o", "-c", "-MF", "-MT"):
            words.pop(0)
        else:
            kept.append(word)
    return kept


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
        self.folder = self.build / "analysed"
        self.folder.mkdir(exist_ok=True)
        self.contents = {}
        self.dependencies = dependencies(build)
        base = hashlib.sha256(output("dpkg-query", "-W").encode())
        for name in (CONFIGURATION[tool], "tests/.clang-tidy", __file__):
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

    def run(self, entries):
        """The tool's return code and complaint about some files that are compiled alike."""
        source = os.path.relpath(entries[0]["file"], self.top)
        includes = "".join(f'#include "{entry["file"]}"\n' for entry in entries)
        together = self.folder / f"{hashlib.sha256(includes.encode()).hexdigest()[:16]}.cpp"
        together.write_text(includes)
        # The compile commands are GCC's, which knows warnings that clang does not.
        run = subprocess.run([*command(self.tool, source), str(together), "--", *flags(entries[0]),
                              "-Wno-unknown-warning-option", "-ferror-limit=0"],
                             stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        lines = [line for line in run.stdout.splitlines()
                 if not line.endswith(("warnings generated.", "warning generated.", "warnings treated as errors"))]
        return run.returncode, "\n".join(lines)

    def look(self, jobs):
        """Answers the tool's complaint about files that are compiled alike, and those that have to be looked at apart."""
        apart = []
        while True:
            code, text = self.run([entry for entry, _ in jobs])
            strangers = misfits(jobs, text)
            if not strangers:
                break
            apart += strangers
            jobs = [job for job in jobs if job not in strangers]
        if code == 0 and "warning:" not in text and "error:" not in text:
            for _, key in jobs:
                (self.memory / key).touch()
            return "", apart
        return text.replace(str(self.top) + "/", "") or f"{jobs[0][0]['file']}: the tool ended with {code}", apart


def misfits(jobs, text):
    """The files that do not compile with the others: two have a name for themselves, or one's has become ambiguous."""
    named = re.findall(r"^(/[^:]+):\d+:\d+: (?:fatal )?error: .*?(\[.*\])?$", text, re.M)
    wrong = {file for file, check in named if check in ("", "[clang-diagnostic-error]")}
    if len(jobs) == 1 or not wrong:
        return []
    found = [job for job in jobs if job[0]["file"] in wrong]
    return found if 0 < len(found) < len(jobs) else jobs[len(jobs) // 2:]


def batches(jobs):
    """Files that are compiled alike, some at a time."""
    alike = {}
    for entry, key in jobs:
        alike.setdefault(tuple(flags(entry)), []).append((entry, key))
    for group in alike.values():
        for start in range(0, len(group), TOGETHER):
            yield group[start:start + TOGETHER]


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
        while todo:
            strangers = []
            for complaint, left in pool.map(analysis.look, list(batches(todo))):
                strangers += left
                if complaint:
                    complaints += 1
                    print(complaint, flush=True)
            todo = strangers
    for old in analysis.memory.iterdir():
        if old.stat().st_mtime < time.time() - KEPT_FOR:
            old.unlink()
    sys.exit(1 if complaints else 0)


if __name__ == "__main__":
    main()
