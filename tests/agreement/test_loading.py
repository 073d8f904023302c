"""NumPy and SciPy are there when something is computed, and not before."""

from __future__ import annotations

import json
import subprocess
import sys

IMPORT = """
import importlib, json, pkgutil, sys
package = importlib.import_module("workbench.review.agreement")
for each in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
    importlib.import_module(each.name)
import workbench.cli.commands, workbench.tasks
print(json.dumps(sorted({"numpy", "scipy"} & set(sys.modules))))
"""


def test_nothing_numeric_is_loaded_before_something_is_computed() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT], capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == []
