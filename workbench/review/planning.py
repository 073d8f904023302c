"""Who reads what: a plan that spreads the work evenly, and lets some documents be read by several.

The share that several people read is drawn within each stratum (source and month), so that
agreement is measured on all sorts of documents alike. Everything is drawn by a seed from the
ids alone: the same call gives the same plan, and a plan made later, with more documents or
people, keeps what is assigned and only adds to it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations

from workbench.errors import Refused


@dataclass(frozen=True, slots=True)
class Item:
    """A document to be read, and what its stratum is made of; ``date`` is ISO 8601, or empty."""

    id: str
    source: str = ""
    date: str = ""

    @property
    def stratum(self) -> tuple[str, str]:
        """Source and month."""
        return self.source, self.date[:7]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be added, as pairs (document, annotator) in the documents' order.

    ``loads`` is how many documents each annotator then has, ``shared`` how many several read,
    and ``pairs`` how many each two annotators share.
    """

    added: tuple[tuple[str, str], ...]
    loads: Mapping[str, int]
    shared: int
    pairs: Mapping[tuple[str, str], int]


def plan(
    items: Sequence[Item],
    annotators: Sequence[str],
    *,
    assigned: Iterable[tuple[str, str]] = (),
    share: float = 0.2,
    readers: int = 2,
    seed: int = 0,
) -> Plan:
    """Plan who reads what: one person a document, ``readers`` for a ``share`` of each stratum.

    ``assigned`` is what stands already; it is kept, and counts. Of the people with the least to
    do, the draw decides; of the groups for a shared document, the one whose pairs share least.
    Raises Refused where nobody reads, a share is none, or more readers are asked than there are.
    """
    people = sorted(set(annotators))
    if not people:
        raise Refused("Say who is to read.")
    if not 0 <= share <= 1:
        raise Refused("The share must lie between 0 and 1; {share} does not.", share=share)
    if share and not 1 <= readers <= len(people):
        raise Refused(
            "{readers} people can't read a document where there are {count}.",
            readers=readers,
            count=len(people),
        )
    have: defaultdict[str, set[str]] = defaultdict(set)
    for document, annotator in assigned:
        have[document].add(annotator)
    table = _Table(people, have, seed)
    chosen = _shared(items, have, share, readers, seed) if share else set()
    added: list[tuple[str, str]] = []
    # Shared documents first: the rest evens the loads out.
    for item in sorted(items, key=lambda each: (each.id not in chosen, _draw(seed, each.id))):
        wanted = readers if item.id in chosen else 1
        for annotator in table.fill(item.id, wanted):
            added.append((item.id, annotator))
    places = {item.id: place for place, item in enumerate(items)}
    added.sort(key=lambda pair: (places[pair[0]], pair[1]))
    shared = sum(len(have[item.id]) > 1 for item in items)
    return Plan(tuple(added), dict(table.loads), shared, dict(table.pairs))


def _shared(
    items: Sequence[Item],
    have: Mapping[str, set[str]],
    share: float,
    readers: int,
    seed: int,
) -> set[str]:
    """Which documents several are to read; those that several read already count."""
    strata: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for item in items:
        strata[item.stratum].append(item.id)
    quotas = _quotas({key: len(ids) for key, ids in strata.items()}, share, seed)
    chosen: set[str] = set()
    for key, ids in strata.items():
        already = [each for each in ids if len(have.get(each, ())) > 1]
        # What nobody has begun first, then what one person has.
        free = sorted(
            (each for each in ids if len(have.get(each, ())) <= 1),
            key=lambda each: (len(have.get(each, ())), _draw(seed, each)),
        )
        chosen.update(already, free[: max(0, quotas[key] - len(already))])
    return chosen


def _quotas(
    sizes: Mapping[tuple[str, str], int], share: float, seed: int
) -> dict[tuple[str, str], int]:
    """How many of each stratum: the share rounded down, then by the largest remainders."""
    exact = {key: size * share for key, size in sizes.items()}
    quotas = {key: int(value) for key, value in exact.items()}
    left = round(sum(sizes.values()) * share) - sum(quotas.values())
    order = sorted(exact, key=lambda key: (quotas[key] - exact[key], _draw(seed, "|".join(key))))
    for key in order[: max(0, left)]:
        quotas[key] += 1
    return quotas


class _Table:
    """Who has how much, and which two share how much."""

    def __init__(self, people: Sequence[str], have: defaultdict[str, set[str]], seed: int) -> None:
        self._people, self._have, self._seed = people, have, seed
        self.loads: Counter[str] = Counter(dict.fromkeys(people, 0))
        self.pairs: Counter[tuple[str, str]] = Counter()
        for names in have.values():
            self._count(names, ())

    def fill(self, document: str, wanted: int) -> list[str]:
        """Give a document as many readers as are wanted; the answer are the new ones."""
        names = self._have[document]
        new: list[str] = []
        while len(names) < wanted:
            free = [each for each in self._people if each not in names]
            if not free:
                break
            best = min(
                free,
                key=lambda each: (
                    self.loads[each] + sum(self.pairs[_pair(each, other)] for other in names),
                    _draw(self._seed, f"{document}\n{each}"),
                ),
            )
            self._count((best,), names)
            names.add(best)
            new.append(best)
        return new

    def _count(self, names: Iterable[str], others: Iterable[str]) -> None:
        names = sorted(names)
        self.loads.update(names)
        self.pairs.update(combinations(names, 2))
        self.pairs.update(_pair(one, other) for one in names for other in others)


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _draw(seed: int, text: str) -> bytes:
    """A random number that depends on the seed and the text alone, on every machine."""
    return sha256(f"{seed}\n{text}".encode()).digest()
