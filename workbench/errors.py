"""Everything the program can say no with, in words fit to show.

WorkbenchError
├── Refused              a verb, a command or a setting can't do what was asked
│   ├── Conflict         what the step expected to find has changed meanwhile
│   └── UnknownName      no such format, suggester, label …; the words list those there are
├── FileRefused          a file from outside can't be read or written; names file, line and remedy
├── ProjectRefused       a project can't be opened, and nothing in it was changed
│   ├── ProjectMissing   there is nothing at that place
│   ├── ProjectLocked    somebody else has it open
│   ├── ProjectTooNew    a newer version of the program made it
│   ├── ProjectForeign   it isn't one of ours
│   └── ProjectDamaged   its content is not what was written
├── WriteFailed          an edit could not be committed; it waits in the queue for another try
├── WorkerFailed         the worker process ended in the middle of a computation
└── Cancelled            the user stopped a task

The words are a template with parameters, so that the window and the command line
can say them in the user's language; ``str(error)`` says them in English. Anything
that is raised and is not one of these is a bug, and goes to the crash dialog.
"""

from __future__ import annotations


class WorkbenchError(Exception):
    """Something that the program expects may happen, and has words for."""

    def __init__(self, template: str, **parameters: object) -> None:
        super().__init__(template)
        self.template = template
        self.parameters = parameters

    def __str__(self) -> str:
        return self.template.format(**self.parameters)

    def __reduce__(self) -> tuple[object, ...]:
        """Errors cross from the worker process; Exception's own way forgets the parameters."""
        return _rebuild, (type(self), self.template, self.parameters)


class Refused(WorkbenchError):
    """What was asked can't be done; nothing was changed."""


class Conflict(Refused):
    """What a step expected to find has changed meanwhile; nothing was changed."""


class UnknownName(Refused):
    """No such name; the words list the names there are."""


class FileRefused(WorkbenchError):
    """A file, or one record of it, can't be taken; the words name file, line and remedy."""


class ProjectRefused(WorkbenchError):
    """A project can't be opened; nothing in it was changed."""


class ProjectMissing(ProjectRefused):
    """There is no project at that place."""


class ProjectLocked(ProjectRefused):
    """Another process has the project open."""


class ProjectTooNew(ProjectRefused):
    """A newer version of the program made the project."""


class ProjectForeign(ProjectRefused):
    """The file is not one of our projects."""


class ProjectDamaged(ProjectRefused):
    """The content of the project is not what was written; a backup may be."""


class WriteFailed(WorkbenchError):
    """An edit could not be committed; it waits in the queue and can be tried again."""


class WorkerFailed(WorkbenchError):
    """The worker process ended in the middle of a computation."""


class Cancelled(WorkbenchError):
    """The user stopped a task."""

    def __init__(self, template: str = "Cancelled.", **parameters: object) -> None:
        super().__init__(template, **parameters)


def _rebuild(
    kind: type[WorkbenchError], template: str, parameters: dict[str, object]
) -> WorkbenchError:
    return kind(template, **parameters)
