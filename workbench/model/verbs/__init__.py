"""What an annotator can do to a layer: each verb answers with an op, or raises Refused.

Verbs are pure: they read a layer and say what would change. ``project.perform`` does it. A
verb that goes over several spans says in ``details.count`` how many it changes.
"""

from workbench.model.verbs.broken import continue_span, cut
from workbench.model.verbs.describing import (
    comment_on,
    comment_on_document,
    describe,
    describe_all,
)
from workbench.model.verbs.linking import link, link_all, relink, unlink
from workbench.model.verbs.looking import look
from workbench.model.verbs.marking import add_fragment, erase, mark, mark_all, relabel, resize
from workbench.model.verbs.states import finish, reopen, restore, skip, spend, take_back
from workbench.model.verbs.step import PROPOSED, SPACES, Link
from workbench.model.verbs.suggestions import accept, attribution_of, instead, reject

NOT_UNDOABLE = frozenset({"import", "suggest", "merge", "release", "documents", "time"})
"""Ops that are nobody's own step, and so stand on nobody's undo stack."""

__all__ = [
    "NOT_UNDOABLE",
    "PROPOSED",
    "SPACES",
    "Link",
    "accept",
    "add_fragment",
    "attribution_of",
    "comment_on",
    "comment_on_document",
    "continue_span",
    "cut",
    "describe",
    "describe_all",
    "erase",
    "finish",
    "instead",
    "link",
    "link_all",
    "look",
    "mark",
    "mark_all",
    "reject",
    "relabel",
    "relink",
    "reopen",
    "resize",
    "restore",
    "skip",
    "spend",
    "take_back",
    "unlink",
]
