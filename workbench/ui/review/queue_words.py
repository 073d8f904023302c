"""What the queue says of itself: how much is open, how its document stands, why it is empty."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workbench.ui.review.reviewing import Reviewing
from workbench.ui.wording import counted


def counts_words(reviewing: Reviewing) -> str:
    """How many disagreements are open of how many; while they are read, how far that is."""
    open_, many = reviewing.counts()
    done, total = reviewing.loading.progress
    if total > 1:
        said = QCoreApplication.translate("QueuePanel", "Comparing: {done} of {total} documents")
        return said.format(done=counted(done), total=counted(total))
    if not many:
        return ""
    said = QCoreApplication.translate("QueuePanel", "{open} of {many} open")
    told = [said.format(open=counted(open_), many=counted(many))]
    ranked = reviewing.ranked
    if ranked.asked.conditions or ranked.asked.text:
        told.append(QCoreApplication.translate("QueuePanel", "%n shown", None, len(ranked)))
    return " · ".join(told)


def document_words(reviewing: Reviewing) -> str:
    """What is to be known of the document at hand, line by line."""
    if reviewing.reviewed is None:
        return ""
    review = reviewing.reviewed.review
    agreed = [each for each in review.cases if each.state == "agreed"]
    told = []
    if agreed:
        told.append(
            QCoreApplication.translate(
                "QueuePanel", "%n unit(s) here on which all agree: Ctrl+Shift+U", None, len(agreed)
            )
        )
    if review.is_settled and review.cases:
        told.append(
            QCoreApplication.translate("QueuePanel", "The gold of this document is settled.")
        )
    if review.extra:
        told.append(
            QCoreApplication.translate(
                "QueuePanel", "%n span(s) of its gold that nobody read", None, len(review.extra)
            )
        )
    return "\n".join(told)


def nothing_words(reviewing: Reviewing) -> str:
    """Why there is nothing in the list."""
    open_, many = reviewing.counts()
    asked = reviewing.ranked.asked
    if reviewing.loading.is_busy:
        return QCoreApplication.translate("QueuePanel", "Comparing the readings…")
    if asked.conditions or asked.text:
        return QCoreApplication.translate("QueuePanel", "No disagreement is like that.")
    if many and not open_:
        return QCoreApplication.translate("QueuePanel", "Everything is settled.")
    return QCoreApplication.translate(
        "QueuePanel",
        "There is no disagreement.\nDocuments are compared once two people have finished them.",
    )
