"""The key of a label never changes; what may change is how it is called."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import a_label, a_layer, a_scheme, a_span
from workbench.errors import Conflict
from workbench.model import Edit, Op
from workbench.model.edit import SchemeText


def test_a_renamed_label_is_shown_by_its_new_title_on_old_spans() -> None:
    span = a_span(label="ACTOR")
    renamed = replace(a_label("ACTOR"), title={"en": "Who", "fr": "Qui"})
    scheme = replace(a_scheme(), version=2, labels=(renamed,))
    assert scheme.label(span.label).title == {"en": "Who", "fr": "Qui"}


def test_a_change_of_the_scheme_is_no_edit_of_a_layer() -> None:
    layer = a_layer(a_span(label="ACTOR"))
    change = Edit(SchemeText(1, "{}"), SchemeText(2, "{}"))
    with pytest.raises(Conflict):
        layer.apply(Op("scheme", layer.id, (change,)))
