"""What an action is: one thing the user can ask for, with its words, keys and conditions."""

# ruff: noqa: D102  (the protocols only name what the classes behind them tell)

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

from workbench.ui.desk import Desk
from workbench.ui.desks import Desks, Name

if TYPE_CHECKING:
    from workbench.ui.linking import Links
    from workbench.ui.text.view import Canvas

Where: TypeAlias = Literal["window", "text", "page"]
"""Whether a key works in the whole window, only while the text has the keyboard, or anywhere on
the page of its desk, but in a field that is written in."""

AZERTY = {
    "0": "à",
    "1": "&",
    "2": "é",
    "3": '"',
    "4": "'",
    "5": "(",
    "6": "-",
    "7": "è",
    "8": "_",
    "9": "ç",
}
"""What the digit keys give on AZERTY without Shift."""


class Door(Protocol):
    """What actions ask of the part that opens and closes projects."""

    def new(self) -> None: ...
    def open(self) -> None: ...
    def sample(self) -> None: ...
    def close_project(self) -> None: ...
    def quit(self) -> None: ...
    def ask_name(self) -> None: ...
    def show_outbox(self) -> None: ...


class Traffic(Protocol):
    """What actions ask of the part that brings documents in and out."""

    def bring_in(self) -> None: ...
    def bring_out(self) -> None: ...
    def back_up(self) -> None: ...
    def check(self) -> None: ...
    def count_warnings(self) -> None: ...
    @property
    def packages(self) -> Counter: ...


class Counter(Protocol):
    """What actions ask of the part that hands work packages out, and takes them back."""

    def hand_out(self) -> None: ...
    def take_back(self) -> None: ...


class Bulk(Protocol):
    """What actions ask of the part that works on many spans at once."""

    @property
    def can_take_back(self) -> bool: ...
    def label_occurrences(self) -> None: ...
    def replace_label(self) -> None: ...
    def judge_suggestions(self, *, least: int = 0) -> None: ...
    def take_back(self) -> None: ...


class Suggestions(Protocol):
    """What actions ask of the part that judges what machines suggest."""

    @property
    def least(self) -> int: ...
    def ask(self) -> None: ...
    def ask_everywhere(self) -> None: ...
    def choose(self) -> None: ...
    def go(self, step: int) -> None: ...
    def accept(self) -> None: ...
    def accept_attribution(self) -> None: ...
    def reject(self) -> None: ...


class Window(Protocol):
    """What actions ask of the window itself."""

    def show_palette(self) -> None: ...
    def show_find(self) -> None: ...
    def find(self, step: int) -> None: ...
    def go(self, step: int) -> None: ...
    def finish(self) -> None: ...
    def finish_and_go(self) -> None: ...
    def ask_to_skip(self) -> None: ...
    def next_warning(self, step: int) -> None: ...
    def filter_documents(self) -> None: ...
    def write_comment(self) -> None: ...
    def set_attributes(self) -> None: ...
    def search_documents(self) -> None: ...
    def next_area(self, step: int) -> None: ...
    def zoom(self, step: int) -> None: ...
    def show_invisibles(self) -> None: ...
    def show_links(self) -> None: ...
    def show_auxiliary(self) -> None: ...
    def full_screen(self) -> None: ...
    def toggle_panel(self, name: str) -> None: ...
    def show_panel(self, name: str) -> None: ...
    def release_corrections(self) -> None: ...
    def rename_actor(self) -> None: ...
    def set_theme(self, choice: str) -> None: ...
    def set_language(self, choice: str) -> None: ...
    def set_contrast(self, high: bool) -> None: ...
    def show_settings(self) -> None: ...
    def put_into_menu(self) -> None: ...
    def is_on(self, name: str) -> bool: ...
    def show_guidelines(self) -> None: ...
    def edit_scheme(self) -> None: ...
    def show_scheme_versions(self) -> None: ...
    def import_scheme(self) -> None: ...
    def export_scheme(self) -> None: ...
    def show_shortcuts(self) -> None: ...
    def show_about(self) -> None: ...
    def show_logs(self) -> None: ...


