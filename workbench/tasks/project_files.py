"""New projects, and the schemes they begin with."""

from __future__ import annotations

from pathlib import Path

from workbench import resources
from workbench.errors import FileRefused, Refused, UnknownName
from workbench.model.scheme import Scheme
from workbench.model.scheme_text import read_scheme, scheme_from_text, scheme_to_text
from workbench.model.scheme_toml import scheme_to_toml
from workbench.store import Store
from workbench.tasks.outputs import Outputs
from workbench.tasks.sources import Guard, unreadable

DEFAULT_SCHEME = "newswire-fr"
LARGEST_SCHEME = 4 << 20


def create_project(location: str, *, scheme: str = DEFAULT_SCHEME, who: str) -> Store:
    """Make a project with a scheme, by name or from a file, and open it."""
    return Store.create(location, scheme_text=scheme_to_text(scheme_named(scheme)), who=who)


def scheme_named(name: str) -> Scheme:
    """The scheme of that name, or of that file (TOML, or JSON as an export writes it)."""
    known = resources.names("schemes", suffix=".toml")
    if name in known:
        return read_scheme(resources.path(f"schemes/{name}.toml").read_text("utf-8"))
    path = Path(name)
    if path.suffix not in (".toml", ".json"):
        raise UnknownName(
            "Unknown scheme {name}; known: {known}, or a .toml or .json file.",
            name=name,
            known=", ".join(known),
        )
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_SCHEME + 1)
        text = data.decode("utf-8-sig")
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
    if len(data) > LARGEST_SCHEME:
        raise FileRefused("{path}: too long for a scheme.", path=path)
    try:
        return read_scheme(text) if path.suffix == ".toml" else scheme_from_text(text)
    except Refused as error:
        raise FileRefused("{path}: {reason}", path=path, reason=error) from error


def write_scheme(scheme: Scheme, path: Path, *, project: str) -> None:
    """Write a scheme as TOML, whole or not at all; never over the project itself."""
    with Outputs(Guard(project)) as outputs:
        outputs.write(path, scheme_to_toml(scheme).encode())
        outputs.commit()
