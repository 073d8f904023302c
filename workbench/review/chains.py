"""What links of the same actor join: chains, whatever they are made of."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def chains(pairs: Iterable[tuple[T, T]]) -> dict[T, frozenset[T]]:
    """All that is joined to each, itself included, directly or by way of others.

    The larger chain takes the smaller one in, member by member, so that a star of links costs
    no more than its links.
    """
    linked: dict[T, set[T]] = {}
    for one, other in pairs:
        mine, theirs = linked.get(one), linked.get(other)
        if mine is not None and mine is theirs:
            continue
        joined = mine if mine is not None else {one}
        joined |= theirs if theirs is not None else {other}
        for each in joined if mine is None else theirs or {other}:
            linked[each] = joined
    frozen = {id(chain): frozenset(chain) for chain in linked.values()}
    return {each: frozen[id(chain)] for each, chain in linked.items()}
