"""A layer remembers the version of the scheme that it was last written under."""

from __future__ import annotations

from tests.builders import a_layer, a_span
from tests.store.contents import NOW, a_record, after, filled, marked
from workbench.model import Edit, Op
from workbench.model.edit import SchemeText
from workbench.model.values import canonical
from workbench.store import Step, Store


def change_scheme(store: Store) -> None:
    old = store.scheme().result()
    new = SchemeText(old.version + 1, canonical({"version": old.version + 1}))
    store.write([Step(Op("scheme", None, (Edit(old, new),)), None, None, "ines", NOW)]).result()


def test_each_write_stamps_the_version_that_holds(store: Store) -> None:
    filled(store)
    first = marked(a_layer(), a_span())
    store.write([first]).result()
    layer = after(first)
    assert store.scheme_version(layer.id).result() == 1
    change_scheme(store)
    assert store.scheme_version(layer.id).result() == 1
    store.write([marked(layer, a_span(5, 9, id="s2"))]).result()
    assert store.scheme_version(layer.id).result() == 2


def test_an_imported_layer_has_the_version_of_its_day(store: Store) -> None:
    change_scheme(store)
    store.add([a_record()], who="ines", at=NOW).result()
    [layer] = store.layers("doc-1").result()
    assert store.scheme_version(layer.id).result() == 2


def test_a_layer_that_is_not_there_has_none(store: Store) -> None:
    assert store.scheme_version("nothing").result() is None
