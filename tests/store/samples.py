"""The frozen samples in ``tests/data/schemas``: a project of each schema that was released.

    python -m tests.store.samples

makes the one of the schema as it stands, to be committed with it and never made again. It
holds something of everything that the tables can hold.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from tests.builders import TEXT, a_document, a_layer, a_relation, a_span
from tests.store.contents import NOW, a_record, after, marked, step
from workbench.model import Edit, LayerFields, Op, Rejection, layer_of
from workbench.model.edit import SchemeText
from workbench.model.review import Assignment, Decision
from workbench.store import Step, Store, schema

SAMPLES = Path(__file__).parents[1] / "data" / "schemas"


def make(path: Path) -> None:
    """Make a project with something of everything, and leave it closed."""
    first = '{"name": "test", "version": 1}'
    store = Store.create(str(path), scheme_text=first, who="ines")
    machine = a_layer(a_span(0, 4, id="m1"), document=a_document(id="doc-2"), annotator="rules")
    skipped = layer_of("doc-3", "paul", fields=LayerFields("skipped", "? en double", 12))
    records = [
        a_record(title="Été", source="Agence Méridienne", date="2025-07-22"),
        a_record("doc-2", f"{TEXT} Fin.", layers=[replace(machine, kind="machine")]),
        a_record("doc-3", "Le cœur de l’État 🇫🇷 bat.", layers=[skipped], source="  Nord  "),
    ]
    store.add(records, who="ines", at=NOW).result()

    layer = layer_of("doc-1", "ines")
    quote = replace(a_span(10, 36, "QUOTE", id="s2", mode="direct"), comment="? qui parle")
    steps = [marked(layer, a_span(67, 80, id="s1", type="person"), quote)]
    links = (Edit(None, a_relation("s2", "s1")), Edit(None, Rejection("n1", "rules", 0, 3, "CUE")))
    steps.append(step(after(steps[-1]), Op("link", layer.id, links)))
    gone = a_span(0, 9, "STATISTIC", id="s3")
    steps.append(marked(after(steps[-1]), gone))
    steps.append(step(after(steps[-1]), Op("erase", layer.id, (Edit(gone, None),))))
    for status in ("done", "in_progress"):
        fields = after(steps[-1]).fields
        changed = replace(fields, status=status, comment="Relu.", seconds=fields.seconds + 40)
        steps.append(step(after(steps[-1]), Op("finish", layer.id, (Edit(fields, changed),))))
    undone = steps[-1].op
    back = tuple(edit.inverse for edit in undone.edits)
    steps.append(step(after(steps[-1]), Op("finish", layer.id, back, undoes=undone.id)))
    for each in steps:
        store.write([each]).result()
    store.note(layer.id, after(steps[-1]).revision, warnings=2).result()

    edits = (
        Edit(SchemeText(1, first), SchemeText(2, '{"version":2}')),
        Edit(None, Assignment("p1", "doc-2", "zoe")),
        Edit(None, Decision("d1", "doc-1", "unit", "digest")),
    )
    plan = Op("plan", None, edits)
    store.write([Step(plan, None, None, "lead", NOW)]).result()
    store.close()


def main() -> int:
    path = SAMPLES / f"{schema.SCHEMA:04}.dwb"
    if path.exists():
        print(f"There is {path} already; a sample is frozen.")
        return 1
    make(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
