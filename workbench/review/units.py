"""Which spans of several layers make one unit: grouped by likeness, then pieces rejoined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from workbench.model.annotation import Span
from workbench.model.layer import Layer
from workbench.review.matching import clusters
from workbench.review.terms import Terms

OTHER_LABEL = 0.5
"""How alike two spans of different labels must be in place to be the same thing, and what such
a likeness then counts beside that of spans with the same label."""

Pieces: TypeAlias = tuple[tuple[int, int], ...]

Group: TypeAlias = list[tuple[Span, ...]]
"""The spans of each layer at one unit, by the place of the layer."""


def grouped(layers: Sequence[Layer], terms: Terms) -> list[Group]:
    """Group the spans of all layers: identical ones first, then by the greatest likeness."""
    held: dict[tuple[Pieces, str, int], dict[int, Span]] = {}
    for owner, layer in enumerate(layers):
        copies: dict[tuple[Pieces, str], int] = {}
        for span in sorted(layer.spans.values(), key=_content):
            said = (span.pieces, terms.resolve(span.label))
            copy = copies[said] = copies.get(said, -1) + 1
            held.setdefault((*said, copy), {})[owner] = span
    keys = sorted(held, key=lambda key: (key[0][0][0], -key[0][-1][1], key[0], key[1], key[2]))
    owners = [frozenset(held[key]) for key in keys]
    table = _likenesses(keys, owners)
    parts = clusters(owners, table)
    groups: list[Group] = []
    for part in parts:
        group: Group = [()] * len(layers)
        for i in part:
            for owner, span in held[keys[i]].items():
                group[owner] = (span,)
        groups.append(group)
    return _rejoined(groups, terms)


def _likenesses(
    keys: Sequence[tuple[Pieces, str, int]], owners: Sequence[frozenset[int]]
) -> list[dict[int, float]]:
    """How alike readings of different layers are; only neighbours in the text are looked at."""
    table: list[dict[int, float]] = [{} for _ in keys]
    open_: list[int] = []
    for i, (pieces, label, _) in enumerate(keys):
        start = pieces[0][0]
        open_ = [j for j in open_ if keys[j][0][-1][1] > start]
        for j in open_:
            if owners[i].isdisjoint(owners[j]):
                value = overlap(pieces, keys[j][0])
                if label != keys[j][1]:
                    value = value * OTHER_LABEL if value >= OTHER_LABEL else 0.0
                if value > 0:
                    table[i][j] = table[j][i] = value
        open_.append(i)
    return table


def overlap(one: Pieces, other: Pieces) -> float:
    """The Jaccard index of two spans: shared characters to all characters (IoU)."""
    if len(one) == len(other) == 1:
        ((start, end),), ((begin, to),) = one, other
        both = min(end, to) - max(start, begin)
        return both / (end - start + to - begin - both) if both > 0 else 0.0
    shared = sum(
        max(0, min(end, to) - max(start, begin)) for start, end in one for begin, to in other
    )
    total = sum(end - start for start, end in (*one, *other)) - shared
    return shared / total


def _rejoined(groups: list[Group], terms: Terms) -> list[Group]:
    """Where one layer has in two pieces what another has in one, the pieces are one unit."""
    edges = {id(group): hull(group) for group in groups}
    groups = sorted(groups, key=lambda group: edges[id(group)])
    hulls = [edges[id(group)] for group in groups]
    homes: dict[int, list[int]] = {}
    open_: list[int] = []
    for i, (start, _) in enumerate(hulls):
        open_ = [j for j in open_ if hulls[j][1] > start]
        for j in open_:
            homes.setdefault(i, []).append(j)
            homes.setdefault(j, []).append(i)
        open_.append(i)
    gone: set[int] = set()
    for i in sorted(homes, key=lambda i: (hulls[i][1] - hulls[i][0], i)):
        home = next(
            (j for j in homes[i] if j not in gone and _is_piece(groups[i], groups[j], terms)), None
        )
        if home is not None:
            for owner, spans in enumerate(groups[i]):
                groups[home][owner] = tuple(sorted((*groups[home][owner], *spans), key=_content))
            gone.add(i)
    return [group for i, group in enumerate(groups) if i not in gone]


def _is_piece(small: Group, home: Group, terms: Terms) -> bool:
    """Whether a span of ``home`` covers the spans of ``small``, whose layers have there another
    piece of it."""
    if small is home or any(len(spans) > 1 for spans in small):
        return False
    owners = [owner for owner, spans in enumerate(small) if spans]
    [first, *_] = [spans[0] for spans in small if spans]
    if any(spans and home[owner] == () for owner, spans in enumerate(small)):
        return False
    label = terms.resolve(first.label)
    for owner, spans in enumerate(home):
        if owner in owners or len(spans) != 1 or terms.resolve(spans[0].label) != label:
            continue
        whole = spans[0].pieces
        if all(
            _share(small[each][0].pieces, whole) > 0.5
            and terms.resolve(small[each][0].label) == label
            and all(
                overlap(small[each][0].pieces, piece.pieces) == 0
                and terms.resolve(piece.label) == label
                and _share(piece.pieces, whole) > 0.5
                for piece in home[each]
            )
            for each in owners
        ):
            return True
    return False


def _share(part: Pieces, whole: Pieces) -> float:
    """How much of a span lies inside another."""
    shared = sum(
        max(0, min(end, to) - max(start, begin)) for start, end in part for begin, to in whole
    )
    return shared / sum(end - start for start, end in part)


def hull(group: Group) -> tuple[int, int]:
    """From the first to the last character of all that is said at a unit."""
    spans = [span for each in group for span in each]
    if len(spans) == 1:
        return spans[0].start, spans[0].end
    return min([span.start for span in spans]), max([span.end for span in spans])


def _content(span: Span) -> tuple[int, int, Pieces, str, str, str]:
    return span.start, -span.end, span.pieces, span.label, span.attributes.text, span.id
