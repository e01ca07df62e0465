#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plants the faults of faults.py one at a time and reports which of them the tests notice.

Everything happens in a copy of the tree, which is kept between runs so that the next one builds less. A fault whose
old text is no longer in its file, or there more than once, or that does not compile, ends the run with an error.

    tests/mutation/run_mutants.py                       # all of them
    tests/mutation/run_mutants.py --only app/storage    # those whose file or name contains the text
"""
import argparse
import collections
import fnmatch
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time

from faults import FAULTS

ROOT = pathlib.Path(__file__).resolve().parents[2]
LEAST_PATIENCE = 60  # seconds for tests that are quick


class Copy:
    """A copy of the checkout's files, with a build of its own."""

    def __init__(self, folder, jobs, window):
        self.folder = folder
        preset = "dev" if window else "headless"
        self.build = folder / "build" / preset
        self.jobs = str(jobs)
        # What the checkout has compiled already is taken from the cache.
        os.environ.update(CCACHE_BASEDIR=str(folder), CCACHE_NOHASHDIR="1", CCACHE_SLOPPINESS="pch_defines,time_macros")
        self.refresh()
        self.call(["cmake", "--preset", preset, "-S", str(folder)])

    def refresh(self):
        """Takes over what differs; what is alike keeps its time, so that it is not built again."""
        names = subprocess.run(["git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            check=True, capture_output=True, text=True).stdout.split("\0")
        wanted = {name for name in names if name and (ROOT / name).is_file()}
        for name in wanted:
            source, target = ROOT / name, self.folder / name
            if not target.is_file() or source.read_bytes() != target.read_bytes():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(source, target)
        for path in self.folder.rglob("*"):
            name = path.relative_to(self.folder)
            if path.is_file() and name.parts[0] != "build" and str(name) not in wanted:
                path.unlink()

    def call(self, command):
        result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if result.returncode != 0:
            sys.exit(f"{' '.join(command)}\n{result.stdout[-4000:]}")
        return result.stdout

    def known_tests(self):
        listed = self.call(["ctest", "--test-dir", str(self.build), "-N"])
        return re.findall(r"^ *Test +#\d+: (\S+)", listed, re.MULTILINE)

    def compile(self, tests):
        return subprocess.run(["ninja", "-C", self.build, "-j", self.jobs, *tests], stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True)

    def passes(self, tests, patience=None):
        """Whether all tests pass; None when they do not end in time."""
        command = ["ctest", "--test-dir", str(self.build), "-j", self.jobs, "--stop-on-failure", "--no-tests=error", "-R",
            f"^({'|'.join(tests)})$"]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True)
        try:
            self.output, _ = process.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            return None
        return process.returncode == 0


def floor_of(fault):
    parts = pathlib.PurePath(fault.file).parts
    return parts[1] if parts[0] == "app" and len(parts) > 2 else parts[0]


def mutated(copy, fault):
    text = (copy.folder / fault.file).read_text(encoding="utf-8")
    count = text.count(fault.old)
    if count != 1:
        sys.exit(f"{fault.file}: {'no longer holds' if count == 0 else 'holds more than once'}:\n{fault.old}")
    return text, text.replace(fault.old, fault.new)


def judge(copy, fault, tests, patience):
    """What became of one fault: "caught", "caught by its time" or "survived"."""
    path = copy.folder / fault.file
    text, changed = mutated(copy, fault)
    path.write_text(changed, encoding="utf-8")
    try:
        built = copy.compile(tests)
        if built.returncode != 0:
            sys.exit(f"{fault.file}: does not compile with:\n{fault.new}\n{built.stdout[-4000:]}")
        passed = copy.passes(tests, patience)
    finally:
        path.write_text(text, encoding="utf-8")
    return "caught by its time" if passed is None else "survived" if passed else "caught"


def baseline(copy, tests_of):
    """How long each fault's tests may take; ends the run when they are not green without it."""
    every = sorted({test for tests in tests_of.values() for test in tests})
    built = copy.compile(every)
    if built.returncode != 0:
        sys.exit(built.stdout[-4000:])
    patience = {}
    for tests in sorted(set(tests_of.values())):
        start = time.monotonic()
        if not copy.passes(tests):
            sys.exit(f"red without any fault: {' '.join(tests)}\n{copy.output[-4000:]}")
        patience[tests] = LEAST_PATIENCE + 5 * (time.monotonic() - start)
    return patience


def report(verdicts):
    floors = collections.defaultdict(list)
    for fault, verdict in verdicts:
        floors[floor_of(fault)].append((fault, verdict))
    total = caught = 0
    for floor, rows in sorted(floors.items()):
        judged = [verdict for fault, verdict in rows if not fault.equivalent]
        hits = sum(verdict.startswith("caught") for verdict in judged)
        total, caught = total + len(judged), caught + hits
        print(f"{floor:14} {hits} of {len(judged)} caught")
        for fault, verdict in rows:
            if fault.equivalent:
                print(f"    equivalent ({verdict}): {fault.name}: {fault.equivalent}")
            elif verdict == "survived":
                print(f"    survived: {fault.file}: {fault.name}")
    print(f"{'all':14} {caught} of {total} caught")
    return caught == total


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="faults whose file or name contains this")
    parser.add_argument("--copy", type=pathlib.Path, default=ROOT.parent / (ROOT.name + "-mutants"), help="where the copy is")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    os.nice(10)
    faults = [fault for fault in FAULTS if options.only in fault.file or options.only in fault.name]
    copy = Copy(options.copy.resolve(), options.jobs, any(fault.file.startswith("ui/") for fault in faults))
    for fault in faults:
        mutated(copy, fault)
    known = copy.known_tests()
    tests_of = {fault: tuple(test for test in known if any(fnmatch.fnmatch(test, wanted) for wanted in fault.tests.split()))
        for fault in faults}
    for fault, tests in tests_of.items():
        if not tests:
            sys.exit(f"{fault.name}: there is no test {fault.tests}")
    patience = baseline(copy, tests_of)
    verdicts = []
    for number, fault in enumerate(faults, 1):
        verdicts.append((fault, judge(copy, fault, tests_of[fault], patience[tests_of[fault]])))
        print(f"{number}/{len(faults)} {verdicts[-1][1]}: {fault.file}: {fault.name}", file=sys.stderr, flush=True)
    sys.exit(0 if report(verdicts) else 1)


if __name__ == "__main__":
    main()
