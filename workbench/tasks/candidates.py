"""What a file or a folder would suggest, looked at before it is let."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from workbench import plugins
from workbench.errors import FileRefused, Refused
from workbench.french.wordlists import SUFFIXES, is_word_list, read


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could suggest: the path, the name on the layers, what is known without running.

    A pipeline is a program; of a list the labels are known, and how many entries it has.
    """

    path: str
    name: str
    labels: tuple[str, ...] = ()
    entries: int = 0
    is_pipeline: bool = False


def candidate(path: str) -> Candidate:
    """What there is at a place; nothing of it is run.

    Raises Refused or FileRefused where it is neither a list that can be read nor a pipeline.
    """
    place = Path(path).expanduser().absolute()
    if is_word_list(place):
        found = read(place)
        made = Candidate(str(place), found.name, found.labels, len(found.entries))
    elif (place / "meta.json").is_file():
        made = Candidate(str(place), _pipeline(place / "meta.json"), is_pipeline=True)
    else:
        raise Refused(
            "{path} is neither a file of words or patterns ({suffixes}), nor a folder of them, "
            "nor the folder of a spaCy pipeline.",
            path=path,
            suffixes=", ".join(SUFFIXES),
        )
    if made.name in plugins.names(plugins.SUGGESTERS):
        raise Refused("{name} is the name of another suggester; rename the file.", name=made.name)
    return made


def _pipeline(file: Path) -> str:
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        return f"{told['lang']}_{told['name']}"
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FileRefused(
            "{path}: this describes no pipeline that can be used.", path=file
        ) from error
