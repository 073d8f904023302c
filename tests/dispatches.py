"""The sample dispatches as values: what the tests read, and the twin of a real dispatch."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from workbench import resources
from workbench.model import Attributes, Layer, Relation, Span
from workbench.model.annotation import LayerFields
from workbench.model.layer import layer_of
from workbench.model.scheme_text import read_scheme

SCHEME = read_scheme(resources.path("schemes/newswire-fr.toml").read_text("utf-8"))
NAMES = sorted(path.stem for path in resources.path("samples").glob("*.jsonl"))
PEOPLE = ("ines", "karim", "lea")


def text_of(name: str) -> str:
    return resources.path(f"samples/{name}.txt").read_bytes().decode("utf-8")


@cache
def records(name: str) -> list[dict[str, Any]]:
    lines = resources.path(f"samples/{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


@cache
def layers(name: str) -> dict[str, Layer]:
    return {
        record["annotator"]: layer_of(
            record["id"],
            record["annotator"],
            kind=record["layer"],
            spans=[
                Span(
                    span["id"],
                    span["start"],
                    span["end"],
                    span["label"],
                    attributes=Attributes(span["attributes"]),
                    comment=span.get("comment", ""),
                    origin=span["origin"],
                )
                for span in record["spans"]
            ],
            relations=[
                Relation(each["id"], each["label"], each["source"], each["target"])
                for each in record["relations"]
            ],
            fields=LayerFields(record["status"]),
        )
        for record in records(name)
    }
