"""The program in the menu of a Linux desktop, with its icon and its kind of file.

The files go to the user's own folders, as the XDG base directory, desktop entry and shared
MIME-info specifications place them; nothing needs an administrator, and all of it can be
taken away again.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from workbench import resources
from workbench.errors import FileRefused, Refused

NAME = "dispatch-workbench"
RESERVED = '"`$\\'
"""What must be escaped inside the quotation marks of an Exec line."""


def add_to_menu(command: Sequence[str] = ()) -> tuple[Path, ...]:
    """Put the program into the user's menu; the answer names the files that stand there now.

    Doing it again renews them. ``command`` starts the program (default: as this one was).
    Raises Refused on systems that have no such menu, FileRefused where a file can't be written.
    """
    _check_system()
    entry = resources.path(f"desktop/{NAME}.desktop").read_text(encoding="utf-8")
    words = tuple(command) or (sys.executable, "-m", "workbench")
    entry = entry.replace("@COMMAND@", " ".join(map(_quoted, words)))
    icon = resources.path("icons/workbench.svg").read_bytes()
    mime = resources.path(f"desktop/{NAME}.xml").read_bytes()
    texts = {"entry": entry.encode(), "mime": mime, "icon": icon, "kind": icon}
    places = _places()
    for kind, place in places.items():
        _write(place, texts[kind])
    _tell_desktop()
    return tuple(places.values())


def take_from_menu() -> tuple[Path, ...]:
    """Take away what ``add_to_menu`` put there; the answer names the files that were there."""
    _check_system()
    gone = []
    for place in _places().values():
        try:
            place.unlink()
        except FileNotFoundError:
            continue
        except OSError as error:
            raise _refusal(place, error) from error
        gone.append(place)
    _tell_desktop()
    return tuple(gone)


def _check_system() -> None:
    if not sys.platform.startswith("linux"):
        raise Refused("This system has no menu that programs put themselves into by a file.")


def _places() -> dict[str, Path]:
    data = _data()
    icons = data / "icons" / "hicolor" / "scalable"
    return {
        "entry": data / "applications" / f"{NAME}.desktop",
        "mime": data / "mime" / "packages" / f"{NAME}.xml",
        "icon": icons / "apps" / f"{NAME}.svg",
        "kind": icons / "mimetypes" / f"application-x-{NAME}.svg",
    }


def _data() -> Path:
    told = os.environ.get("XDG_DATA_HOME", "")
    return Path(told) if Path(told).is_absolute() else Path.home() / ".local" / "share"


def _quoted(word: str) -> str:
    escaped = "".join(f"\\{each}" if each in RESERVED else each for each in word)
    # The line is a string of the desktop entry besides: its backslashes are doubled there.
    return f'"{escaped}"'.replace("\\", "\\\\").replace("%", "%%")


def _write(place: Path, data: bytes) -> None:
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    except OSError as error:
        raise _refusal(place, error) from error


def _refusal(place: Path, error: OSError) -> FileRefused:
    reason = error.strerror or type(error).__name__
    return FileRefused("{path} can't be written: {reason}.", path=place, reason=reason)


def _tell_desktop() -> None:
    """Let the desktop read the files anew, where its tools are there; else it does so later."""
    for tool, folder in (
        ("update-mime-database", "mime"),
        ("update-desktop-database", "applications"),
    ):
        if shutil.which(tool):
            subprocess.run([tool, str(_data() / folder)], check=False, capture_output=True)
