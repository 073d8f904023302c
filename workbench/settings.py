"""What the program remembers about its user, in a small TOML file that people can read and mend.

What reads and writes the file is imported when it is needed: a first start has nothing to read.

Projects keep their own content; here stand only habits: language, theme, zoom, who works in
which project, the recent projects, changed shortcuts. Values that this version does not know
are kept as they are, so that an older program loses nothing of a newer one.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, TypeAlias

from workbench.errors import FileRefused

NAME = "dispatch-workbench"
HOME_VARIABLE = "DISPATCH_WORKBENCH_HOME"
"""Where this is set, every folder of the program stands below that place."""

RECENT = 10
ZOOMS = (50, 400)
LANGUAGES = ("system", "fr", "en")
THEMES = ("system", "light", "dark")

Told: TypeAlias = Callable[[FileRefused], None]
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the program keeps what is not in a project."""

    config: Path
    data: Path
    logs: Path
    backups: Path


def folders() -> Folders:
    """The folders of this user; they need not exist yet."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        base = Path(home)
        return Folders(base / "config", base / "data", base / "logs", base / "backups")
    import platformdirs

    data = platformdirs.user_data_path(NAME, appauthor=False)
    return Folders(
        config=platformdirs.user_config_path(NAME, appauthor=False),
        data=data,
        logs=platformdirs.user_log_path(NAME, appauthor=False),
        backups=data / "backups",
    )


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's habits. ``names`` and ``last_documents`` go by the location of a project."""

    language: str = "system"
    theme: str = "system"
    high_contrast: bool = False
    zoom: int = 100
    invisibles: bool = False
    links: bool = True
    auxiliary: bool = False
    """Whether the labels that are seldom needed are switched on."""
    hidden_names: bool = False
    """Whether a lead who reviews does not want to see who says what."""
    name: str = ""
    """Who is working, where a project has no name of its own yet."""
    names: Mapping[str, str] = field(default_factory=dict)
    recent: tuple[str, ...] = ()
    last_documents: Mapping[str, str] = field(default_factory=dict)
    last_filters: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """What the list of documents was last filtered by, by the location of the project."""
    filters: Mapping[str, Mapping[str, Mapping[str, Any]]] = field(default_factory=dict)
    """The filters that the user gave a name, by the location of the project."""
    shortcuts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The keys that the user chose, by the id of the action; an empty tuple is no key at all."""
    ahead: bool = True
    """Whether documents are read by machines before they are opened."""
    suggesters: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Who suggests, and what of it is shown, by the location of the project."""
    confirmed: tuple[str, ...] = ()
    """The files and folders that the user has let suggest."""
    further: Mapping[str, Any] = field(default_factory=dict)
    """What a newer version wrote; kept, not used."""

    def opened(self, location: str, *, who: str = "") -> Settings:
        """These, with a project at the head of the recent ones, and who works in it."""
        rest = [each for each in self.recent if each != location]
        names = {**self.names, location: who} if who else self.names
        return replace(self, recent=(location, *rest)[:RECENT], names=names)

    def forgotten(self, location: str) -> Settings:
        """These, without a project among the recent ones."""
        return replace(self, recent=tuple(each for each in self.recent if each != location))

    def who(self, location: str) -> str:
        """Who works in a project: the name given there, else the general one; may be empty."""
        return self.names.get(location) or self.name


def path() -> Path:
    """The file that the settings stand in."""
    return folders().config / "settings.toml"


def sample() -> Path:
    """The sample project of this user; made when it is first asked for."""
    return folders().data / "sample.dwb"


def load(*, told: Told | None = None) -> Settings:
    """The settings of this user; those of a new one where there is no file.

    A file that can't be understood, in whole or in part, is set aside under a new name, the
    values that could be read are kept, and ``told`` hears what happened (else the log does).
    """
    file = path()
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        _tell(FileRefused("{path} can't be read: {reason}.", path=file, reason=reason), told)
        return Settings()
    import tomllib

    try:
        table = tomllib.loads(data.decode("utf-8"))
    except ValueError:  # broken TOML and broken UTF-8 both are
        _tell(_set_aside(file, data), told)
        return Settings()
    settings, wrong = _read(table)
    if wrong:
        _tell(_set_aside(file, data, ", ".join(wrong)), told)
        save(settings)
    return settings


