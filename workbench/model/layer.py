"""All annotations of one annotator on one document, as an immutable value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal, TypeAlias, TypeVar

from workbench.errors import Conflict
from workbench.model.annotation import LayerFields, Rejection, Relation, Span
from workbench.model.edit import Edit, Op
from workbench.model.ids import new_id

Kind: TypeAlias = Literal["person", "machine", "gold"]
KINDS: tuple[Kind, ...] = ("person", "machine", "gold")
GOLD = "gold"
"""The annotator whose layer is the gold one."""

NEW = LayerFields()
P = TypeVar("P", Span, Relation, Rejection)


class Ends:
    """How many relations of a table begin or end at each span.

    Spans go one by one: to look through thousands of relations for each would take longer than
    all else that a key does to a layer.
    """

    __slots__ = ("_counts", "_table")

    def __init__(
        self, table: Mapping[str, Relation], counts: Mapping[str, int] | None = None
    ) -> None:
        self._table = table
        if counts is None:
            counts = Counter(end for r in table.values() for end in (r.source, r.target))
        self._counts = counts

    def any_at(self, span_ids: Collection[str]) -> bool:
        """Whether a relation begins or ends at one of these spans."""
        return any(self._counts.get(each) for each in span_ids)

    def after(
        self,
        edits: Sequence[Edit],
        before: Mapping[str, Relation],
        after: Mapping[str, Relation],
    ) -> Ends:
        """The ends of the table that these edits make of the one before."""
        if self._table is not before:
            return Ends(after)
        if before is after:
            return self
        counts = dict(self._counts)
        for edit in edits:
            for each, more in ((edit.before, -1), (edit.after, 1)):
                if isinstance(each, Relation):
                    for end in (each.source, each.target):
                        counts[end] = counts.get(end, 0) + more
        return Ends(after, counts)


@dataclass(frozen=True, slots=True)
class Layer:
    """One annotator's reading of one document at one revision.

    Revision 0 is a layer that the store has not seen yet. Spans, relations and rejections are
    read-only mappings from id to value; every end of a relation is a span of the layer.
    """

    document_id: str
    annotator: str
    kind: Kind = "person"
    fields: LayerFields = NEW
    spans: Mapping[str, Span] = field(default_factory=lambda: MappingProxyType({}))
    relations: Mapping[str, Relation] = field(default_factory=lambda: MappingProxyType({}))
    rejections: Mapping[str, Rejection] = field(default_factory=lambda: MappingProxyType({}))
    revision: int = 0
    id: str = field(default_factory=new_id)
    ends: Ends | None = field(default=None, repr=False, compare=False)
    """The ends of its relations, once a span was erased; handed on from step to step."""

    def apply(self, op: Op) -> Layer:
        """The layer after the op, one revision later; raises Conflict, and changes nothing."""
        return self.edited(op.edits)

    def edited(self, edits: Sequence[Edit]) -> Layer:
        """The layer after these edits, in their order, one revision later.

        Raises Conflict where a *before* is not what stands there, where an id is taken, or
        where a relation would lose or lack an end.
        """
        fields = self.fields
        # Tables that no edit is about are shared with the layer before.
        kinds = {type(edit.after if edit.after is not None else edit.before) for edit in edits}
        spans = _copied(self.spans) if Span in kinds else {}
        relations = _copied(self.relations) if Relation in kinds else {}
        rejections = _copied(self.rejections) if Rejection in kinds else {}
        for edit in edits:
            match edit.after if edit.after is not None else edit.before:
                case Span():
                    _put(spans, edit, Span)
                case Relation():
                    _put(relations, edit, Relation)
                case Rejection():
                    _put(rejections, edit, Rejection)
                case LayerFields():
                    fields = _changed_fields(fields, edit)
                case _:
                    raise Conflict("This step does not belong to a layer.")
        after = replace(
            self,
            fields=fields,
            spans=MappingProxyType(spans) if Span in kinds else self.spans,
            relations=MappingProxyType(relations) if Relation in kinds else self.relations,
            rejections=MappingProxyType(rejections) if Rejection in kinds else self.rejections,
            revision=self.revision + 1,
        )
        gone = {e.before.id for e in edits if isinstance(e.before, Span) and e.after is None}
        ends = Ends(self.relations) if gone and self.ends is None else self.ends
        if ends is not None:
            after = replace(after, ends=ends.after(edits, self.relations, after.relations))
        _check_ends(after, edits, gone)
        return after

    def holding(self, span_ids: Collection[str]) -> Layer:
        """The layer with these of its spans alone, and the relations between them.

        It is for being shown: what is left out was not erased.
        """
        if len(span_ids) == len(self.spans):
            return self
        return replace(
            self,
            spans=MappingProxyType({k: each for k, each in self.spans.items() if k in span_ids}),
            relations=MappingProxyType(
                {
                    key: each
                    for key, each in self.relations.items()
                    if each.source in span_ids and each.target in span_ids
                }
            ),
        )

    def relations_of(self, span_id: str) -> list[Relation]:
        """The relations that begin or end at a span, in their order."""
        return [r for r in self.relations.values() if span_id in (r.source, r.target)]

    def ordered_spans(self) -> list[Span]:
        """The spans in reading order: by start, the longer first, then by id."""
        return sorted(self.spans.values(), key=lambda span: (span.start, -span.end, span.id))

    def same_content(self, other: Layer) -> bool:
        """Whether both say the same about the text, whoever wrote them."""
        return (
            self.spans == other.spans
            and self.relations == other.relations
            and self.fields == other.fields
        )

    def __reduce__(self) -> tuple[object, ...]:
        """Read-only views can't be pickled; the worker gets plain tables."""
        return _rebuild, (
            self.document_id,
            self.annotator,
            self.kind,
            self.fields,
            dict(self.spans),
            dict(self.relations),
            dict(self.rejections),
            self.revision,
            self.id,
        )


