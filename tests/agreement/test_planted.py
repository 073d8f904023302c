"""What was planted is found, and nothing else: attributions with known noise, through the store."""

from __future__ import annotations

from itertools import combinations

import orjson
import pytest
from sklearn.metrics import cohen_kappa_score  # type: ignore[import-untyped]  # has no types

from benchmarks.attributed import NOISE, Noise, Truth, records
from workbench import tasks
from workbench.review.agreement.values import Measure
from workbench.worker import Worker

COUNT = 60


@pytest.fixture(scope="module")
def truth() -> Truth:
    return Truth()


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory, truth: Truth) -> list[Measure]:
    place = tmp_path_factory.mktemp("planted")
    source = place / "in.jsonl"
    source.write_bytes(b"\n".join(orjson.dumps(each) for each in records(COUNT, truth)))
    with Worker() as worker:
        store = tasks.create_project(str(place / "p.dwb"), who="ines")
        tasks.import_documents(store, worker, [source], who="ines")
        found = tasks.measure_agreement(store, worker, gammas=0, draws=0)
        store.close()
    return list(found.measures)


def figure(
    found: list[Measure], name: str, label: str, who: tuple[str, ...], of: str = ""
) -> Measure:
    [one] = [
        each
        for each in found
        if (each.name, each.label, each.annotators, each.attribute, each.period)
        == (name, label, who, of, "")
    ]
    return one


@pytest.mark.parametrize("who", list(combinations(sorted(NOISE), 2)), ids="-".join)
def test_what_was_planted_is_measured_exactly(
    planted: list[Measure], truth: Truth, who: tuple[str, str]
) -> None:
    assert figure(planted, "f1_exact", "", who).value == 1
    for label, slots in (("QUOTE", ("speaker", "cue")), ("STATISTIC", ("source",))):
        whole = figure(planted, "attribution", label, who)
        assert whole.value == pytest.approx(truth.same[*who, label] / truth.of[label], abs=1e-12)
        for slot in slots:
            share = figure(planted, "slot", label, who, slot)
            assert share.support == truth.of[label]
            assert share.value == pytest.approx(truth.same[*who, slot] / truth.of[label], abs=1e-12)
    assert truth.of["QUOTE"] - truth.same[*who, "QUOTE"] > 10  # there is something to find


@pytest.mark.parametrize("who", list(combinations(sorted(NOISE), 2)), ids="-".join)
def test_kappa_on_an_attribute_is_scikit_learns(
    planted: list[Measure], who: tuple[str, str]
) -> None:
    modes: dict[str, list[str]] = {name: [] for name in NOISE}
    for record in records(COUNT, Truth()):
        for span in record["spans"]:
            if span["label"] == "QUOTE":
                modes[record["annotator"]].append(span["attributes"]["mode"])
    theirs = cohen_kappa_score(modes[who[0]], modes[who[1]])
    assert figure(planted, "attribute", "QUOTE", who, "mode").value == pytest.approx(
        theirs, abs=1e-9
    )


def test_without_noise_all_agree() -> None:
    truth = Truth()
    silent = {"ines": Noise(), "karim": Noise()}
    assert len(list(records(5, truth, noise=silent))) == 10
    assert truth.same["ines", "karim", "QUOTE"] == truth.of["QUOTE"] > 0
