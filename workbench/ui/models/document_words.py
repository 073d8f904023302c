"""What is said of a document of the queue, and of a filter: the rows, tips, chips and previews."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from workbench.model import Scheme
from workbench.model.annotation import is_question
from workbench.project import DocumentRow
from workbench.ui.models.document_filter import UNFINISHED, Condition, Filter, Order
from workbench.ui.wording import QT_TRANSLATE_NOOP, label_title, status_title

translate = QCoreApplication.translate

ORDERS: dict[Order, str] = {
    "added": QT_TRANSLATE_NOOP("DocumentRow", "As added"),
    "title": QT_TRANSLATE_NOOP("DocumentRow", "By title"),
    "status": QT_TRANSLATE_NOOP("DocumentRow", "By state"),
    "date": QT_TRANSLATE_NOOP("DocumentRow", "By date"),
    "source": QT_TRANSLATE_NOOP("DocumentRow", "By source"),
    "warnings": QT_TRANSLATE_NOOP("DocumentRow", "By warnings"),
    "unsure": QT_TRANSLATE_NOOP("DocumentRow", "Least sure first"),
}

LONG = 60
"""Characters of a document's comment that a row tells; the preview tells all."""


def order_title(order: Order) -> str:
    """What an order of the list is called."""
    return translate("DocumentRow", ORDERS[order])


def state_words(row: DocumentRow) -> str:
    """How far a document is; where it was left out, and why."""
    state = status_title(row.status)
    if row.status == "skipped" and row.comment:
        reason = comment_words(row.comment)
        return translate("DocumentRow", "{state}: {reason}").format(state=state, reason=reason)
    return state


def comment_words(comment: str) -> str:
    """A comment without the sign that makes it a question, which is shown otherwise."""
    words = comment.removeprefix("?") if is_question(comment) else comment
    return " ".join(words.split())


def origin_words(row: DocumentRow) -> list[str]:
    """Where a document comes from, and of when it is."""
    return [each for each in (row.source, date_words(row.date)) if each]


def facts(row: DocumentRow) -> list[str]:
    """What stands under the title: a reason for skipping first, else where it comes from."""
    told = [state_words(row)] if row.status == "skipped" else origin_words(row)
    if row.spans:
        told.append(QCoreApplication.translate("DocumentRow", "%n span(s)", None, row.spans))
    return told or [state_words(row)]


def notes(row: DocumentRow) -> list[tuple[str, int, str]]:
    """What asks for somebody: the name of a sign, how many, and the same in words."""
    told = [
        (
            "question",
            row.questions,
            QCoreApplication.translate("DocumentRow", "%n question(s)", None, row.questions),
        ),
        (
            "warning",
            row.warnings,
            QCoreApplication.translate("DocumentRow", "%n warning(s)", None, row.warnings),
        ),
        (
            "comment",
            _comments(row),
            QCoreApplication.translate("DocumentRow", "%n comment(s)", None, _comments(row)),
        ),
    ]
    return [each for each in told if each[1] > 0]


def _comments(row: DocumentRow) -> int:
    """Comments that are no questions; why a document was left out is told with its state."""
    reason = int(row.status == "skipped" and bool(row.comment))
    return max(0, row.comments - row.questions - reason)


def row_words(row: DocumentRow) -> list[str]:
    """All that a row says, in words."""
    told = [state_words(row), *origin_words(row)]
    if row.spans:
        told.append(QCoreApplication.translate("DocumentRow", "%n span(s)", None, row.spans))
    told += [words for _, _, words in notes(row)]
    if row.comment and row.status != "skipped":
        told.append(comment_words(row.comment))
    return told


def date_words(date: str) -> str:
    """An ISO date as the language writes it: 12 mars 2025; a part of one, or another, as it is."""
    day = QDate.fromString(date[:10], Qt.DateFormat.ISODate)
    return QLocale().toString(day, "d MMM yyyy") if day.isValid() else date


def time_words(seconds: int) -> str:
    """A length of time in minutes, below one in seconds."""
    if seconds < 60:
        return translate("DocumentRow", "{seconds} s").format(seconds=seconds)
    hours, minutes = divmod(round(seconds / 60), 60)
    if not hours:
        return translate("DocumentRow", "{minutes} min").format(minutes=minutes)
    return translate("DocumentRow", "{hours} h {minutes} min").format(hours=hours, minutes=minutes)


def condition_words(shown: Filter, condition: Condition, scheme: Scheme | None) -> str:
    """One condition of a filter, as a chip says it."""
    match condition[0]:
        case "statuses":
            if shown.statuses == UNFINISHED:
                return translate("DocumentRow", "To do")
            return _one_of([status_title(each) for each in shown.statuses])
        case "labels":
            return translate("DocumentRow", "With {labels}").format(
                labels=_titles(shown.labels, scheme)
            )
        case "without_labels":
            return translate("DocumentRow", "Without {labels}").format(
                labels=_titles(shown.without_labels, scheme)
            )
        case "warnings":
            return translate("DocumentRow", "Warnings")
        case "comments":
            return translate("DocumentRow", "Comments")
        case "questions":
            return translate("DocumentRow", "Questions")
        case "source":
            return shown.source
        case "assigned":
            return translate("DocumentRow", "Assigned to me")
    return _range_words(shown.since, shown.until)


def _range_words(since: str, until: str) -> str:
    if since == until:
        return date_words(since)
    if not until:
        return translate("DocumentRow", "From {date}").format(date=date_words(since))
    if not since:
        return translate("DocumentRow", "Until {date}").format(date=date_words(until))
    return translate("DocumentRow", "{since} – {until}").format(
        since=date_words(since), until=date_words(until)
    )


def _titles(labels: tuple[str, ...], scheme: Scheme | None) -> str:
    return _one_of([label_title(scheme, each) for each in labels])


def _one_of(words: list[str]) -> str:
    return (
        translate("DocumentRow", "{some} or {last}").format(
            some=", ".join(words[:-1]), last=words[-1]
        )
        if len(words) > 1
        else "".join(words)
    )
