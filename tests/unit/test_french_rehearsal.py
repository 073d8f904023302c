"""What is rehearsed is ready when the first key asks for it."""

from __future__ import annotations

import subprocess
import sys

LEFT = """
import re, sys
from workbench import resources
from workbench.french import proposals
from workbench.french.rehearsal import rehearsal
from workbench.model import Document, Layer
from workbench.model.scheme_text import read_scheme

text = resources.path("schemes/newswire-fr.toml").read_text(encoding="utf-8")
scheme = read_scheme(text)
if "rehearsed" in sys.argv:
    list(rehearsal(scheme))
compiled = []
before = re.compile
re.compile = lambda *given: compiled.append(given) or before(*given)
words = "Quelque 24 762 électeurs, a dit « le maire » de Valmont."
for label in scheme.labels:
    proposals.attributes(Layer("", ""), Document("d", words), scheme, label.key, 0, 24)
print(len(compiled))
"""


def left(*arguments: str) -> int:
    """How many patterns a key that labels words still has to compile, in a process of its own."""
    command = [sys.executable, "-c", LEFT, *arguments]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def test_after_the_rehearsal_a_label_hardly_waits_for_patterns() -> None:
    assert left("rehearsed") < left() / 4
