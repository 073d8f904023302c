"""How well both French suggesters read sets of dispatches with gold.

python -m tests.how_well open aside unseen later      # or the path of a file
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from tests.attribution import DATA, scored
from workbench.french.attribution.rules import NewswireRules
from workbench.model.scheme_text import read_scheme
from workbench.nlp.newswire import Newswire
from workbench.resources import path


def main(names: Sequence[str]) -> None:
    """Print the scores of each set."""
    scheme = read_scheme(path("schemes/newswire-fr.toml").read_text("utf-8"))
    suggesters = Newswire(), NewswireRules()
    for name in names:
        file = Path(name) if name.endswith(".jsonl") else DATA / f"{name}.jsonl"
        for suggester in suggesters:
            print(f"{file.name}, {suggester.name}\n{scored(suggester, file, scheme).table()}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
