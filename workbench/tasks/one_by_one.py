"""Suggesting for one document at a time, as somebody who reads asks for them."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

from workbench.model.scheme_text import scheme_from_text
from workbench.store import Store
from workbench.tasks.machines import DEFAULT, Job, checked, credits_of, suggested
from workbench.tasks.parties import Computer
from workbench.tasks.suggesting import SuggestReport, Tally, report_of, write_layer


class OneByOne:
    """Suggests for one document at a time, in whatever order they are asked for.

    For a window, whose reader may open any document at any moment: what is asked for next waits
    for the one at work alone, and a run that ends in the middle has lost nothing but that.
    """

    def __init__(
        self,
        store: Store,
        worker: Computer,
        *,
        suggester: str = DEFAULT,
        model: str | None = None,
        who: str,
    ) -> None:
        """Load the suggester; raises Refused where it or its model can't be used here."""
        self._store = store
        self._worker = worker
        self._who = who
        scheme = scheme_from_text(store.scheme().result().text)
        self._job = Job(suggester, model, scheme, ())
        self.credits = checked(credits_of(worker, suggester, model), scheme)

    @property
    def name(self) -> str:
        """Under which name it suggests."""
        return self.credits.name

    def has_read(self, document_id: str, *, same: bool = False) -> bool:
        """Whether it has suggested for a document; with ``same``, in this very version."""
        layer = self._store.layer(document_id, self.name).result()
        if layer is None:
            return False
        return layer.fields.comment.startswith(self.credits.words) if same else True

    def length(self, document_id: str) -> int:
        """How many characters a document has."""
        return len(self._store.document(document_id).result().text)

    def read(self, document_id: str) -> SuggestReport:
        """Write the layer of one document anew, as far as it differs."""
        document = self._store.document(document_id).result()
        tally = Tally()
        job = replace(self._job, documents=(document,))
        with closing(self._worker.map(suggested, [(job,)])) as answers:
            [[layer]] = answers
        write_layer(self._store, document, layer, self.credits, who=self._who, tally=tally)
        return report_of(self.credits, tally)
