"""Unsaved steps as a file that people and programs can read: one line of JSON for each."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QIODevice, QSaveFile

from workbench.errors import FileRefused
from workbench.model.record import encode, plain
from workbench.model.values import canonical
from workbench.project import Step


def write_steps(path: str, steps: Iterable[Step]) -> None:
    """Write what, where, who and when; the file is there whole or not at all.

    Raises FileRefused.
    """
    file = QSaveFile(path)
    if file.open(QIODevice.OpenModeFlag.WriteOnly):
        for step in steps:
            file.write(_line(step))
        if file.commit():
            return
    raise FileRefused("{path} can't be written: {reason}.", path=path, reason=file.errorString())


def _line(step: Step) -> bytes:
    record = {
        "op": step.op.name,
        "details": dict(step.op.details),
        "document": step.before.document_id if step.before is not None else None,
        "annotator": step.before.annotator if step.before is not None else None,
        "who": step.who,
        "at": step.at,
        "edits": plain(encode(step.op.edits)),
    }
    return canonical(record).encode() + b"\n"
