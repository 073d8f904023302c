"""Gathers what the program says, and builds its catalogues: ``make translations``.

The window's strings come from Qt's own tool; those from outside the window (errors, ops,
problems, losses) are found here, because nothing there may know Qt. Both stand in
``resources/translations/fr.ts``, where the French is written by hand, and from which
``fr.qm`` is made. English is what the program is written in, but for its plurals: those stand
in ``en.ts``. A string that is no longer said stays as *vanished*, so that a changed one
can take over its translation, until ``--prune`` removes it.
"""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from workbench import errors
from workbench.words import CONTEXT, OPS

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "workbench"
FOLDER = ROOT / "resources" / "translations"
CATALOGUES = {
    "fr": ("-target-language", "fr_FR"),
    "en": ("-target-language", "en_GB", "-pluralonly"),
}

GONE = ("vanished", "obsolete")
SAYS = {
    name
    for name, kind in vars(errors).items()
    if inspect.isclass(kind) and issubclass(kind, errors.WorkbenchError)
} | {"Problem"}
"""Calls whose first argument is a template."""
SPOKEN = {"say", "words", "progress"}
"""The same, on the command line."""
NAMED = {"template", "losses", "title"}
"""Names whose value is a template, as a keyword or as an attribute of a class."""
WINDOW, COMMANDS = "ui/", "cli/"
"""Where Qt gathers the strings, but for the words of errors; where they are said at once."""
SILENT = "store/migrations/"
"""Where nothing is ever said to anybody."""


def main(options: list[str]) -> int:
    for language in CATALOGUES:
        update(language, prune="--prune" in options)
        for (context, source), said in messages(language).items():
            if not all(said):
                print(f"No words yet ({language}): {context}: {source!r}")
        for context, source in vanished(language):
            print(f"No longer said ({language}): {context}: {source!r}")
        release(language, FOLDER)
    return 0


def update(language: str, *, prune: bool = False, folder: Path = FOLDER) -> None:
    """Bring a catalogue up to date with the strings of the program."""
    how = ["-silent", "-locations", "none", *CATALOGUES[language]]
    if prune:
        how.append("-no-obsolete")
    with tempfile.TemporaryDirectory() as scratch:
        gathered = Path(scratch) / "words.py"
        lines = [f"QT_TRANSLATE_NOOP({CONTEXT!r}, {each!r})\n" for each in sorted(templates())]
        lines += [
            f"QCoreApplication.translate({context!r}, {source!r}, None, 2)\n"
            for context, source in sorted(counted())
        ]
        gathered.write_text("".join(lines), "utf-8")
        windows = sorted(str(path) for path in (PACKAGE / "ui").rglob("*.py"))
        _run("lupdate", *how, *windows, str(gathered), "-ts", str(folder / f"{language}.ts"))


def release(language: str, to: Path) -> None:
    """Make the file that the window loads, in a folder.

    It takes the place of the old one at once: programs that run have that one mapped.
    """
    made = to / f".{language}.qm"
    _run("lrelease", "-silent", str(FOLDER / f"{language}.ts"), "-qm", str(made))
    made.replace(to / f"{language}.qm")


def templates() -> set[str]:
    """Every template that is said by a part of the program outside the window."""
    found = set(OPS.values())
    for file in sorted(PACKAGE.rglob("*.py")):
        inside = file.relative_to(PACKAGE).as_posix()
        if not inside.startswith(SILENT):
            source = file.read_text("utf-8")
            says = SAYS | SPOKEN if inside.startswith(COMMANDS) else SAYS
            sentences = not inside.startswith(WINDOW)
            found |= set(templates_in(source, says=says, sentences=sentences))
    return found


def templates_in(source: str, *, says: set[str], sentences: bool) -> Iterator[str]:
    """The templates of one file: what is raised as an error of ours, and what reads as one."""
    tree = ast.parse(source)
    loose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    loose |= {  # the help of the command line is English, as are the names of its options
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.keyword) and node.arg == "help"
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if _name(node.func) in says and node.args:
                yield from _literals(node.args[0])
            for keyword in node.keywords:
                if keyword.arg in NAMED:
                    yield from _literals(keyword.value)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(_name(target) in NAMED for target in targets):
                yield from _literals(node.value)
        elif sentences and id(node) not in loose:
            yield from _sentence(node)


def counted() -> set[tuple[str, str]]:
    """Plurals outside a class: Qt's tool misses those whose number is more than a name."""
    found = set()
    for file in (PACKAGE / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Attribute(attr="translate"),
                    args=[
                        ast.Constant(value=str() as context),
                        ast.Constant(value=str() as source),
                        *_,
                    ],
                ) if "%n" in source:
                    found.add((context, source))
    return found


def messages(language: str, folder: Path = FOLDER) -> dict[tuple[str, str], tuple[str, ...]]:
    """What is said, by context and source, and how (one form for each number, empty: not yet)."""
    return {
        (context, source): said
        for context, source, said, kind in _entries(language, folder)
        if kind not in GONE
    }


def vanished(language: str) -> list[tuple[str, str]]:
    """What the catalogue holds but nothing says any more."""
    return [
        (context, source) for context, source, _, kind in _entries(language, FOLDER) if kind in GONE
    ]


def _entries(language: str, folder: Path) -> Iterator[tuple[str, str, tuple[str, ...], str]]:
    tree = ElementTree.parse(folder / f"{language}.ts")
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            kind = translation.get("type", "")
            forms = [form.text or "" for form in translation.iter("numerusform")]
            said = ("",) if kind == "unfinished" else tuple(forms or [translation.text or ""])
            yield context.findtext("name", ""), message.findtext("source", ""), said, kind


def _literals(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str() as value) if value:
            yield value
        case ast.IfExp():
            yield from _literals(node.body)
            yield from _literals(node.orelse)


def _name(node: ast.expr) -> str:
    match node:
        case ast.Name():
            return node.id
        case ast.Attribute():
            return node.attr
    return ""


def _sentence(node: ast.AST) -> Iterator[str]:
    """A literal that reads as something said to a person."""
    match node:
        case ast.Constant(value=str() as value) if " " in value and "\n" not in value:
            if (value[0].isupper() or value[0] == "{") and value[-1] in ".?!…":
                yield value


def _run(tool: str, *arguments: str) -> None:
    command = [str(Path(sys.executable).with_name(f"pyside6-{tool}")), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
