"""Every test stands alone: folders of its own, and no noise, no thread left behind."""

from __future__ import annotations

import logging
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile(
    "suite", deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
settings.load_profile("suite")


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, logs and backups go to a folder of this test."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("DISPATCH_WORKBENCH_HOME", str(home))
    monkeypatch.setenv("LANGUAGE", "en")
    return home


@pytest.fixture(scope="session")
def sample_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project with the layers of its three annotators, made once for all tests."""
    from workbench.tasks import create_sample
    from workbench.worker import Worker

    folder = tmp_path_factory.mktemp("sample")
    with pytest.MonkeyPatch.context() as patch, Worker() as worker:
        patch.setenv("DISPATCH_WORKBENCH_HOME", str(folder / "home"))
        create_sample(str(folder / "sample.dwb"), worker)
    return folder / "sample.dwb"


@pytest.fixture
def sample(sample_once: Path, tmp_path: Path) -> Path:
    """The sample project of this test."""
    return Path(shutil.copy(sample_once, tmp_path / "sample.dwb"))


@pytest.fixture(autouse=True)
def no_stray_warning(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log that the test did not ask for fails it; see ``expect_warnings``."""
    yield
    stray = [
        record
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING and not getattr(caplog, "warnings_expected", False)
    ]
    assert not stray, [record.getMessage() for record in stray]


@pytest.fixture
def expect_warnings(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """For tests whose subject is a warning in the log."""
    vars(caplog)["warnings_expected"] = True
    return caplog


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """Whoever starts a thread ends it."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in set(threading.enumerate()) - before if not thread.daemon]
    for thread in left:
        thread.join(timeout=5)
    assert not [thread.name for thread in left if thread.is_alive()]
