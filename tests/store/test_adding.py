from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import TEXT, a_document, a_layer, a_relation, a_span
from tests.store.contents import NOW, a_record, after, marked
from workbench.model.packing import PackedDocument, unpack
from workbench.model.record import decode
from workbench.store import Added, Counts, Selection, Store, adding
from workbench.store.lane import Portion


def add(store: Store, *records: PackedDocument) -> tuple[Added, ...]:
    return store.add(records, who="ines", at=NOW).result()


def exported(store: Store, selection: Selection | None = None) -> list[PackedDocument]:
    slices = store.export(selection or Selection(text_only_too=True))
    return [document for piece in slices for document in piece]


def content(record: PackedDocument) -> PackedDocument:
    """A record without what only an import carries, its layers in the order of an export."""
    layers = sorted(record.layers, key=lambda layer: layer.annotator)
    bare = (
        replace(layer, payload=b"", spans=tuple(sorted(layer.spans, key=lambda s: (s[2], -s[3]))))
        for layer in layers
    )
    return replace(record, folded="", line=0, layers=tuple(bare))


def test_export_gives_back_what_import_took(store: Store) -> None:
    records = [a_record(f"doc-{n}", f"{TEXT} {n}") for n in range(60)]
    add(store, *records)
    assert exported(store) == [content(record) for record in records]


def test_an_imported_layer_is_read_as_a_value(store: Store) -> None:
    record = a_record()
    add(store, record)
    [(_, (layer,))] = [unpack(record)]
    found = store.layer("doc-1", "paul").result()
    assert found is not None
    assert found.same_content(layer)
    assert found.revision == 1


def test_the_journal_has_an_imported_layer_as_one_op(store: Store) -> None:
    add(store, a_record())
    [layer] = store.layers("doc-1").result()
    [entry] = store.history(layer.id).result()
    made = replace(layer, spans={}, relations={}, revision=0).edited(decode(entry.payload))
    assert entry.name == "import"
    assert made.same_content(layer)


def test_the_same_record_is_matched_not_doubled(store: Store) -> None:
    first, second = add(store, a_record()), add(store, a_record())
    assert [(a.outcome, a.layers[0].outcome) for a in (*first, *second)] == [
        ("added", "added"),
        ("matched", "same"),
    ]
    assert store.counts().result() == Counts(1, {"person": 1}, 2, 1)


def test_records_of_one_batch_are_matched_too(store: Store) -> None:
    answers = add(store, a_record(), a_record(annotator="zoe"), a_record())
    assert [(a.outcome, a.layers[0].outcome) for a in answers] == [
        ("added", "added"),
        ("matched", "added"),
        ("matched", "same"),
    ]


def test_the_same_id_with_another_text_is_refused_with_both_digests(store: Store) -> None:
    add(store, a_record())
    [answer] = add(store, a_record(text="Autre.", layers=[], line=7))
    assert (answer.outcome, answer.line) == ("refused", 7)
    words = answer.template.format(**answer.params)
    assert a_document().digest in words
    assert a_document("Autre.").digest in words


def test_the_same_text_under_another_id_is_another_document(store: Store) -> None:
    add(store, a_record(), a_record("doc-2"))
    assert store.counts().result().documents == 2


def test_a_record_without_an_id_goes_by_its_text(store: Store) -> None:
    add(store, a_record())
    [answer] = add(store, a_record("made-up", named=False, annotator="zoe"))
    assert (answer.document_id, answer.outcome) == ("doc-1", "matched")
    assert [layer.annotator for layer in store.layers("doc-1").result()] == ["paul", "zoe"]


def test_another_content_of_a_layer_is_refused_and_the_layer_stays(store: Store) -> None:
    add(store, a_record())
    before = store.layers("doc-1").result()
    other = a_layer(a_span(0, 9, id="z"), annotator="paul")
    [answer] = add(store, a_record(layers=[other]))
    assert (answer.outcome, answer.layers[0].outcome) == ("matched", "refused")
    assert store.layers("doc-1").result() == before


def test_an_annotator_does_not_change_its_kind(store: Store) -> None:
    add(store, a_record())
    machine = replace(a_layer(document=a_document(id="doc-2"), annotator="paul"), kind="machine")
    [answer] = add(store, a_record("doc-2", layers=[machine]))
    assert answer.layers[0].outcome == "refused"


