"""Labelling: what keys and buttons ask for about spans, as steps of the annotator's."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from workbench.errors import Refused
from workbench.model import Layer, Op, Span, verbs
from workbench.model.annotation import QUESTION, is_question
from workbench.ui import proposing
from workbench.ui.reach import Edge, Step, moved, under_caret
from workbench.ui.table import Table, asked

FEW = 20
"""Of how many spans the history is asked at once."""


class Labelling(Table):
    """A table at which words are labelled, and what is labelled is changed."""

    last_label = ""
    """The label that was given last."""

    @asked
    def label(self, key: str) -> None:
        """Label the selection; without one the word, or for a quote the quotation, at the caret.

        A suggestion at whose start the caret stands is taken over with that label. The new span
        has what its words propose. It has the focus afterwards, and the caret stays where it was,
        so that the next one can be made inside it or around it.
        """
        document, layer, canvas = self._at_work()
        if self._is_judged_by_label():
            self.relabel(key)
            return
        start, end = canvas.selection or under_caret(document.text, canvas.caret, key)
        caret = canvas.caret
        project, _ = self._open()
        op = proposing.marked(project, layer, document, label=key, start=start, end=end)
        # The focus goes on to the new span: the lines of the old one need not be drawn once more.
        canvas.focus_span(None)
        self._perform(op)
        self.last_label = key
        canvas.select(caret, caret)
        canvas.focus_span(_made(op))

    def expect(self) -> None:
        """The selection stands for a moment: make ready to label it."""
        canvas = self.canvas
        if self.document is not None and canvas is not None and canvas.selection is not None:
            proposing.expect(self.document, *canvas.selection)

    @asked
    def repeat(self) -> None:
        """Label with the label that was given last."""
        if not self.last_label:
            raise Refused("Give a label first; then it can be repeated.")
        self.label(self.last_label)

    @asked
    def relabel(self, key: str) -> None:
        """Give the spans at hand another label; a suggestion is taken over with it."""
        first, layer, spans = self._owned()
        last: tuple[Op, ...] = ()
        if not first or spans[0].label != key:
            ids = [span.id for span in spans]
            last = (verbs.relabel(layer, span_ids=ids, label=key, scheme=self._scheme()),)
        self._perform_on(first, *last, focus=spans[0].id)
        self.last_label = key

    @asked
    def erase(self) -> None:
        """Take away the spans at hand, and their links."""
        _, layer, canvas = self._at_work()
        ids = [span.id for span in self._at_hand()]
        canvas.set_picked(())
        self._perform(verbs.erase(layer, span_ids=ids))

    @asked
    def resize(self, span_id: str, start: int, end: int) -> None:
        """Let a span go from start to end, as its edges were dragged."""
        _, _, canvas = self._at_work()
        is_own = not self._is_suggestion([span_id])
        self._resize(span_id, start, end)
        if is_own:
            canvas.focus_span(span_id)

    @asked
    def nudge(self, edge: Edge, unit: Step, step: int) -> None:
        """Move one edge of the focused span by a character or a word."""
        document, _, canvas = self._at_work()
        span = self.suggestion[1] if self.suggestion is not None else self._focused()
        at = moved(document.text, getattr(span, edge), edge, unit, step)
        start, end = (at, span.end) if edge == "start" else (span.start, at)
        if start >= end:
            raise Refused("A span needs at least one character.")
        self._resize(span.id, start, end, keep_spaces=True)
        canvas.reveal(at)

    @asked
    def fit(self) -> None:
        """Let the focused span cover exactly what is selected."""
        _, _, canvas = self._at_work()
        if canvas.selection is None:
            raise Refused("Select the words that the span is to cover.")
        span = self.suggestion[1] if self.suggestion is not None else self._focused()
        self._resize(span.id, *canvas.selection)

    @asked
    def describe(self, span_ids: Iterable[str], name: str, value: object) -> None:
        """Set one attribute of spans; ``...`` takes it away. A suggestion is taken over with it."""
        _, layer, _ = self._at_work()
        if self._is_suggestion(span_ids := list(span_ids)):
            first, layer, spans = self._owned()
            values = {name: value}
            op = verbs.describe_all(layer, span_ids=[spans[0].id], attributes=values)
            self._perform_on(first, op, focus=spans[0].id)
            return
        changed = [
            span_id
            for span_id in span_ids
            if (span := layer.spans.get(span_id)) is not None
            and span.attributes.having(**{name: value}) != span.attributes
        ]
        if changed:
            self._perform(verbs.describe_all(layer, span_ids=changed, attributes={name: value}))

    @asked
    def comment(self, span_ids: Iterable[str], words: str) -> None:
        """Write the comment of spans; a suggestion is taken over with it."""
        _, layer, _ = self._at_work()
        if self._is_suggestion(span_ids := list(span_ids)):
            if words:
                first, layer, spans = self._owned()
                op = verbs.comment_on(layer, span_id=spans[0].id, comment=words)
                self._perform_on(first, op, focus=spans[0].id)
            return
        ops = []
        for span_id in span_ids:
            span = layer.spans.get(span_id)
            if span is not None and span.comment != words:
                ops.append(verbs.comment_on(layer, span_id=span_id, comment=words))
                layer = layer.apply(ops[-1])
        if ops:
            self._perform(*ops)

    @asked
    def comment_on_document(self, words: str) -> None:
        """Write the comment of the document."""
        _, layer, _ = self._at_work()
        if layer.fields.comment != words:
            self._perform(verbs.comment_on_document(layer, comment=words))

    def ask(self) -> bool:
        """Make the comment a question for the lead, or a plain comment again.

        It is that of the spans at hand, else that of the document. True where a question has
        no words yet.
        """
        if self.layer is None:
            return False
        ids = [span.id for span in self.at_hand]
        comments = [span.comment for span in self.at_hand] or [self.layer.fields.comment]
        put = not all(map(is_question, comments))
        for words in dict.fromkeys(comments):
            these = [span.id for span in self.at_hand if span.comment == words]
            after = _as_question(words) if put else words.removeprefix(QUESTION).lstrip()
            if ids:
                self.comment(these, after)
            else:
                self.comment_on_document(after)
        return put and not any(comments)

    def proposed(self, spans: Sequence[Span]) -> Collection[str]:
        """The attributes of these spans whose values were proposed, and that no hand has set.

        Of many spans it is not asked: each would have to be looked for in the history.
        """
        project, layer = self._open()
        if len(spans) > FEW:
            return frozenset()
        return frozenset.intersection(
            *(proposing.untouched(project, layer.id, span) for span in spans)
        )

    def _resize(self, span_id: str, start: int, end: int, *, keep_spaces: bool = False) -> None:
        document, layer, _ = self._at_work()
        project, _ = self._open()
        first: tuple[Op, ...] = ()
        hand: frozenset[str] | None = None
        if self._is_suggestion([span_id]):
            first, layer, [span] = self._owned()
            hand = frozenset()  # what a machine has said, no hand has set
        elif span_id in layer.spans:
            span = layer.spans[span_id]
        else:
            raise Refused("There is no such span in this layer.")
        attributes, names = proposing.again(
            project, layer, document, span=span, start=start, end=end, hand=hand
        )
        op = verbs.resize(
            layer,
            document,
            span_id=span.id,
            start=start,
            end=end,
            attributes=attributes,
            proposed=names,
            keep_spaces=keep_spaces,
        )
        self._perform_on(first, op, focus=span.id)

    def _is_suggestion(self, span_ids: Sequence[str]) -> bool:
        return self.suggestion is not None and list(span_ids) == [self.suggestion[1].id]

    def _is_judged_by_label(self) -> bool:
        """Whether a label is meant for the focused suggestion: one has just gone to its start."""
        _, _, canvas = self._at_work()
        found = self.suggestion
        return found is not None and canvas.selection is None and canvas.caret == found[1].start

    def _owned(self) -> tuple[tuple[Op, ...], Layer, tuple[Span, ...]]:
        """The spans at hand, and the layer they are in.

        Where that is a suggestion, the step comes first that takes it over.
        """
        if not self.at_hand and self.suggestion is not None:
            op, layer, span = self.taken_over()
            return (op,), layer, (span,)
        return (), self._open()[1], self._at_hand()

    def _perform_on(self, first: Sequence[Op], *ops: Op, focus: str) -> None:
        """Do one step; what was taken over first has the focus then."""
        if first and ops and self.suggestion is not None:
            suggested, span = self.suggestion
            made = [e.after for e in ops[-1].edits if isinstance(e.after, Span)]
            if any((m.pieces, m.label) != (span.pieces, span.label) for m in made):
                ops = (*ops[:-1], verbs.instead(ops[-1], suggested, span))
        self._perform(*first, *ops)
        if first and self.canvas is not None:
            self.canvas.focus_span(focus)


def _as_question(words: str) -> str:
    return words if is_question(words) else f"{QUESTION} {words}".rstrip()


def _made(op: Op) -> str | None:
    for edit in op.edits:
        if edit.before is None and isinstance(edit.after, Span):
            return edit.after.id
    return None
