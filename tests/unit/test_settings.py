from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as profile
from hypothesis import strategies as st

from workbench import settings
from workbench.errors import FileRefused
from workbench.settings import RECENT, Settings


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(settings.HOME_VARIABLE, str(tmp_path))
    return tmp_path


def write(text: str | bytes) -> Path:
    file = settings.path()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return file


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
some_settings = st.builds(
    Settings,
    language=st.sampled_from(settings.LANGUAGES),
    theme=st.sampled_from(settings.THEMES),
    high_contrast=st.booleans(),
    zoom=st.integers(*settings.ZOOMS),
    invisibles=st.booleans(),
    links=st.booleans(),
    name=words,
    names=st.dictionaries(words, words, max_size=3),
    recent=st.lists(words, max_size=4).map(tuple),
    last_documents=st.dictionaries(words, words, max_size=3),
    shortcuts=st.dictionaries(words, st.lists(words, max_size=2).map(tuple), max_size=3),
)


@profile(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(some_settings)
def test_what_is_saved_is_loaded(value: Settings) -> None:
    settings.save(value)
    assert settings.load() == value


def test_the_variable_moves_every_folder(home: Path) -> None:
    folders = settings.folders()
    places = (folders.config, folders.data, folders.logs, folders.backups)
    assert all(home in place.parents for place in places)


def test_a_new_user_has_the_settings_of_a_new_user() -> None:
    assert settings.load() == Settings()


@pytest.mark.parametrize("content", [b"zoom = ", b"\xff\xfe", b"theme = 'dark'\ntheme = 'light'"])
def test_a_broken_file_is_set_aside_and_told_of(content: bytes) -> None:
    file = write(content)
    told: list[FileRefused] = []
    assert settings.load(told=told.append) == Settings()
    copies = [each for each in file.parent.iterdir() if each != file]
    assert [copy.read_bytes() for copy in copies] == [content]
    assert str(copies[0]) in str(told[0])


def test_one_wrong_value_costs_only_itself() -> None:
    write('theme = "dark"\nzoom = "much"\nlanguage = "xx"\n')
    told: list[FileRefused] = []
    assert settings.load(told=told.append) == Settings(theme="dark")
    assert "zoom, language" in str(told[0])


def test_the_set_aside_files_do_not_replace_each_other() -> None:
    for content in (b"zoom = ", b"name = "):
        file = write(content)
        settings.load(told=lambda problem: None)
    copies = sorted(each.read_bytes() for each in file.parent.glob("*.broken-*"))
    assert copies == [b"name = ", b"zoom = "]


def test_what_a_newer_version_wrote_is_kept() -> None:
    write('theme = "dark"\n[orbit]\nheight = 3\n')
    settings.change(lambda old: old.opened("/p.dwb", who="ines"))
    assert "height = 3" in settings.path().read_text("utf-8")
    assert settings.load().theme == "dark"


def test_a_failed_save_leaves_the_old_file(monkeypatch: pytest.MonkeyPatch) -> None:
    settings.save(Settings(name="ines"))

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(FileRefused, match="No space left"):
        settings.save(Settings(name="karim"))
    assert settings.load().name == "ines"
    assert [each.name for each in settings.path().parent.iterdir()] == ["settings.toml"]


def test_an_opened_project_comes_first_once_and_old_ones_fall_off() -> None:
    value = Settings()
    for number in range(RECENT + 3):
        value = value.opened(f"/{number}.dwb")
    value = value.opened("/5.dwb")
    assert value.recent[0] == "/5.dwb"
    assert len(value.recent) == len(set(value.recent)) == RECENT


def test_the_name_of_a_project_comes_before_the_general_one() -> None:
    value = Settings(name="ines").opened("/a.dwb", who="karim")
    assert (value.who("/a.dwb"), value.who("/b.dwb")) == ("karim", "ines")