def test_a_broken_record_does_not_take_the_others_with_it(store: Store) -> None:
    good = [a_record(f"doc-{n}", f"{TEXT} {n}") for n in range(4)]
    [layer] = good[2].layers
    lost = replace(good[2], layers=(replace(layer, relations=(("r9", "cue", "q1", "no", "{}"),)),))
    answers = add(store, *good[:2], lost, good[3])
    assert [answer.outcome for answer in answers] == ["added", "added", "refused", "added"]
    assert [record.id for record in exported(store)] == ["doc-0", "doc-1", "doc-3"]
    assert store.check().result().problems == ()


@pytest.mark.parametrize("place", [0, 1_000, 1_999])
def test_one_broken_row_among_thousands_is_refused_as_what_it_is(store: Store, place: int) -> None:
    record, other = a_record(), a_record("doc-2", "Autre.", layers=[])
    [layer] = record.layers
    links = [(f"r{n}", "cue", "q1", "a1", "{}") for n in range(2_000)]
    links[place] = ("r", "cue", "q1", "no", "{}")
    broken = replace(record, layers=(replace(layer, relations=tuple(links)),))
    answers = add(store, broken, other)
    assert [answer.outcome for answer in answers] == ["refused", "added"]
    assert "a link has no end" in answers[0].template


def test_a_span_past_the_end_is_refused(store: Store) -> None:
    layer = a_layer(a_span(0, 999), annotator="paul")
    [answer] = add(store, a_record(layers=[layer]))
    assert answer.layers[0].outcome == "refused"


def test_edits_overtake_an_import(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    add(store, a_record(layers=[]))
    ended: list[str] = []

    class Interrupted(Portion):
        """The edit is made when the first of the import has been taken in."""

        def __exit__(self, *_: object) -> None:
            super().__exit__()
            if not ended:
                ended.append("first portion")
                writing = store.write([marked(a_layer(), a_span())])
                writing.add_done_callback(lambda _: ended.append("edit"))

    monkeypatch.setattr(adding, "Portion", Interrupted)
    batch = [a_record(f"many-{n}", f"{TEXT} {n}") for n in range(400)]
    importing = store.add(batch, who="ines", at=NOW)
    importing.add_done_callback(lambda _: ended.append("import"))
    assert len(importing.result()) == 400
    store.counts().result()
    assert ended == ["first portion", "edit", "import"]


def test_closing_in_the_middle_of_an_import_keeps_whole_records(location: str) -> None:
    store = Store.create(location, scheme_text="{}", who="ines")
    batch = [a_record(f"many-{n}", f"{TEXT} {n}") for n in range(2000)]
    importing = store.add(batch, who="ines", at=NOW)
    store.close()
    assert importing.done()
    again = Store.open(location, who="ines")
    try:
        counts = again.counts().result()
        assert again.check().result().problems == ()
        assert counts.layers.get("person", 0) == counts.documents < 2000
    finally:
        again.close()


def test_a_selection_takes_what_it_says(store: Store) -> None:
    machine = replace(a_layer(a_span(), annotator="rules"), kind="machine")
    add(
        store,
        a_record("doc-1", layers=[a_layer(a_span(), annotator="zoe"), machine]),
        a_record("doc-2"),
        a_record("doc-3", layers=[]),
    )

    def told(**selection: object) -> list[tuple[str, list[str]]]:
        records = exported(store, Selection(**selection))  # type: ignore[arg-type]  # as the test says
        return [(record.id, [layer.annotator for layer in record.layers]) for record in records]

    assert told(kinds=("machine",)) == [("doc-1", ["rules"])]
    assert told(annotators=("zoe", "paul")) == [("doc-1", ["zoe"]), ("doc-2", ["paul"])]
    assert told(documents=("doc-3", "doc-2")) == [("doc-2", ["paul"])]
    assert told(documents=("doc-3",), text_only_too=True) == [("doc-3", [])]


def test_rejected_and_edited_layers_are_exported_as_they_are(store: Store) -> None:
    add(store, a_record(layers=[]))
    first = marked(a_layer(), a_span(3, 9, id="s1"))
    store.write([first]).result()
    [record] = exported(store)
    [layer] = unpack(record)[1]
    assert layer.same_content(after(first))


def test_two_links_with_the_same_end_are_both_there(store: Store) -> None:
    layer = a_layer(
        a_span(id="a"),
        a_span(5, 9, id="b"),
        a_relation("a", "b", id="1"),
        a_relation("b", "a", id="2"),
    )
    add(store, a_record(layers=[layer]))
    assert store.counts().result().relations == 2


@pytest.mark.parametrize("size", [0, 1])
def test_small_batches_are_answered_in_full(store: Store, size: int) -> None:
    assert len(add(store, *[a_record()] * size)) == size
