"""One measurement in a process of its own, so that its memory is its own as well.

    python -m benchmarks.alone MODULE FUNCTION ARGUMENT…

calls the function with the arguments as text, and prints as JSON what it answers (a mapping),
with the largest memory that the process had.
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
MEGABYTE = 1024 * 1024


def alone(module: str, function: str, *arguments: object) -> dict[str, Any]:
    """What the function answers, run in a fresh process; ``peak`` is in megabytes."""
    command = [sys.executable, "-m", "benchmarks.alone", module, function, *map(str, arguments)]
    home = {"DISPATCH_WORKBENCH_HOME": str(ROOT / "build" / "benchmarks" / "home")}
    done = subprocess.run(
        command, cwd=ROOT, stdout=subprocess.PIPE, check=True, env={**os.environ, **home}
    )
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def peak(pid: int | str = "self") -> float:
    """The largest memory (resident set) that a process has had so far, in megabytes."""
    return _status(pid, "VmHWM")


def resident(pid: int | str = "self") -> float:
    """The memory that a process has now, in megabytes, shared libraries included."""
    return _status(pid, "VmRSS")


def busy(pid: int | str = "self") -> float:
    """Seconds of processor time that a process has used."""
    words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def private(pid: int | str = "self") -> float:
    """The memory that would be free if the process ended, in megabytes."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) / 1024


def _status(pid: int | str, name: str) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) / 1024
    raise LookupError(name)


def main(module: str, function: str, *arguments: str) -> None:
    answer = getattr(importlib.import_module(module), function)(*arguments)
    print(json.dumps({**answer, "peak": peak()}))


if __name__ == "__main__":
    main(*sys.argv[1:])
