"""What a project should hold, kept as plain dictionaries: the undo machine compares with it.

It knows edits, and nothing of the program: on each place (who, on which document) what stands
there, and the gestures that can be undone and redone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
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
    """One step of a person's: the edits on each place that it went over.

    ``id`` is what the program calls it.
    """

    edits: dict[Place, list[Edit]]
    id: str = ""

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
        """What it touched on a place: the ends of links too, but for those that a link keeps.

        Of what is said of the layer as a whole, only the things that it changed.
        """
        found: set[Key] = set()
        for edit in self.edits[place]:
            if isinstance(edit.before, LayerFields) and isinstance(edit.after, LayerFields):
                found |= {("LayerFields", name) for name in _different(edit.before, edit.after)}
                continue
            pair = [thing for thing in (edit.before, edit.after) if thing is not None]
            found |= {(type(thing).__name__, getattr(thing, "id", "")) for thing in pair}
            ends = [{each.source, each.target} for each in pair if isinstance(each, Relation)]
            kept = ends[0] & ends[1] if len(ends) > 1 else set()
            found |= {("Span", end) for each in ends for end in each - kept}
        return found


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

    def pass_by(self, gesture: Gesture) -> None:
        """A step that nobody takes back: it stands on no stack, and ends no redo."""
        self._apply(gesture)

    def turn_back(self, stack: Sequence[Gesture]) -> Gesture:
        """Take back the last of a stack, whole; raises Broken, and changes nothing."""
        if not stack:
            raise Broken
        return self._taken_back(stack[-1])

    def take_back(self, gesture: Gesture) -> Gesture:
        """Take back a gesture that stands, wherever it stands; raises Broken likewise."""
        if any(gesture not in self.stacks[place].undo for place in gesture.edits):
            raise Broken
        return self._taken_back(gesture)

    def _taken_back(self, gesture: Gesture) -> Gesture:
        inverse = gesture.inverse
        if any(self.stacks[place].is_covered(gesture, place) for place in gesture.edits):
            raise Broken
        self._apply(inverse)
        for place in gesture.edits:
            self.stacks[place].turn(gesture, inverse)
        return inverse

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
        standing = content.get(_key(subject))
        if edit.before is not None and edit.after is not None:
            content[_key(subject)] = _changed(standing, edit)
            continue
        if standing != edit.before:
            raise Broken
        if edit.after is None:
            del content[_key(subject)]
        else:
            content[_key(subject)] = subject
    ends = [(each.source, each.target) for each in content.values() if isinstance(each, Relation)]
    if any(("Span", span) not in content for pair in ends for span in pair):
        raise Broken
    return content


def _different(before: Thing, after: Thing) -> list[str]:
    names = [field.name for field in fields(before)]
    return [name for name in names if getattr(before, name) != getattr(after, name)]


def _changed(standing: Thing | None, edit: Edit) -> Thing:
    """What stands there with only the values changed that the edit changes."""
    assert isinstance(edit.before, Thing)
    assert isinstance(edit.after, Thing)
    names = _different(edit.before, edit.after)
    if standing is None or any(
        getattr(standing, name) != getattr(edit.before, name) for name in names
    ):
        raise Broken
    return replace(standing, **{name: getattr(edit.after, name) for name in names})


@dataclass(slots=True)
class SchemeModel:
    """The scheme of the project, told by its title: who changed it from what to what."""

    title: str
    version: int = 1
    undo: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    redo: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def change(self, who: str, title: str) -> None:
        """Another title, if it is another."""
        if title == self.title:
            raise Broken
        self.undo.setdefault(who, []).append((self.title, title))
        self.redo[who] = []
        self.title, self.version = title, self.version + 1

    def turn(self, who: str, *, forth: bool) -> None:
        """Undo or redo the last change of a person, if it is what stands."""
        one, other = (self.redo, self.undo) if forth else (self.undo, self.redo)
        stack = one.setdefault(who, [])
        if not stack or stack[-1][1] != self.title:
            raise Broken
        before, after = stack.pop()
        other.setdefault(who, []).append((after, before))
        self.title, self.version = before, self.version + 1
