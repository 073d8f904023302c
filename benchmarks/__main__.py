"""All budgets: ``python -m benchmarks [--large]`` measures them, and writes docs/benchmarks.md.

Each module runs in a process of its own, one after the other; the answer is 1 where a budget
is missed.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "benchmarks.md"
MODULES = (
    *("import_", "export", "save", "bulk", "queue", "documents", "agreement", "consistency"),
    *("start", "memory", "suggest", "canvas", "compare", "window", "busy"),
    *("history", "french"),
)
SIZED = ("import_", "export", "queue", "documents", "memory")
"""Those that can measure the large corpus as well."""

HEAD = """# Benchmarks

Measured on {day} by `python -m benchmarks{options}` (`make bench` runs it without the large
corpus), on {machine}.
Times belong to that machine and that hour, and other work ran beside it; the budgets that matter
are ratios, taken within one run of a module (the command under each table). How each figure is
measured stands at the head of its module in `benchmarks/`.

The corpus is generated: *medium* is 10 000 dispatches read by three annotators, about 600 000
spans; *large* is ten times that.
"""


def main(options: Sequence[str]) -> int:
    parts, code = [_head(options)], 0
    for name in MODULES:
        command = [sys.executable, "-m", f"benchmarks.{name}"]
        if name in SIZED:
            command += options
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
        print(done.stdout, flush=True)
        code |= done.returncode
        parts.append(f"{done.stdout.strip()}\n\n`{' '.join(['python', *command[1:]])}`\n")
    PAGE.write_text("\n".join(parts), encoding="utf-8")
    return code


def _head(options: Sequence[str]) -> str:
    return HEAD.format(
        day=date.today().isoformat(),
        options="".join(f" {option}" for option in options),
        machine=(
            f"{platform.system()} ({platform.machine()}), {os.cpu_count()} cores, "
            f"Python {platform.python_version()}"
        ),
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
