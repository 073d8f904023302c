"""What a project should hold, kept as plain dictionaries: the undo machine compares with it.

It knows edits, and nothing of the program: on each place (who, on which document) what stands
there, and the gestures that can be undone and redone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from workbench.model import Edit, Layer, LayerFields, Rejection, Relation, Span

Key: TypeAlias = tuple[str, str]
Thing: TypeAlias = Span | Relation | Rejection | LayerFields
Content: TypeAlias = dict[Key, Thing]
Place: TypeAlias = tuple[str, str]
"""Who, and on which document."""

EMPTY: Mapping[Key, Thing] = {("LayerFields", ""): LayerFields()}


class Broken(Exception):
    """The step does not apply as things stand."""


@dataclass(slots=True, eq=False)
class Gesture:
    """One step of a person's: the edits on each place that it went over."""

    edits: dict[Place, list[Edit]]

    @property
    def inverse(self) -> Gesture:
        """The gesture that takes this one back."""
        return Gesture(
            {
                place: [edit.inverse for edit in reversed(edits)]
                for place, edits in self.edits.items()
            }
        )

    def touched(self, place: Place) -> set[Key]:
        """What it touched on a place, the ends of links included."""
        things = [
            thing for edit in self.edits[place] for thing in (edit.before, edit.after) if thing
        ]
        links = [thing for thing in things if isinstance(thing, Relation)]
        ends = {("Span", end) for link in links for end in (link.source, link.target)}
        return ends | {(type(thing).__name__, getattr(thing, "id", "")) for thing in things}


@dataclass(slots=True)
class Stacks:
    """What can be undone and redone on one place; the last is the next to go."""

    undo: list[Gesture] = field(default_factory=list)
    redo: list[Gesture] = field(default_factory=list)

    def is_covered(self, gesture: Gesture, place: Place) -> bool:
        """Whether a later gesture of its stack touched what this one touched."""
        for stack in (self.undo, self.redo):
            if gesture in stack:
                later = stack[stack.index(gesture) + 1 :]
                return any(gesture.touched(place) & each.touched(place) for each in later)
        return False

    def turn(self, gesture: Gesture, inverse: Gesture) -> None:
        """Put the inverse on the other stack; what stood on none was done again elsewhere."""
        if gesture in self.undo:
            self.undo.remove(gesture)
            self.redo.append(inverse)
            return
        if gesture in self.redo:
            self.redo.remove(gesture)
        self.undo.append(inverse)


class Model:
    """All places of a project."""

    def __init__(self, places: Sequence[Place]) -> None:
        self.contents: dict[Place, Content] = {place: dict(EMPTY) for place in places}
        self.stacks = {place: Stacks() for place in places}

    def do(self, gesture: Gesture) -> None:
        """A new step: it can be undone, and ends redo where it went."""
        self._apply(gesture)
        for place in gesture.edits:
            self.stacks[place].undo.append(gesture)
            self.stacks[place].redo.clear()

    def turn_back(self, stack: Sequence[Gesture]) -> None:
        """Take back the last of a stack, whole; raises Broken, and changes nothing."""
        if not stack:
            raise Broken
        gesture = stack[-1]
        inverse = gesture.inverse
        if any(self.stacks[place].is_covered(gesture, place) for place in gesture.edits):
            raise Broken
        self._apply(inverse)
        for place in gesture.edits:
            self.stacks[place].turn(gesture, inverse)

    def _apply(self, gesture: Gesture) -> None:
        self.contents.update(
            {place: _edited(self.contents[place], edits) for place, edits in gesture.edits.items()}
        )


def content_of(layer: Layer) -> Content:
    """What a layer of the program says, as the model writes it."""
    things: list[Thing] = [layer.fields, *layer.spans.values(), *layer.relations.values()]
    things += layer.rejections.values()
    return {_key(thing): thing for thing in things}


def _key(thing: Thing) -> Key:
    return type(thing).__name__, getattr(thing, "id", "")


def _edited(content: Content, edits: Sequence[Edit]) -> Content:
    content = dict(content)
    for edit in edits:
        subject = edit.after if edit.after is not None else edit.before
        assert isinstance(subject, Thing)
        if content.get(_key(subject)) != edit.before:
            raise Broken
        if edit.after is None:
            del content[_key(subject)]
        else:
            content[_key(subject)] = subject
    ends = [(each.source, each.target) for each in content.values() if isinstance(each, Relation)]
    if any(("Span", span) not in content for pair in ends for span in pair):
        raise Broken
    return content
