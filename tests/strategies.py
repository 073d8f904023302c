"""Random layers and random steps on them, for laws."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from tests.builders import a_document, a_layer, a_scheme
from workbench.errors import Refused
from workbench.model import Attributes, Document, Layer, Op, Scheme, verbs

LABELS = ("ACTOR", "QUOTE", "CUE", "STATISTIC")
WORDS = st.text(st.sampled_from("aé« »\u202f😀\n"), max_size=4)
ATTRIBUTES = st.dictionaries(
    st.sampled_from(("type", "mode", "value", "role")),
    st.none() | st.booleans() | st.integers(-3, 3) | st.floats(0, 1) | WORDS,
    max_size=3,
).map(Attributes)


def steps(layer: Layer, document: Document, scheme: Scheme) -> st.SearchStrategy[Callable[[], Op]]:
    """One step that may be tried on this layer; calling it gives the op, or raises Refused."""
    size = len(document.text)
    edges = st.tuples(st.integers(0, size - 1), st.integers(1, 30)).map(
        lambda pair: (pair[0], min(size, pair[0] + pair[1]))
    )
    label = st.sampled_from(LABELS)
    marks = st.builds(
        lambda e, key, a: (
            lambda: verbs.mark(
                layer, document, start=e[0], end=e[1], label=key, scheme=scheme, attributes=a
            )
        ),
        edges,
        label,
        ATTRIBUTES,
    )
    state = st.sampled_from(
        [
            lambda: verbs.finish(layer),
            lambda: verbs.reopen(layer),
            lambda: verbs.skip(layer, reason="illisible"),
            lambda: verbs.comment_on_document(layer, comment="? à revoir"),
            lambda: verbs.spend(layer, seconds=9),
            lambda: verbs.restore(layer, a_layer()),
        ]
    )
    if not layer.spans:
        return marks | state
    span = st.sampled_from(list(layer.spans))
    some = st.lists(span, min_size=1, max_size=3, unique=True)
    chosen = [
        marks,
        state,
        st.builds(
            lambda s, e: lambda: verbs.resize(layer, document, span_id=s, start=e[0], end=e[1]),
            span,
            edges,
        ),
        st.builds(
            lambda s, e: (
                lambda: verbs.add_fragment(layer, document, span_id=s, start=e[0], end=e[1])
            ),
            span,
            edges,
        ),
        st.builds(
            lambda s, key: lambda: verbs.relabel(layer, span_ids=s, label=key, scheme=scheme),
            some,
            label,
        ),
        st.builds(lambda s: lambda: verbs.erase(layer, span_ids=s), some),
        st.builds(
            lambda s, a: lambda: verbs.describe(layer, span_id=s, attributes=a), span, ATTRIBUTES
        ),
        st.builds(
            lambda s, words: lambda: verbs.comment_on(layer, span_id=s, comment=words), span, WORDS
        ),
        st.builds(
            lambda a, b, key: (
                lambda: verbs.link(layer, source=a, target=b, label=key, scheme=scheme)
            ),
            span,
            span,
            st.sampled_from(("speaker", "cue")),
        ),
        *_together(layer, document, scheme, edges=edges, label=label, some=some),
    ]
    if layer.relations:
        chosen.append(
            st.sampled_from(list(layer.relations)).map(
                lambda r: lambda: verbs.unlink(layer, relation_id=r)
            )
        )
    return st.one_of(chosen)


def _together(
    layer: Layer,
    document: Document,
    scheme: Scheme,
    *,
    edges: st.SearchStrategy[tuple[int, int]],
    label: st.SearchStrategy[str],
    some: st.SearchStrategy[list[str]],
) -> list[st.SearchStrategy[Callable[[], Op]]]:
    """Steps that go over several spans, or make one span two."""
    span = st.sampled_from(list(layer.spans))
    return [
        st.builds(
            lambda pairs, key, a: (
                lambda: verbs.mark_all(
                    layer,
                    document,
                    pieces=[(*pair, a) for pair in pairs],
                    label=key,
                    scheme=scheme,
                )
            ),
            st.lists(edges, min_size=1, max_size=3),
            label,
            ATTRIBUTES,
        ),
        st.builds(
            lambda s, a: lambda: verbs.describe_all(layer, span_ids=s, attributes=a),
            some,
            ATTRIBUTES,
        ),
        st.builds(
            lambda s, e: (
                lambda: verbs.continue_span(
                    layer, document, span_id=s, start=e[0], end=e[1], scheme=scheme, relation="cue"
                )
            ),
            span,
            edges,
        ),
        st.builds(
            lambda s, at: (
                lambda: verbs.cut(
                    layer,
                    document,
                    span_id=s,
                    start=layer.spans[s].start + at,
                    end=layer.spans[s].start + at + 2,
                    scheme=scheme,
                    relation="cue",
                )
            ),
            span,
            st.integers(1, 20),
        ),
        st.builds(
            lambda s, e, a: (
                lambda: verbs.mark(
                    layer,
                    document,
                    start=e[0],
                    end=e[1],
                    label="QUOTE",
                    scheme=scheme,
                    links=[verbs.Link("speaker", None, s), verbs.Link("cue", s, None)],
                    also={s: a},
                )
            ),
            span,
            edges,
            ATTRIBUTES,
        ),
        st.builds(
            lambda s, place: (
                lambda: (
                    verbs.relink(
                        layer,
                        relation_id=list(layer.relations)[place % len(layer.relations)],
                        target=s,
                    )
                    if layer.relations
                    else verbs.reopen(layer)
                )
            ),
            span,
            st.integers(0, 5),
        ),
    ]


@st.composite
def histories(draw: st.DrawFn, *, most: int = 12) -> tuple[Layer, tuple[Op, ...]]:
    """An empty layer and ops that apply to it one after the other."""
    document, scheme = a_document(), a_scheme()
    start = layer = a_layer()
    ops = []
    for _ in range(draw(st.integers(1, most))):
        attempt = draw(steps(layer, document, scheme))
        try:
            op = attempt()
        except Refused:
            continue
        layer = layer.apply(op)
        ops.append(op)
    return start, tuple(ops)