def layer_of(
    document_id: str,
    annotator: str,
    *,
    kind: Kind = "person",
    spans: Iterable[Span] = (),
    relations: Iterable[Relation] = (),
    fields: LayerFields | None = None,
) -> Layer:
    """A layer that the store has not seen yet, with these spans and relations.

    Raises Conflict for an id that comes twice, or a relation without an end.
    """
    edits = [Edit(None, span) for span in spans] + [Edit(None, r) for r in relations]
    empty = Layer(document_id, annotator, kind, fields or LayerFields())
    return replace(empty.edited(edits), revision=0)


def _copied(table: Mapping[str, P]) -> dict[str, P]:
    """A table of one's own. Of a view, ``dict`` would ask for each value: thirty times as slow."""
    return table.copy() if isinstance(table, MappingProxyType) else dict(table)


def _changed_fields(fields: LayerFields, edit: Edit) -> LayerFields:
    if edit.before != fields or not isinstance(edit.after, LayerFields):
        raise Conflict("The state of the layer has changed meanwhile.")
    return edit.after


def _put(table: dict[str, P], edit: Edit, kind: type[P]) -> None:
    before, after = edit.before, edit.after
    if isinstance(before, kind):
        if table.get(before.id) != before:
            raise Conflict("{id} has changed meanwhile.", id=before.id)
        if after is None:
            del table[before.id]
    if isinstance(after, kind):
        if after.id in table and (before is None or getattr(before, "id", "") != after.id):
            raise Conflict("The id {id} is taken.", id=after.id)
        table[after.id] = after


def _check_ends(layer: Layer, edits: Sequence[Edit], gone: Collection[str]) -> None:
    """Every relation that an edit could have left without an end has both."""
    made = {edit.after.id for edit in edits if isinstance(edit.after, Relation)}
    touched = [layer.relations[each] for each in made if each in layer.relations]
    if layer.ends is not None and layer.ends.any_at(gone):
        left = layer.relations.values()
        touched += [each for each in left if each.source in gone or each.target in gone]
    for relation in touched:
        for end in (relation.source, relation.target):
            if end not in layer.spans:
                raise Conflict("Relation {id} has no span {end}.", id=relation.id, end=end)


def _rebuild(
    document_id: str,
    annotator: str,
    kind: Kind,
    fields: LayerFields,
    spans: dict[str, Span],
    relations: dict[str, Relation],
    rejections: dict[str, Rejection],
    revision: int,
    layer_id: str,
) -> Layer:
    return Layer(
        document_id,
        annotator,
        kind,
        fields,
        MappingProxyType(spans),
        MappingProxyType(relations),
        MappingProxyType(rejections),
        revision,
        layer_id,
    )
