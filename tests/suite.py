"""The whole suite, in two jobs, closed by one count: ``python tests/suite.py [options of pytest]``.

The first job draws into memory; the second has a screen of its own (Xvfb) and types on it
with real keys. What is marked ``slow`` has a make target of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parent.parent
REPORTS = ROOT / "build" / "tests"

JOBS = {
    "offscreen": ([], "not slow and not screen", {"QT_QPA_PLATFORM": "offscreen"}),
    "screen": (
        ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1920x1080x24"],
        "screen and not slow",
        {"QT_QPA_PLATFORM": "xcb"},
    ),
}


def main(options: list[str]) -> int:
    REPORTS.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    codes = {name: _run(name, options) for name in JOBS}
    counts = [_counted(name) for name in JOBS]
    passed, failed, skipped = (sum(each) for each in zip(*counts, strict=True))
    for name, code in codes.items():
        if code:
            print(f"The job {name} ended with code {code}.")
    print(f"The suite took {time.monotonic() - began:.0f} s.")
    print(f"suite: {passed} passed, {failed} failed, {skipped} skipped", flush=True)
    return max(codes.values()) or bool(failed)


def _run(name: str, options: list[str]) -> int:
    """One job; its exit code is pytest's own, so that a job that finds no test fails."""
    before, marked, environment = JOBS[name]
    report = _report(name)
    report.unlink(missing_ok=True)
    command = [*before, sys.executable, "-m", "pytest", "-q", "-m", marked]
    command += [f"--junitxml={report}", *options]
    print(f"--- {name}", flush=True)
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, check=False)
    return abs(done.returncode)


def _counted(name: str) -> tuple[int, int, int]:
    """Passed, failed and skipped; a job that died before its report counts as one failure."""
    try:
        suites = list(ElementTree.parse(_report(name)).getroot().iter("testsuite"))
    except (OSError, ElementTree.ParseError):
        return 0, 1, 0
    count = {
        key: sum(int(suite.get(key, "0")) for suite in suites)
        for key in ("tests", "failures", "errors", "skipped")
    }
    failed = count["failures"] + count["errors"]
    return count["tests"] - failed - count["skipped"], failed, count["skipped"]


def _report(name: str) -> Path:
    return REPORTS / f"{name}.xml"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
