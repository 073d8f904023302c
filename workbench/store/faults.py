"""What the database says went wrong, in words that a person understands.

Faults of the world (disk full, server gone, file damaged) become kinds of WorkbenchError.
Everything else is a bug of ours and becomes DatabaseBug, which names the rule that was
broken and never the row: PostgreSQL repeats the text of a row in its messages, and texts
don't belong into a log.
"""

from __future__ import annotations

from sqlite3 import DatabaseError, Error

from workbench.errors import ProjectDamaged, WorkbenchError, WriteFailed


class DatabaseBug(RuntimeError):
    """The database refused what the store should never have asked; ``rule`` is what it broke."""

    def __init__(self, message: str, *, is_integrity: bool = False) -> None:
        super().__init__(message)
        self.is_integrity = is_integrity


class Busy(WriteFailed):
    """Another client of the server was faster; the transaction can be tried again at once."""


class InUse(WriteFailed):
    """Another program holds the file."""


def of_sqlite(error: Error, location: str) -> WorkbenchError | DatabaseBug:
    """What an error of SQLite means for the project at that place."""
    name = getattr(error, "sqlite_errorname", "") or ""
    kind = name.removeprefix("SQLITE_").partition("_")[0]
    if kind == "FULL":
        return WriteFailed(
            "The disk that holds {location} is full; free some space and try again.",
            location=location,
        )
    if kind in ("BUSY", "LOCKED"):
        return InUse(
            "Another program is using {location}; close it there and try again.", location=location
        )
    if kind in ("READONLY", "PERM", "AUTH"):
        return WriteFailed(
            "{location} can't be written: the file or its folder is read-only.", location=location
        )
    if kind in ("IOERR", "CANTOPEN", "PROTOCOL", "NOMEM"):
        return WriteFailed(
            "The disk that holds {location} does not answer as it should ({code}).",
            location=location,
            code=name,
        )
    if kind in ("CORRUPT", "NOTADB"):
        return damaged(location, name)
    is_integrity = kind == "CONSTRAINT"
    if isinstance(error, DatabaseError) and "malformed" in str(error):
        return damaged(location, name)
    if str(error).startswith("Could not decode to UTF-8"):
        # The driver says this, not SQLite: there is no code, and the words repeat the text.
        return damaged(location, "UTF-8")
    return DatabaseBug(f"{name or type(error).__name__}: {error}", is_integrity=is_integrity)


def of_postgresql(error: Exception, location: str) -> WorkbenchError | DatabaseBug:
    """What an error of psycopg means; only its code, rule and first line are repeated."""
    code = getattr(error, "sqlstate", None) or ""
    diagnosis = getattr(error, "diag", None)
    if code.startswith("53"):
        return WriteFailed(
            "The database server has no room left ({code}); try again when it has.", code=code
        )
    if code in ("40001", "40P01", "55P03"):
        return Busy("Somebody else is writing the same rows; try again.")
    if code in ("25006", "42501"):
        return WriteFailed(
            "The database does not let this account write ({code}); ask whoever keeps the server.",
            code=code,
        )
    if not code or code.startswith(("08", "57", "58")):
        return WriteFailed(
            "The database server can't be reached; the step waits until it answers again."
        )
    # Only a faulty statement is told in the server's words: of values, they repeat the value.
    told = "message_primary" if code.startswith("42") else "constraint_name"
    rule = getattr(diagnosis, told, None)
    return DatabaseBug(f"SQLSTATE {code}: {rule}", is_integrity=code.startswith("23"))


def damaged(location: str, what: str) -> ProjectDamaged:
    """The refusal of a file whose content is not what was written."""
    return ProjectDamaged(
        "{location} is damaged ({what}); nothing in it was changed. Restore a backup.",
        location=location,
        what=what,
    )
