"""Where the things are that come with the program: schemes, samples, fonts, icons, translations.

In a checkout they stand beside the package; a wheel carries them inside it, the licences too.
"""

from __future__ import annotations

from pathlib import Path

from workbench.errors import FileRefused

_PACKAGE = Path(__file__).resolve().parent
_PLACES = (_PACKAGE / "_resources", _PACKAGE.parent / "resources", _PACKAGE.parent)


def path(name: str) -> Path:
    """The file or folder of that name, as in ``schemes/newswire-fr.toml``.

    Raises FileRefused where the installation lacks it.
    """
    for place in _PLACES:
        if (place / name).exists():
            return place / name
    raise FileRefused("The installation lacks {name}; install the program again.", name=name)


def names(folder: str, *, suffix: str) -> list[str]:
    """The names of the files in a folder, without their suffix, in alphabetical order."""
    return sorted(each.stem for each in path(folder).iterdir() if each.suffix == suffix)
