"""Short texts whose quotes, cues and actors are easily learnt, with their gold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

WORDS = (
    ("la maire", "Odile Brissac"),
    ("le préfet", "Paul Tressan"),
    ("la ministre", "Ana Sorel"),
    ("le porte-parole", "Yanis Delestrac"),
    ("la directrice", "Irène Faÿs"),
    ("le syndicat", "Marius Obertin"),
)
SAYINGS = (
    "Le pont tiendra",
    "La digue a cédé dans la nuit",
    "Les routes restent fermées jusqu’à lundi",
    "Nous voulons des actes, pas des mots",
    "Rien ne sera décidé avant le printemps",
)


def records(count: int) -> Iterator[dict[str, Any]]:
    for number in range(count):
        office, name = WORDS[number % len(WORDS)]
        spans = []
        text = f"(Valmont, {number}) "
        for saying in (SAYINGS[number % 5], SAYINGS[(number + 2) % 5]):
            quote = f"«\u00a0{saying}\u00a0»"
            for piece, label in (
                (quote, "QUOTE"),
                (", ", ""),
                ("a déclaré", "CUE"),
                (f" {office}, ", ""),
                (name, "ACTOR"),
                (". ", ""),
            ):
                if label:
                    spans.append((len(text), len(text) + len(piece), label))
                text += piece
        yield {
            "id": f"d{number}",
            "text": text,
            "annotator": "gold",
            "layer": "gold",
            "status": "done",
            "spans": [
                {"id": f"s{n}", "start": start, "end": end, "label": label}
                for n, (start, end, label) in enumerate(spans)
            ],
        }
