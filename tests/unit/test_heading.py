from __future__ import annotations

import json

import pytest

from workbench.store.heading import heading_of


@pytest.mark.parametrize(
    ("meta", "wanted"),
    [
        ({}, ("", "")),
        ({"title": "Sans rien", "slug": "x"}, ("", "")),
        ({"source": "Agence Sud", "date": "2025-07-22"}, ("Agence Sud", "2025-07-22")),
        ({"agency": " La\tDépêche ", "published": "2025-07-22T08:30:00Z"},
         ("La Dépêche", "2025-07-22T08:30:00Z")),
        ({"source": "", "agency": "Nord", "date": "", "created": "2025-07"}, ("Nord", "2025-07")),
        ({"source": ["Nord"], "date": 20250722}, ("", "")),
        ({"source": None, "date": "22 juillet 2025"}, ("", "")),
        ({"date": "2025-13-01", "timestamp": "2025-12-01 10:00"}, ("", "2025-12-01 10:00")),
    ],
)  # fmt: skip
def test_source_and_date_are_read_from_what_came_with_the_text(
    meta: dict[str, object], wanted: tuple[str, str]
) -> None:
    assert heading_of(json.dumps(meta, ensure_ascii=False, separators=(",", ":"))) == wanted