@dataclass(slots=True)
class Hands:
    """Everything that an action may ask something of."""

    desk: Desk
    canvas: Canvas
    links: Links
    door: Door
    traffic: Traffic
    bulk: Bulk
    suggestions: Suggestions
    window: Window
    desks: Desks


Ask: TypeAlias = Callable[[Hands], object]
When: TypeAlias = Callable[[Hands], bool]


def always(hands: Hands) -> bool:
    """An action that can be asked for at any time."""
    return True


def has_project(hands: Hands) -> bool:
    """An action that needs an open project."""
    return hands.desk.project is not None


def has_document(hands: Hands) -> bool:
    """An action that needs a document on the canvas."""
    return hands.desk.layer is not None


def has_span(hands: Hands) -> bool:
    """An action that needs a span with the focus."""
    return hands.desk.span is not None


def has_span_at_hand(hands: Hands) -> bool:
    """An action that needs picked spans, or one with the focus."""
    return bool(hands.desk.at_hand)


def has_any_span(hands: Hands) -> bool:
    """An action that needs spans of one's own, or a suggestion that is taken over with it."""
    return has_span_at_hand(hands) or hands.desk.suggestion is not None


def has_selection(hands: Hands) -> bool:
    """An action that needs selected words."""
    return has_document(hands) and hands.canvas.selection is not None


def can_undo(hands: Hands) -> bool:
    """Whether there is a step to take back."""
    return hands.desk.undo_name is not None


def can_redo(hands: Hands) -> bool:
    """Whether there is a step to do again."""
    return hands.desk.redo_name is not None


def is_open(hands: Hands) -> bool:
    """Whether the document is neither done nor skipped."""
    layer = None if hands.desk.is_drafting else hands.desk.layer
    return layer is not None and layer.fields.status in ("new", "in_progress")


def is_closed(hands: Hands) -> bool:
    """Whether the document is done or skipped."""
    return has_document(hands) and not is_drafting(hands) and not is_open(hands)


def can_skip(hands: Hands) -> bool:
    """Whether the document can still be left out."""
    layer = None if hands.desk.is_drafting else hands.desk.layer
    return layer is not None and layer.fields.status != "skipped"


def is_drafting(hands: Hands) -> bool:
    """Whether a draft of gold lies on the desk."""
    return hands.desk.is_drafting


@dataclass(frozen=True, slots=True)
class Action:
    """One thing the user can ask for. ``title`` and ``hint`` are looked up in the catalogue.

    ``checked`` makes it a switch, ``choice`` one of several that exclude each other; ``icon``
    puts it on the tool bar. ``everywhere``: at every desk, whatever its menu says. ``lead``: the
    project's own affair, which can't be asked for in a work package.
    """

    id: str
    title: str
    do: Ask
    keys: tuple[str, ...] = ()
    where: Where = "window"
    when: When = always
    checked: When | None = None
    choice: str = ""
    icon: str = ""
    hint: str = ""
    everywhere: bool = False
    lead: bool = False


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu: sections of actions, of further menus, and of names of lists made on the spot.

    With ``desk`` it is there at that desk alone, and so are its actions, those aside that say
    they are ``everywhere``.

    The lists: ``recent`` (projects), ``labels``, ``relabels``, ``relations`` (from the scheme).
    """

    id: str
    title: str
    sections: tuple[tuple[Action | Menu | str, ...], ...]
    desk: Name | None = None


def digit(keys: str) -> tuple[str, ...]:
    """A shortcut that ends in a digit, and the same with the sign that AZERTY has there."""
    return keys, keys[:-1] + AZERTY[keys[-1]].upper()


def actions_of(menu: Menu) -> list[Action]:
    """The actions of a menu and of the menus in it, from top to bottom."""
    found = []
    for section in menu.sections:
        for entry in section:
            if isinstance(entry, Action):
                found.append(entry)
            elif isinstance(entry, Menu):
                found += actions_of(entry)
    return found
