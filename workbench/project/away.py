"""Which of my layers are out in work packages, so that no step on them is even begun."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.errors import WorkbenchError
from workbench.store import Checkout, Step, Store, refuse_in_package


class Away:
    """What is out, as the store said last; the store's own guard stands behind it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.look_again()

    def look_again(self) -> None:
        """Ask anew: packages may have gone out, or come back."""
        self._asked = self._store.handing.checkouts(self._store.who)

    def of(self, document_id: str) -> Checkout | None:
        """The package that my layer of a document is out in."""
        return self._out.get(document_id)

    def refuse(self, steps: Sequence[Step]) -> None:
        """Raise Refused for steps on what is out, and in a package for what it is not for."""
        if self._store.info.package:
            refuse_in_package(steps, self._store.info.annotator)
        for document_id in {step.before.document_id for step in steps if step.before is not None}:
            self.refuse_document(document_id)

    def refuse_document(self, document_id: str) -> None:
        """Raise Refused where my layer of the document is out."""
        checkout = self.of(document_id)
        if checkout is not None:
            raise checkout.refusal(document_id)

    @property
    def _out(self) -> Mapping[str, Checkout]:
        try:
            return self._asked.result()
        except WorkbenchError:
            return {}