def save(settings: Settings) -> None:
    """Write the settings; the file holds the old ones or the new ones, never half of them.

    Raises FileRefused where the folder can't be written.
    """
    import tomli_w

    file = path()
    data = tomli_w.dumps(_table(settings)).encode("utf-8")
    try:
        _replace(file, data)
    except OSError as error:
        raise FileRefused(
            "The settings can't be kept in {path}: {reason}.",
            path=file,
            reason=error.strerror or type(error).__name__,
        ) from error


def change(alter: Callable[[Settings], Settings]) -> Settings:
    """Alter the settings as they stand in the file, so that two windows keep each other's."""
    before = load()
    after = alter(before)
    if after != before:
        save(after)
    return after


def _read(table: Mapping[str, Any]) -> tuple[Settings, list[str]]:
    """Settings from a parsed file, and the names of the values that are not what they should be."""
    values: dict[str, Any] = {}
    further: dict[str, Any] = {}
    wrong = []
    for name, value in table.items():
        if name not in _READERS:
            further[name] = value
            continue
        try:
            values[name] = _READERS[name](value)
        except ValueError:
            wrong.append(name)
    return Settings(**values, further=further), wrong


def _table(settings: Settings) -> dict[str, Any]:
    """What is written: only what differs from the settings of a new user."""
    fresh = Settings()
    table = dict(settings.further)
    for each in fields(Settings):
        value = getattr(settings, each.name)
        if each.name != "further" and value != getattr(fresh, each.name):
            table[each.name] = _plain(value)
    return table


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    return value


def _choice(known: tuple[str, ...]) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if value not in known:
            raise ValueError
        return str(value)

    return read


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError
    return value


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


def _zoom(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError
    return min(max(value, ZOOMS[0]), ZOOMS[1])


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError
    return tuple(_text(each) for each in value)


def _names(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        raise ValueError
    return {name: _text(each) for name, each in value.items()}


def _tables(value: Any) -> dict[str, dict[str, Any]]:
    if not isinstance(value, dict) or not all(isinstance(each, dict) for each in value.values()):
        raise ValueError
    return value


def _tables_of_tables(value: Any) -> dict[str, dict[str, dict[str, Any]]]:
    return {name: _tables(each) for name, each in _tables(value).items()}


def _keys(value: Any) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise ValueError
    return {name: _texts(each) for name, each in value.items()}


_READERS: dict[str, Callable[[Any], Any]] = {
    "language": _choice(LANGUAGES),
    "theme": _choice(THEMES),
    "high_contrast": _flag,
    "zoom": _zoom,
    "invisibles": _flag,
    "links": _flag,
    "auxiliary": _flag,
    "hidden_names": _flag,
    "name": _text,
    "names": _names,
    "recent": _texts,
    "last_documents": _names,
    "last_filters": _tables,
    "filters": _tables_of_tables,
    "shortcuts": _keys,
    "ahead": _flag,
    "suggesters": _tables,
    "confirmed": _texts,
}


def _set_aside(file: Path, data: bytes, values: str = "") -> FileRefused:
    """Keep a copy of what could not be understood, and say where it is."""
    number = 1
    while (copy := file.with_name(f"{file.stem}.broken-{number}{file.suffix}")).exists():
        number += 1
    try:
        copy.write_bytes(data)
        file.unlink()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return FileRefused("{path} can't be read: {reason}.", path=file, reason=reason)
    if values:
        return FileRefused(
            "Some settings could not be understood ({values}); the file was set aside as {path}.",
            values=values,
            path=copy,
        )
    return FileRefused(
        "The settings could not be understood; the file was set aside as {path}.", path=copy
    )


def _replace(file: Path, data: bytes) -> None:
    import tempfile

    file.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).replace(file)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _tell(problem: FileRefused, told: Told | None) -> None:
    if told is not None:
        told(problem)
    else:
        _log.warning(problem.template)
