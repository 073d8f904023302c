"""A lead and three readers at work on one project, and the laws that hold after each step."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from tests.builders import a_document
from tests.dispatches import SCHEME
from workbench.errors import Refused
from workbench.model import Attributes, Change, Layer, Op, Relation, Span, verbs
from workbench.model.annotation import LayerFields
from workbench.model.layer import GOLD, layer_of
from workbench.model.packing import pack
from workbench.model.record import Replay, plain, subject_of
from workbench.model.review import Decision
from workbench.model.scheme_text import scheme_to_text
from workbench.project import Project
from workbench.project.review import ReviewedDocument
from workbench.review.cases import Case
from workbench.review.decisions import Answer, Choice, Kept, Said, kept, own
from workbench.review.settling import Rule
from workbench.store import Store
from workbench.tasks.settling import settle_project, take_back_settling

LEAD = "chef"
READERS = ("ines", "karim", "lea")
DOCUMENTS = ("d0", "d1")
TEXT = "Oui «\u00a0non\u00a0» a dit Odile Brissac à 1\u202f140 élus. " * 4
NOON = "2026-03-02T12:00:00.000+00:00"

Fact = tuple[object, ...]
T = TypeVar("T")


class OnTheSpot:
    """Computes where it is asked."""

    def map(
        self, function: Callable[..., T], arguments: Iterable[tuple[Any, ...]]
    ) -> Generator[T, None, None]:
        yield from (function(*each) for each in arguments)

    def stream(
        self, function: Callable[..., Iterable[T]], *args: Any, **kwargs: Any
    ) -> Generator[T, None, None]:
        yield from function(*args, **kwargs)


def votes_of(case: Case, layers: tuple[Layer, ...]) -> Fact:
    """What the readers say at a unit, from their layers: spans, and the links that begin there."""
    told: list[object] = []
    by_name = {layer.annotator: layer for layer in layers}
    for vote in case.unit.votes:
        layer = by_name[vote.annotator]
        here = {span.id for span in vote.spans}
        told.append(
            (
                vote.annotator,
                tuple((s.pieces, s.label, _counting(s)) for s in vote.spans),
                tuple(
                    sorted(
                        (r.label, r.source, r.target)
                        for r in layer.relations.values()
                        if r.source in here
                    )
                ),
            )
        )
    return tuple(told)


def _counting(span: Span) -> str:
    derived = {each.key for each in SCHEME.attributes if each.derived}
    return span.attributes.having(**dict.fromkeys(derived & set(span.attributes), ...)).text


class Seat:
    """Takes steps on a real project, and holds the model beside it."""

    project: Project

    def __init__(self, seed: int, location: str = "") -> None:
        self.chance = random.Random(seed)
        self.folder = tempfile.TemporaryDirectory()
        self.location = location or str(Path(self.folder.name) / "p.dwb")
        store = Store.create(self.location, scheme_text=scheme_to_text(SCHEME), who=LEAD)
        packed = [
            pack(a_document(TEXT, id=each), [self._layer(each, who) for who in READERS])
            for each in DOCUMENTS
        ]
        # Two documents of one text would be one.
        packed[1] = pack(
            a_document(TEXT + ".", id="d1"), [self._layer("d1", who) for who in READERS]
        )
        added = store.add(packed, who=LEAD, at=NOON).result()
        assert all(each.outcome == "added" for each in added), added
        self._sit_down(store)

    def _layer(self, document: str, who: str) -> Layer:
        """A reading of the text: mostly the same as the others', with slips."""
        chance = self.chance
        spans, relations = [], []
        for number in range(4):
            at = number * (len(TEXT) // 4)
            marks = [("ACTOR", at + 17, at + 30), ("QUOTE", at + 4, at + 11)]
            marks += [("STATISTIC", at + 33, at + 38), ("CUE", at + 12, at + 17)]
            for label, start, end in marks:
                if chance.random() < 0.15:
                    continue
                if chance.random() < 0.15:
                    end += 1
                spans.append(Span(f"{label}{number}", start, end, label, origin="import"))
        ids = [span.id for span in spans]
        for number in range(4):
            for source, label, target in (
                (f"QUOTE{number}", "speaker", f"ACTOR{number}"),
                (f"QUOTE{number}", "cue", f"CUE{number}"),
                (f"ACTOR{number}", "coref", "ACTOR0"),
            ):
                there = source in ids and target in ids and source != target
                if there and chance.random() < 0.85:
                    relations.append(Relation(f"{label}{number}", label, source, target))
        return layer_of(document, who, spans=spans, relations=relations, fields=LayerFields("done"))

    def _sit_down(self, store: Store) -> None:
        self.project = Project(store, scheme=SCHEME)
        for document in DOCUMENTS:
            self._open(document)

    def _open(self, document: str) -> None:
        self.project.reviewing.open(document, lambda reviewed: None)
        self.project.wait()

    def look(self, document: str) -> ReviewedDocument:
        return self.project.reviewing.look(document)

    # Steps

    def decide(self) -> None:
        document = self.chance.choice(DOCUMENTS)
        cases = self.look(document).review.cases
        if not cases:
            return
        chosen = self.chance.sample(cases, min(len(cases), self.chance.choice((1, 1, 1, 3))))
        choices = {case.unit.id: self._choice(case) for case in chosen}
        try:
            self.project.reviewing.decide(document, choices)
        except Refused:
            return
        if self.chance.random() < 0.5:
            self.project.wait()

    def _choice(self, case: Case) -> Choice:
        chance, unit = self.chance, case.unit
        there = [vote.annotator for vote in unit.votes if vote.spans]
        kind = chance.choice(("reading", "reading", "slots", "own", "none", "undecided"))
        if kind in ("reading", "slots") and not there:
            kind = "none"
        if kind == "reading":
            return Choice("reading", (chance.choice(there),), reason="slip")
        if kind == "slots":
            names = [slot.name for slot in unit.slots]
            slots = {name: chance.choice(there) for name in chance.sample(names, 1)}
            return Choice("slots", (chance.choice(there),), slots)
        if kind == "own":
            end = unit.start + chance.randint(1, 8)
            said = Said(((unit.start, end),), "ACTOR")
            return own(Answer((said,)), note="à ma façon")
        return Choice(kind)  # type: ignore[arg-type]  # one of the two that are left

    def add(self) -> None:
        start = self.chance.randrange(len(TEXT) - 9)
        said = Said(((start, start + 8),), "QUOTE")
        self.project.reviewing.add(self.chance.choice(DOCUMENTS), Answer((said,)))

    def undo(self) -> None:
        self._turn(self.project.reviewing.undo)

    def redo(self) -> None:
        self._turn(self.project.reviewing.redo)

    def _turn(self, turn: Callable[[str], None]) -> None:
        try:
            turn(self.chance.choice(DOCUMENTS))
        except Refused:
            return
        if self.chance.random() < 0.5:
            self.project.wait()

    def restart(self) -> None:
        before = {each: self.look(each) for each in DOCUMENTS}
        self.project.close()
        self._sit_down(Store.open(self.location, who=LEAD))
        for document, was in before.items():
            now = self.look(document)
            assert now.gold.same_content(was.gold)
            assert now.review == was.review or now.review.cases == was.review.cases

    def settle(self) -> None:
        self.project.wait()
        rule = self.chance.choice((Rule(), Rule("majority"), Rule("majority", 0.7)))
        worker = OnTheSpot()
        report = settle_project(self.project.store, worker, rule)
        if self.chance.random() < 0.3 and report.touched:
            take_back_settling(self.project.store, report.gesture)
        self._again()

    def _again(self) -> None:
        self.project.announce(Change("imported"))
        for document in DOCUMENTS:
            self._open(document)

    def reader_edits(self) -> None:
        """A reader changes a finished layer; exactly what that touched is open again."""
        self.project.wait()
        document = self.chance.choice(DOCUMENTS)
        who = self.chance.choice(READERS)
        before = self.look(document)
        votes = {
            case.decision.id: votes_of(case, before.layers)
            for case in before.review.cases
            if case.decision is not None
        }
        states = {
            case.decision.id: case.state
            for case in before.review.cases
            if case.decision is not None
        }
        theirs = next(layer for layer in before.layers if layer.annotator == who)
        self.project.close()
        other = Project(Store.open(self.location, who=who), scheme=SCHEME)
        opened: list[object] = []
        other.open_layer(document, opened.append)
        other.wait()
        layer = other.layer(theirs.id)
        with suppress(Refused):
            other.perform(self._edit(layer, document))
        other.wait()
        other.close()
        self._sit_down(Store.open(self.location, who=LEAD))
        after = self.look(document)
        for case in after.review.cases:
            if case.decision is None or case.decision.id not in votes:
                continue
            same = votes_of(case, after.layers) == votes[case.decision.id]
            if states[case.decision.id] in ("settled", "undecided"):
                assert (case.state == states[case.decision.id]) == same, case

    def _edit(self, layer: Layer, document: str) -> Op:
        chance = self.chance
        text = a_document(TEXT, id=document)
        spans = list(layer.spans)
        kind = chance.choice(("resize", "erase", "mark", "relabel", "unlink", "describe"))
        if kind == "mark" or not spans:
            start = chance.randrange(len(TEXT) - 9)
            return verbs.mark(layer, text, start=start, end=start + 7, label="ACTOR", scheme=SCHEME)
        span = layer.spans[chance.choice(spans)]
        if kind == "resize":
            end = span.end + chance.choice((-1, 1, 2))
            return verbs.resize(layer, text, span_id=span.id, start=span.start, end=end)
        if kind == "erase":
            return verbs.erase(layer, span_ids=[span.id])
        if kind == "relabel":
            return verbs.relabel(layer, span_ids=[span.id], label="CUE", scheme=SCHEME)
        if kind == "unlink" and layer.relations:
            return verbs.unlink(layer, relation_id=chance.choice(list(layer.relations)))
        value = chance.choice(("person", "institution"))
        return verbs.describe(layer, span_id=span.id, attributes=Attributes(type=value))

    # Laws

    def check(self) -> None:
        for document in DOCUMENTS:
            self._check_memory(document)

    def _check_memory(self, document: str) -> None:
        reviewed = self.look(document)
        review, gold = reviewed.review, reviewed.gold
        # Settled means that nothing is open, and each unit has the decision that settled it.
        open_ = [case for case in review.cases if case.is_open]
        assert review.is_settled == (not open_)
        for case in review.cases:
            if case.state == "settled":
                assert case.decision is not None
                assert case.decision.votes_digest == case.unit.digest
        # Every vote is in one case, and no two decisions are about one.
        decided = [case.decision.id for case in review.cases if case.decision is not None]
        assert len(decided) == len(set(decided))
        # Gold is what the decisions say, and nothing else.
        told = {each.id: kept(each) for each in review.decisions}
        made = [span for said in told.values() for span in said.spans]
        assert sorted(made) == sorted(gold.spans)
        for said in told.values():
            assert said.choice not in ("none", "undecided") or not said.spans
        self._check_links(gold, told)

    def _check_links(self, gold: Layer, told: Mapping[str, Kept]) -> None:
        """Each link of a decision is drawn if what it leads to is there; mentions form stars."""
        drawn = {(r.label, r.source, r.target) for r in gold.relations.values()}
        assert len(drawn) == len(gold.relations)
        plain_, pairs = set(), []
        for said in told.values():
            for tie, target in said.ties:
                there = told[target.decision].spans if target.decision in told else ()
                if not said.spans or not there or said.spans[0] == there[0]:
                    continue
                if tie.label == "coref":
                    pairs.append({said.spans[0], there[0]})
                else:
                    plain_.add((tie.label, said.spans[0], there[0]))
        others = {each for each in drawn if each[0] != "coref"}
        missing = plain_ - others
        assert not missing, missing
        chains: list[set[str]] = []
        for pair in pairs:
            near = [chain for chain in chains if chain & pair]
            chains = [chain for chain in chains if not chain & pair] + [pair.union(*near)]
        for chain in chains:
            head = min(chain, key=lambda s: (gold.spans[s].start, -gold.spans[s].end, s))
            for each in chain - {head}:
                assert ("coref", each, head) in drawn

    def check_store(self) -> None:
        """Tables, memory and journal tell the same."""
        self.project.wait()
        store = self.project.store
        assert store.check().result(timeout=60).problems == ()
        for document in DOCUMENTS:
            reviewed = self.look(document)
            stored = store.layer(document, GOLD).result()
            if stored is None:
                assert not reviewed.gold.spans
            else:
                assert stored.same_content(reviewed.gold)
                replay = Replay(Layer(document, GOLD, "gold", id=stored.id))
                for entry in store.history(stored.id).result():
                    replay.play(entry.payload)
                assert replay.layer(stored.revision).same_content(stored)
            decisions: dict[str, Decision] = {}
            for entry in store.history(None).result():
                for kind, key, before, after in plain(entry.payload):
                    if kind == "decision":
                        assert (key in decisions) == (before is not None)
                        decisions.pop(key, None)
                        if after is not None:
                            made = subject_of(kind, key, after)
                            assert isinstance(made, Decision)
                            decisions[key] = made
            mine = {k: d for k, d in decisions.items() if d.document_id == document}
            assert mine == {d.id: d for d in reviewed.review.decisions}
            assert mine == {d.id: d for d in store.decisions([document]).result()}

    def end(self) -> None:
        self.project.close()
        self.folder.cleanup()
