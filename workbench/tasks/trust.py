"""What suggestions are worth: rates from the journal, and the two arms of the hold-out.

The window's thread reads nothing of it: layers stream out of the store, and the worker counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass

from workbench.model.annotation import Rejection, Span
from workbench.model.hold_out import HoldOut, held_out
from workbench.model.packing import PackedDocument, unpack
from workbench.model.record import plain, subject_of
from workbench.model.scheme import Scheme
from workbench.model.scheme_text import scheme_from_text
from workbench.review import trust
from workbench.review.trust import Arms, Compared, Judged, Rate, Source, Verdict
from workbench.store import Entry, Selection, Store
from workbench.tasks.parties import Computer, Progress

Counted = Mapping[tuple[Source, Verdict], int]


@dataclass(frozen=True, slots=True)
class TrustReport:
    """What became of suggestions, by source, and how people annotate with and without them.

    ``documents`` have both a person's layer and a machine's; ``held_out`` of them are so in whole
    or in part.
    """

    counted: Counted
    compared: tuple[Compared, ...]
    hold_out: HoldOut | None
    documents: int
    held_out: int
    seed: int

    def rates(self, *by: str) -> list[Rate]:
        """The rates by some of suggester, rule, label and annotator."""
        return trust.rates(self.counted, by)


def measure_trust(
    store: Store,
    worker: Computer,
    *,
    seed: int = 0,
    progress: Progress | None = None,
) -> TrustReport:
    """Count all judgements of a project, and compare both arms of its hold-out.

    Raises Cancelled where ``progress`` did.
    """
    scheme = scheme_from_text(store.scheme().result().text)
    total = store.counts().result().documents
    counted: Counter[tuple[Source, Verdict]] = Counter()
    found: list[Arms] = []
    done = hidden = 0

    def jobs() -> Iterator[tuple[object, ...]]:
        for portion in store.export(Selection(kinds=("person", "machine"))):
            ids = [document.id for document in portion]
            yield scheme, portion, store.judged(ids).result()

    with closing(worker.map(looked_at, jobs())) as answers:
        for read, numbers, sums, held in answers:
            done += read
            counted.update(numbers)
            found += sums
            hidden += held
            if progress is not None:
                progress(min(done, total), total)
    [figures] = worker.map(trust.compared, [(found,)]) if found else [[]]
    return TrustReport(dict(counted), tuple(figures), scheme.hold_out, len(found), hidden, seed)


def looked_at(
    scheme: Scheme, portion: Sequence[PackedDocument], entries: Sequence[Entry]
) -> tuple[int, Counter[tuple[Source, Verdict]], list[Arms], int]:
    """The sums of some documents: what the worker computes."""
    counted: Counter[tuple[Source, Verdict]] = Counter()
    found: list[Arms] = []
    held = 0
    judged: dict[tuple[str | None, str | None], list[Judged]] = {}
    for entry in standing(entries):
        place = (entry.document_id, entry.annotator)
        judged.setdefault(place, []).extend(judgements(entry, scheme))
    for packed in portion:
        document, layers = unpack(packed)
        hidden = held_out(scheme.hold_out, document)
        people = [layer for layer in layers if layer.kind == "person"]
        machines = [layer for layer in layers if layer.kind == "machine"]
        for person in people:
            for each in judged.get((document.id, person.annotator), ()):
                counted[each.source, trust.verdict(each, person)] += 1
            if person.fields.status == "done":
                for machine in machines:
                    for source in trust.unjudged(person, machine, scheme, hidden):
                        counted[source, "left"] += 1
        if people and machines:
            found.append(trust.arms(document.id, len(document.text), layers, hidden, scheme))
            held += bool(hidden)
    return len(portion), counted, found, held


def standing(entries: Sequence[Entry]) -> list[Entry]:
    """The judgements that were not taken back, or done again since; in the order given."""
    gone: set[str] = set()
    left = []
    for entry in reversed(entries):
        if entry.gesture in gone:
            continue
        if entry.undoes is not None:
            gone.add(entry.undoes)
        else:
            left.append(entry)
    return left[::-1]


def judgements(entry: Entry, scheme: Scheme) -> Iterator[Judged]:
    """What a step judged, one for each suggestion."""
    rules = list(entry.details.get("rules", ()))
    suggester = str(entry.details.get("suggester", ""))
    number = 0
    for kind, key, before, after in plain(entry.payload):
        if before is not None or after is None or kind not in ("span", "rejection"):
            continue
        subject = subject_of(kind, key, after)
        assert isinstance(subject, Span | Rejection)
        rule = str(rules[number]) if number < len(rules) else ""
        number += 1
        label = scheme.resolve(subject.label)
        source = Source(suggester, rule, label, entry.annotator or "")
        yield Judged(source, subject if isinstance(subject, Span) else None, key)
