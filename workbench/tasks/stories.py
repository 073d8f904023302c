"""Stories: which documents tell the same one, and so belong on the same side of a split.

A dispatch is corrected and told again. A pipeline that has learnt one version and is measured on
another looks better than it is.
"""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

NAMES = ("story_id", "story", "slug")
"""Under these a document's meta may say which story it belongs to."""

LEAST = 40
"""A paragraph of fewer characters (a dateline, a signature) says nothing about its story."""

HALF = 0.5


@dataclass(frozen=True, slots=True)
class Told:
    """What tells the story of a document: its id, its meta as JSON, and its text."""

    id: str
    meta: str
    text: str


@dataclass(slots=True)
class _Groups:
    """Documents that belong together, joined two by two."""

    heads: dict[str, str] = field(default_factory=dict)

    def head(self, one: str) -> str:
        while (above := self.heads.setdefault(one, one)) != one:
            one = above
        return one

    def join(self, one: str, other: str) -> None:
        first, second = sorted((self.head(one), self.head(other)))
        self.heads[second] = first


def stories(documents: Iterable[Told]) -> Mapping[str, str]:
    """The story of each document, by its id: told by its meta, or by what its text shares.

    Two texts are of one story if half of the one's paragraphs, by their length, stand in the
    other as they are.
    """
    groups = _Groups()
    named: dict[tuple[str, str], str] = {}
    weights: dict[str, int] = {}
    holders: dict[str, list[str]] = defaultdict(list)
    for document in documents:
        groups.head(document.id)
        if (story := _named(document.meta)) is not None:
            groups.join(named.setdefault(story, document.id), document.id)
        paragraphs = {line.strip() for line in document.text.split("\n")}
        paragraphs = {line for line in paragraphs if len(line) >= LEAST}
        weights[document.id] = sum(map(len, paragraphs))
        for line in paragraphs:
            holders[line].append(document.id)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for line, ids in holders.items():
        # What many say word for word is a formula, not a story.
        if 1 < len(ids) <= 20:
            for place, one in enumerate(ids):
                for other in ids[place + 1 :]:
                    shared[one, other] += len(line)
    for (one, other), weight in shared.items():
        if weight >= HALF * min(weights[one], weights[other]):
            groups.join(one, other)
    return {document_id: groups.head(document_id) for document_id in weights}


def kept_aside(stories: Mapping[str, str], *, share: float, seed: int) -> frozenset[str]:
    """The documents to measure on: whole stories, drawn with the seed until the share is met.

    Where there are two stories at least, each side has one.
    """
    members: dict[str, list[str]] = defaultdict(list)
    for document_id, story in sorted(stories.items()):
        members[story].append(document_id)
    order = sorted(members)
    random.Random(seed).shuffle(order)
    wanted = share * len(stories)
    aside: list[str] = []
    for story in order[:-1]:
        if aside and len(aside) + len(members[story]) / 2 > wanted:
            break
        aside += members[story]
    return frozenset(aside)


def portion(
    ids: Sequence[str], stories: Mapping[str, str], *, share: float, seed: int
) -> list[str]:
    """Whole stories of these documents, about so large a share of them; larger ones hold it."""
    members: dict[str, list[str]] = defaultdict(list)
    for document_id in sorted(ids):
        members[stories[document_id]].append(document_id)
    order = sorted(members)
    random.Random(seed).shuffle(order)
    chosen: list[str] = []
    for story in order:
        if chosen and len(chosen) >= share * len(ids):
            break
        chosen += members[story]
    return chosen


def _named(meta: str) -> tuple[str, str] | None:
    if not any(f'"{name}"' in meta for name in NAMES):
        return None
    told = json.loads(meta)
    for name in NAMES:
        value = told.get(name)
        if isinstance(value, str) and value.strip():
            return name, value.strip().casefold()
    return None
