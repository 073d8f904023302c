"""Scoring suggestions against gold: precision, recall and F1 of spans, attributes, relations.

A span is found where one of the same label has the same edges (exact), or covers at least half
of what both cover together (matched one to one, the best first).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from workbench.formats.jsonl import JsonlImporter
from workbench.model import Document, Layer, Scheme, Span
from workbench.model.packing import PackedDocument, unpack
from workbench.plugins import Suggester

DATA = Path(__file__).resolve().parent / "data" / "attribution"
HALF = 0.5


@dataclass(slots=True)
class Score:
    """Hits among so many that were suggested, and so many that there are."""

    hits: int = 0
    suggested: int = 0
    gold: int = 0

    def add(self, hits: int, suggested: int, gold: int) -> None:
        self.hits += hits
        self.suggested += suggested
        self.gold += gold

    @property
    def precision(self) -> float:
        return 100 * self.hits / self.suggested if self.suggested else 0.0

    @property
    def recall(self) -> float:
        return 100 * self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        both = self.suggested + self.gold
        return 200 * self.hits / both if both else 0.0


@dataclass(slots=True)
class Scores:
    """All scores of a set of documents, by name."""

    by_name: dict[str, Score] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Score:
        return self.by_name.setdefault(name, Score())

    def table(self) -> str:
        lines = [f"{'':32}{'P':>7}{'R':>7}{'F1':>7}{'sugg.':>7}{'gold':>7}"]
        for name, score in sorted(self.by_name.items()):
            figures = f"{score.precision:7.1f}{score.recall:7.1f}{score.f1:7.1f}"
            lines.append(f"{name:32}{figures}{score.suggested:7}{score.gold:7}")
        return "\n".join(lines)


def gold_of(path: Path) -> Iterator[tuple[Document, Layer]]:
    """The documents of a file with their gold."""
    with path.open("rb") as file:
        for record in JsonlImporter().read(file, path=path, annotator=None):
            assert isinstance(record, PackedDocument), record
            document, layers = unpack(record)
            yield from ((document, layer) for layer in layers if layer.annotator == "gold")


def scored(suggester: Suggester, path: Path, scheme: Scheme) -> Scores:
    """All scores of a suggester on a file."""
    scores = Scores()
    documents = list(gold_of(path))
    layers = suggester.suggest([document for document, _ in documents], scheme=scheme)
    for (_, gold), layer in zip(documents, layers, strict=True):
        add_to(scores, gold, layer)
    return scores


def add_to(scores: Scores, gold: Layer, suggested: Layer) -> None:
    """Count one document."""
    matched: dict[str, str] = {}
    for name, label, mention in _KINDS:
        wanted = [s for s in gold.ordered_spans() if _is(s, label, mention)]
        found = [s for s in suggested.ordered_spans() if _is(s, label, mention)]
        edges = {(s.start, s.end) for s in wanted} & {(s.start, s.end) for s in found}
        scores[f"{name} exact"].add(len(edges), len(found), len(wanted))
        pairs = _paired(wanted, found)
        scores[f"{name} half"].add(len(pairs), len(found), len(wanted))
        if not mention:
            matched |= pairs
    for mode in ("direct", "indirect", "mixed"):
        of_mode = [s.id for s in gold.spans.values() if s.attributes.get("mode") == mode]
        hits = sum(each in matched for each in of_mode)
        scores[f"QUOTE {mode} recall"].add(hits, len(of_mode), len(of_mode))
    _attributes(scores, gold, suggested, matched)
    _relations(scores, gold, suggested, matched)


def _attributes(scores: Scores, gold: Layer, suggested: Layer, matched: dict[str, str]) -> None:
    for mine, theirs in matched.items():
        span, other = gold.spans[mine], suggested.spans[theirs]
        for key in span.attributes:
            if key in _ASKED:
                same = span.attributes[key] == other.attributes.get(key)
                scores[f"attribute {span.label}.{key}"].add(same, 1, 1)


def _relations(scores: Scores, gold: Layer, suggested: Layer, matched: dict[str, str]) -> None:
    back = {theirs: mine for mine, theirs in matched.items()}
    labels = {r.label for layer in (gold, suggested) for r in layer.relations.values()}
    for label in labels:
        wanted = {(r.source, r.target) for r in gold.relations.values() if r.label == label}
        found = [r for r in suggested.relations.values() if r.label == label]
        hits = sum((back.get(r.source), back.get(r.target)) in wanted for r in found)
        scores[f"relation {label}"].add(hits, len(found), len(wanted))
    for quote in gold.spans.values():
        speakers = {
            r.target
            for r in gold.relations.values()
            if r.label == "speaker" and r.source == quote.id
        }
        if not speakers or quote.id not in matched:
            continue
        told = {
            back.get(r.target)
            for r in suggested.relations.values()
            if r.label == "speaker" and r.source == matched[quote.id]
        }
        scores["speaker of matched quotes"].add(bool(speakers & told), 1, 1)


def _paired(wanted: Sequence[Span], found: Sequence[Span]) -> dict[str, str]:
    pairs = [(_overlap(a, b), a.id, b.id) for a in wanted for b in found]
    matched: dict[str, str] = {}
    for overlap, mine, theirs in sorted(pairs, reverse=True):
        if overlap >= HALF and mine not in matched and theirs not in matched.values():
            matched[mine] = theirs
    return matched


def _overlap(a: Span, b: Span) -> float:
    common = min(a.end, b.end) - max(a.start, b.start)
    return max(0, common) / (max(a.end, b.end) - min(a.start, b.start))


def _is(span: Span, label: str, mention: str) -> bool:
    return span.label == label and (not mention or span.attributes.get("mention") == mention)


_KINDS = (
    ("ACTOR", "ACTOR", ""),
    ("ACTOR names", "ACTOR", "name"),
    ("QUOTE", "QUOTE", ""),
    ("CUE", "CUE", ""),
    ("STATISTIC", "STATISTIC", ""),
    ("MEASURED", "MEASURED", ""),
    ("DATE", "DATE", ""),
)
_ASKED = frozenset(
    {"mode", "level", "type", "mention", "kind", "value", "unit", "comparator", "metonym"}
)
