"""The whole suite, closed by one count: ``python -m tests.suite [options of pytest]``.

Each part of it runs where it says most. What needs neither Qt nor a database runs where both
are not installed, and the store where Qt is not; the window is drawn into memory; and one part
has a screen of its own (Xvfb) and types on it with real keys. What is marked ``slow`` has a
make target of its own. A plain ``pytest`` runs all but the screen in one process.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from tests import bare

ROOT = Path(__file__).parent.parent
BUILD = ROOT / "build" / "tests"

PLAIN, STORE = "tests/unit", "tests/store"
XVFB = ("xvfb-run", "--auto-servernum", "--server-args=-screen 0 1920x1080x24")


@dataclass(frozen=True, slots=True)
class Job:
    """One run of pytest: on which tests, lacking which libraries, and drawing where."""

    name: str
    arguments: tuple[str, ...]
    without: tuple[str, ...] = ()
    marked: str = "not slow and not screen"
    wrapper: tuple[str, ...] = ()
    platform: str = "offscreen"


JOBS = (
    Job("without libraries", (PLAIN,), without=bare.QT + bare.DATABASE + bare.LANGUAGE_MODELS),
    Job("without Qt", (STORE,), without=bare.QT + bare.LANGUAGE_MODELS),
    Job("offscreen", ("tests", f"--ignore={PLAIN}", f"--ignore={STORE}")),
    Job("on a screen", ("tests",), marked="screen and not slow", wrapper=XVFB, platform="xcb"),
)

LONGEST_FIRST = sorted(JOBS, key=lambda job: job.name != "offscreen")
"""Two at a time: one has the window, the others follow each other beside it."""


def main(options: list[str]) -> int:
    BUILD.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    print("The parts run side by side; each is told once it is over.", flush=True)
    with ThreadPoolExecutor(max_workers=2) as hands:
        runs = {job.name: hands.submit(_run, job, options) for job in LONGEST_FIRST}
    codes = {job.name: runs[job.name].result() for job in JOBS}
    passed, failed, skipped = (sum(each) for each in zip(*map(_counted, JOBS), strict=True))
    for name, code in codes.items():
        if code:
            print(f"The part {name!r} ended with code {code}.")
    print(f"The suite took {time.monotonic() - began:.0f} s.")
    print(f"suite: {passed} passed, {failed} failed, {skipped} skipped", flush=True)
    return int(any(codes.values()) or failed > 0)


def _run(job: Job, options: list[str]) -> int:
    """One job; a run that finds no test fails, as pytest says."""
    _report(job).unlink(missing_ok=True)
    command = [*job.wrapper, *_pytest(job), "-q", "-m", job.marked, *job.arguments]
    command += [f"--junitxml={_report(job)}", *options]
    environment = {**os.environ, "QT_QPA_PLATFORM": job.platform}
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    print(f"--- {job.name}\n{done.stdout}", end="", flush=True)
    return done.returncode


def _pytest(job: Job) -> list[str]:
    if not job.without:
        return [sys.executable, "-m", "pytest"]
    place = BUILD / job.name.replace(" ", "-")
    python = bare.environment(place, without=job.without)
    return [str(python), "-m", "pytest", *bare.pytest_settings(place)]


def _counted(job: Job) -> tuple[int, int, int]:
    """Passed, failed and skipped; a job that died before its report counts as one failure."""
    try:
        suites = list(ElementTree.parse(_report(job)).getroot().iter("testsuite"))
    except (OSError, ElementTree.ParseError):
        return 0, 1, 0
    count = {
        key: sum(int(suite.get(key, "0")) for suite in suites)
        for key in ("tests", "failures", "errors", "skipped")
    }
    failed = count["failures"] + count["errors"]
    return count["tests"] - failed - count["skipped"], failed, count["skipped"]


def _report(job: Job) -> Path:
    return BUILD / f"{job.name.replace(' ', '-')}.xml"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
