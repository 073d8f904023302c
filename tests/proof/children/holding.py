"""Holds a project open until its input ends.

``python -m tests.proof.children.holding PROJECT WHO``
"""

from __future__ import annotations

import sys

from workbench.store import Store


def main(location: str, who: str) -> None:
    store = Store.open(location, who=who)
    print("open", flush=True)
    sys.stdin.read()
    store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
