"""Looking back: the journal of a layer, and the layer as it once stood."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from itertools import chain, islice

from workbench.errors import Refused
from workbench.model.layer import GOLD, Layer
from workbench.model.record import Replay
from workbench.project.answers import Answers
from workbench.project.reading import Reading
from workbench.store import Entry, Store

AT_ONCE = 100
"""How many edits are played in one piece."""
ENDED = object()


def history(
    store: Store,
    answers: Answers,
    reading: Reading,
    document_id: str,
    then: Callable[[tuple[Entry, ...]], None],
) -> None:
    """The entries of my layer of a document; none where I have said nothing yet."""

    def found(answer: Future[Layer | None]) -> None:
        layer = answer.result()
        if layer is None:
            then(())
        else:
            tell(layer.id)

    def tell(layer_id: str) -> None:
        answers.when(store.history(layer_id), lambda answer: then(answer.result()))

    at_hand = reading.shelf.layer_of(document_id)
    if at_hand is not None:
        tell(at_hand.id)
    else:
        answers.when(store.layer(document_id, store.who), found)


def as_of(
    store: Store,
    answers: Answers,
    layer_id: str,
    revision: int,
    then: Callable[[Layer], None],
) -> None:
    """The layer after a revision, played from its journal a few entries at a time."""

    def read(answer: Future[tuple[Entry, ...]]) -> None:
        entries = answer.result()
        if not entries or not 0 <= revision <= entries[-1].revision:
            raise Refused("The journal does not tell of this revision.")
        first = entries[0]
        empty = Layer(
            first.document_id or "",
            first.annotator or "",
            "gold" if first.annotator == GOLD else "person",
            id=layer_id,
        )
        wanted = [entry.payload for entry in entries if entry.revision <= revision]
        replay = Replay(empty)
        play(replay, chain.from_iterable(map(replay.playing, wanted)))

    def play(replay: Replay, playing: Iterator[None]) -> None:
        for _ in islice(playing, AT_ONCE):
            pass
        if next(playing, ENDED) is ENDED:
            then(replay.layer(revision))
        else:
            answers.later(lambda: play(replay, playing))

    answers.when(store.history(layer_id), read)
