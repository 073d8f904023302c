"""A trained pipeline as a package: a folder that ``pip install`` takes, with its card.

NAME/
  README.md           the card: what it was made of, how well it does, how to use it
  training.json       the same for programs, with the documents on both sides of the split
  scheme.toml         what its labels mean
  pyproject.toml
  meta.json           by which the folder is known to hold a pipeline
  fr_NAME/            the package; spaCy loads it by this name once it is installed
    candidates.py     what the pipeline judges (needs spaCy alone)
    fr_NAME-0.1.0/    the pipeline itself; spaCy loads it by its path, too
"""

from __future__ import annotations

import inspect
import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workbench import __version__
from workbench.model.scheme_text import scheme_from_text
from workbench.model.scheme_toml import scheme_to_toml
from workbench.nlp import candidates
from workbench.nlp.card import card

LANGUAGE = "fr"

PYPROJECT = """\
[build-system]
requires = ["hatchling>=1.27"]
build-backend = "hatchling.build"

[project]
name = "{project}"
version = "{version}"
description = {description}
readme = "README.md"
requires-python = ">=3.10"
dependencies = ["spacy>={spacy},<{next}"]

[project.entry-points.spacy_models]
{module} = "{module}"

[tool.hatch.build.targets.wheel]
packages = ["{module}"]
"""

INIT = '''\
"""{description}"""

from pathlib import Path

from spacy.util import get_model_meta, load_model_from_init_py

from . import candidates  # tells spaCy what this pipeline judges

__version__ = get_model_meta(Path(__file__).parent)["version"]
__all__ = ["candidates", "load"]


def load(**overrides):
    return load_model_from_init_py(__file__, **overrides)
'''


def inner(folder: Path, name: str, version: str) -> Path:
    """Where the pipeline itself stands in the folder of its package."""
    return folder / module_of(name) / f"{module_of(name)}-{version}"


def module_of(name: str) -> str:
    """The name that the package is imported by, and that its suggestions carry."""
    return f"{LANGUAGE}_{name}"


def finish(folder: Path, name: str, version: str, facts: Mapping[str, Any]) -> None:
    """Put everything beside the pipeline that makes it a package, and the card."""
    module = module_of(name)
    package, data = folder / module, inner(folder, name, version)
    scheme = scheme_from_text(str(facts["scheme"]))
    description = f"Marks {', '.join(facts['labels'])} in French news"
    meta = json.loads((data / "meta.json").read_text("utf-8"))
    meta |= {
        "name": name,
        "version": version,
        "description": description,
        "author": "",
        "email": "",
        "url": "",
        "license": facts["base_license"],
        "performance": _performance(facts),
        "sources": [],
        "spacy_version": f">={_minor(facts['spacy'])},<{_next(facts['spacy'])}",
        "requirements": [],
    }
    text = json.dumps(meta, ensure_ascii=False, indent=2) + "\n"
    for place in (data, package, folder):
        (place / "meta.json").write_text(text, encoding="utf-8")
    (package / "__init__.py").write_text(INIT.format(description=description), encoding="utf-8")
    shutil.copyfile(inspect.getfile(candidates), package / "candidates.py")
    (folder / "pyproject.toml").write_text(
        PYPROJECT.format(
            project=module.replace("_", "-"),
            module=module,
            version=version,
            description=json.dumps(description, ensure_ascii=False),
            spacy=_minor(facts["spacy"]),
            next=_next(facts["spacy"]),
        ),
        encoding="utf-8",
    )
    (folder / "scheme.toml").write_text(scheme_to_toml(scheme), encoding="utf-8")
    told = {"made_by": f"dispatch-workbench {__version__}", **facts}
    told.pop("scheme")
    text = json.dumps(told, ensure_ascii=False, indent=2) + "\n"
    for place in (folder, package):
        (place / "training.json").write_text(text, encoding="utf-8")
    (folder / "README.md").write_text(card(told, module), encoding="utf-8")


def _performance(facts: Mapping[str, Any]) -> dict[str, float]:
    """F1 of spans with the same edges, by label, as spaCy's tools show it."""
    return {
        f"spans_f_{line['label'] or 'all'}": round(line["f1"], 4)
        for line in facts["figures"]["trained"]
        if line["name"] == "spans_exact" and line["f1"] is not None
    }


def _minor(version: str) -> str:
    return ".".join(version.split(".")[:2])


def _next(version: str) -> str:
    major, minor = version.split(".")[:2]
    return f"{major}.{int(minor) + 1}"
