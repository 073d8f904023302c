"""Random documents with layers of every shape that our JSONL can say, for laws."""

from __future__ import annotations

from hypothesis import strategies as st

from workbench.model import Attributes, Document, Layer, Relation, Span
from workbench.model.annotation import STATUSES, LayerFields
from workbench.model.layer import KINDS, layer_of

CHARACTERS = st.sampled_from(
    "ab c«»“”'\"\\/{}[]:,\u00a0\u202f\u2028\u2029\u0085\r\n\t\ufeffé\u0301œ😀👨\u200d👩🇫🇷אب\x7f\x1f"
) | st.characters(codec="utf-8", exclude_characters="\0")
TEXTS = st.text(CHARACTERS, min_size=1, max_size=40)
WORDS = st.text(CHARACTERS, max_size=8)
NAMES = st.text(CHARACTERS, min_size=1, max_size=8)
NUMBERS = (
    st.integers()
    | st.integers(min_value=2**62, max_value=2**70)
    | st.integers(min_value=-(2**70), max_value=-(2**62))
    | st.floats(allow_nan=False, allow_infinity=False)
)
SCALARS = st.none() | st.booleans() | NUMBERS | WORDS
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)
ATTRIBUTES = st.dictionaries(WORDS, JSON, max_size=3).map(Attributes)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    return Document(draw(NAMES), draw(TEXTS), draw(ATTRIBUTES), draw(ATTRIBUTES))


@st.composite
def spans(draw: st.DrawFn, key: str, length: int) -> Span:
    edges = sorted(draw(st.sets(st.integers(0, length), min_size=2, max_size=6)))
    edges = edges[: len(edges) // 2 * 2]
    pieces = tuple(zip(edges[::2], edges[1::2], strict=True))
    return Span(
        key,
        edges[0],
        edges[-1],
        draw(NAMES),
        pieces if len(pieces) > 1 else (),
        draw(ATTRIBUTES),
        draw(WORDS),
        draw(st.sampled_from(("hand", "import", "suggestion:rules")) | NAMES),
    )


@st.composite
def layers(draw: st.DrawFn, document: Document, annotator: str, kind: str) -> Layer:
    keys = draw(st.lists(NAMES, max_size=4, unique=True))
    made = [draw(spans(key, len(document.text))) for key in keys]
    ends = st.sampled_from(keys) if keys else st.nothing()
    links = draw(st.lists(NAMES, max_size=3 if keys else 0, unique=True))
    return layer_of(
        document.id,
        annotator,
        kind=next(each for each in KINDS if each == kind),
        spans=made,
        relations=[
            Relation(key, draw(NAMES), draw(ends), draw(ends), draw(ATTRIBUTES)) for key in links
        ],
        fields=LayerFields(
            draw(st.sampled_from(STATUSES)), draw(WORDS), draw(st.integers(0, 2**53 - 1))
        ),
    )


@st.composite
def annotated(draw: st.DrawFn) -> tuple[Document, tuple[Layer, ...]]:
    """A document, and some layers of different annotators."""
    document = draw(documents())
    names = draw(st.lists(NAMES.filter(lambda name: name != "gold"), max_size=3, unique=True))
    made = [draw(layers(document, name, draw(st.sampled_from(KINDS[:2])))) for name in names]
    if draw(st.booleans()):
        made.append(draw(layers(document, "gold", "gold")))
    return document, tuple(made)
