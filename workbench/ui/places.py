"""Where the reader was in each document: all of this session, and the last of the one before."""

from __future__ import annotations

from PySide6.QtCore import QSettings


class Places:
    """Offsets of the caret, by document."""

    def __init__(self, session: QSettings) -> None:
        self._session = session
        self._offsets: dict[str, int] = {}

    def keep(self, document_id: str, offset: int) -> None:
        """Take note of the place, for the next time that the document is shown."""
        self._offsets[document_id] = offset
        self._session.setValue("document", document_id)
        self._session.setValue("caret", offset)

    def of(self, document_id: str) -> int:
        """The place in a document; its start where none is known."""
        if document_id in self._offsets:
            return self._offsets[document_id]
        if self._session.value("document") != document_id:
            return 0
        return int(str(self._session.value("caret", 0)))
