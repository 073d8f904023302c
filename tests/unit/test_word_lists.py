"""Lists of words and patterns suggest what stands in them, and say which line they can't read."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import FileRefused
from workbench.french.wordlists import WordLists, is_word_list
from workbench.model import Document, Layer, Scheme
from workbench.model.scheme_text import read_scheme
from workbench.model.suggesting import rule_of, score_of
from workbench.resources import path

SCHEME: Scheme = read_scheme(path("schemes/newswire-fr.toml").read_text("utf-8"))


def made(tmp_path: Path, content: str, *, name: str = "liste.toml") -> WordLists:
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    return WordLists(file)


def layer_of(suggester: WordLists, text: str) -> Layer:
    [layer] = suggester.suggest([Document("d", text)], scheme=SCHEME)
    return layer


def found(suggester: WordLists, text: str) -> list[tuple[str, str]]:
    return [(s.label, text[s.start : s.end]) for s in layer_of(suggester, text).ordered_spans()]


CSV = """words;label;type
OMS;ACTOR;organisation
Organisation mondiale de la Santé;ACTOR;organisation
"""


@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_a_gazetteer_is_found_with_its_attributes(tmp_path: Path, sign: str) -> None:
    suggester = made(tmp_path, CSV.replace(";", sign), name="organisations.csv")
    text = "Selon l’OMS et l’Organisation\u00a0mondiale de la Santé, tout va bien."
    layer = layer_of(suggester, text)
    assert suggester.name == layer.annotator == "organisations"
    assert layer.kind == "machine"
    assert found(suggester, text) == [
        ("ACTOR", "OMS"),
        ("ACTOR", "Organisation\u00a0mondiale de la Santé"),
    ]
    span = layer.ordered_spans()[0]
    assert span.attributes["type"] == "organisation"
    assert (rule_of(span), score_of(span)) == ("list", 0.9)


def test_a_value_that_the_scheme_does_not_have_is_left_out(tmp_path: Path) -> None:
    text = "words,label,type,colour\nOMS,ACTOR,planet,red\n"
    [span] = layer_of(made(tmp_path, text, name="x.csv"), "L’OMS.").ordered_spans()
    assert span.attributes.get("type") != "planet"
    assert "colour" not in span.attributes


@pytest.mark.parametrize(
    ("columns", "hits"),
    [
        ("", ["Évry"]),
        ("case=no", ["Évry", "évry"]),
        ("accents=no", ["Évry", "Evry"]),
        ("case=no accents=no", ["Évry", "évry", "Evry", "evry"]),
    ],
)
def test_capitals_and_accents_matter_where_nothing_else_is_said(
    tmp_path: Path, columns: str, hits: list[str]
) -> None:
    pairs = [each.split("=") for each in columns.split()]
    head = ",".join(["words", "label", *(key for key, _ in pairs)])
    line = ",".join(["Évry", "ACTOR", *(value for _, value in pairs)])
    suggester = made(tmp_path, f"{head}\n{line}\n", name="x.csv")
    assert [words for _, words in found(suggester, "Évry, évry, Evry, evry.")] == hits


def test_whole_words_alone_are_found(tmp_path: Path) -> None:
    suggester = made(tmp_path, "words,label\nONU,ACTOR\n", name="x.csv")
    assert found(suggester, "L’ONU, les ONUs, la MONUSCO et l'ONU-Femmes") == [
        ("ACTOR", "ONU"),
        ("ACTOR", "ONU"),
    ]


def test_the_longest_of_a_label_is_taken_and_another_label_may_lie_inside(tmp_path: Path) -> None:
    suggester = made(
        tmp_path,
        "words,label\nSanté,ACTOR\nministère de la Santé,ACTOR\nSanté,CUE\n",
        name="x.csv",
    )
    assert found(suggester, "Le ministère de la Santé") == [
        ("ACTOR", "ministère de la Santé"),
        ("CUE", "Santé"),
    ]


PATTERNS = """
name = "mes-motifs"
label = "ACTOR"
score = 0.7

[[list]]
rule = "ministre"
words = ["Matignon"]
patterns = ["[ministre des? <name>] a|avait annoncé"]
attributes = { type = "institution", metonym = true }

[[list]]
label = "STATISTIC"
patterns = ["<number> logements vacants?"]
"""


def test_patterns_label_what_stands_in_brackets(tmp_path: Path) -> None:
    suggester = made(tmp_path, PATTERNS)
    assert suggester.name == "mes-motifs"
    text = "Le ministre des Affaires Étrangères avait annoncé 24 762 logements vacants à Matignon."
    assert found(suggester, text) == [
        ("ACTOR", "ministre des Affaires Étrangères"),
        ("STATISTIC", "24 762 logements vacants"),
        ("ACTOR", "Matignon"),
    ]
    minister, figure, place = layer_of(suggester, text).ordered_spans()
    assert (rule_of(minister), score_of(minister)) == ("ministre", 0.7)
    assert place.attributes["metonym"] is True
    assert figure.attributes["value"] == 24762


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        ("selon [<name>]", "Selon Ana Sorel, selon Luc", ["Luc"]),
        ("[<name>] , maire", "Ana Sorel, maire de Tolvar", ["Ana Sorel"]),
        ("<number> %", "Ils sont 12,5 % ou trente-deux %", ["12,5 %", "trente-deux %"]),
        (
            "vingt|trente morts",
            "vingt morts, trente morts, dix morts",
            ["vingt morts", "trente morts"],
        ),
        ("le|la [<word>] dit", "la mairie dit", ["mairie"]),
        (
            "dit [<words>] hier",
            "a dit tout ce qu’il pense hier. a dit non. Et hier",
            ["tout ce qu’il pense"],
        ),
        ("[préfet] de? police", "préfet de police, préfet police, préfet", ["préfet", "préfet"]),
        ("l'|d'[OMS]", "l’OMS et d'OMS", ["OMS", "OMS"]),
    ],
)
def test_the_language_of_patterns(
    tmp_path: Path, pattern: str, text: str, words: list[str]
) -> None:
    suggester = made(tmp_path, f"label = 'ACTOR'\npatterns = [{pattern!r}]\n".replace("\\'", "'"))
    assert [said for _, said in found(suggester, text)] == words


@pytest.mark.parametrize(
    "pattern", ["", "[", "]", "[]", "a [b", "a] b", "[a] [b]", "a? b?", "<verb>", "a|b-c", "[b] ]"]
)
def test_a_pattern_that_can_t_be_read_is_refused(tmp_path: Path, pattern: str) -> None:
    with pytest.raises(FileRefused, match=r"liste\.toml"):
        made(tmp_path, f"label = 'ACTOR'\npatterns = ['{pattern}']\n")


JSONL = """
{"label": "ACTOR", "pattern": "San Francisco", "id": "ville"}
{"label": "ACTOR", "pattern": [{"LOWER": {"IN": ["le", "groupe"]}}, {"IS_TITLE": true, "OP": "+"}]}
{"label": "STATISTIC", "pattern": [{"IS_DIGIT": true}, {"TEXT": "euros", "OP": "?"}]}
"""


def test_the_patterns_of_an_entity_ruler_are_read(tmp_path: Path) -> None:
    suggester = made(tmp_path, JSONL, name="ruler.jsonl")
    text = "À San Francisco, ce Groupe Baldi Frères a versé 12 euros."
    assert found(suggester, text) == [
        ("ACTOR", "San Francisco"),
        ("ACTOR", "Groupe Baldi Frères"),
        ("STATISTIC", "12 euros"),
    ]
    assert rule_of(layer_of(suggester, text).ordered_spans()[0]) == "ville"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("x.csv", "mot,etiquette\nOMS,ACTOR\n", "line 1"),
        ("x.csv", "words,label\nOMS,ACTOR\nONU,\n", "line 3.*label"),
        ("x.csv", "words,label,score\nOMS,ACTOR,high\n", "line 2.*score"),
        ("x.csv", "words,label\n", "no words"),
        ("x.csv", "", "line 1"),
        ("x.toml", "label = ", "x.toml"),
        ("x.toml", "words = ['OMS']", "label"),
        ("x.toml", "label = 'ACTOR'\nwords = 'OMS'", "words"),
        ("x.toml", "label = 'ACTOR'\nwords = ['  ']", "words"),
        ("x.toml", "label = 'ACTOR'\nscore = 7\nwords = ['OMS']", "score"),
        ("x.jsonl", '{"label": "ACTOR"\n', "line 1"),
        ("x.jsonl", '{"label": "ACTOR", "pattern": [{"POS": "VERB"}]}', "POS needs a pipeline"),
        ("x.jsonl", '{"label": "ACTOR", "pattern": [{"TEXT": "a", "OP": "*"}]}', r"OP \*"),
        ("x.jsonl", '{"label": "ACTOR", "pattern": []}', "line 1"),
        ("x.jsonl", '{"label": "ACTOR", "pattern": [{"TEXT": 3}]}', "line 1"),
        ("x.jsonl", '{"pattern": "OMS"}', "line 1.*label"),
        ("x.jsonl", '["OMS"]', "line 1"),
    ],
)
def test_what_can_t_be_understood_is_refused_with_its_place(
    tmp_path: Path, name: str, content: str, words: str
) -> None:
    with pytest.raises(FileRefused, match=words):
        made(tmp_path, content, name=name)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_bytes(b"words,label\n\xff\xfe,ACTOR\n")
    with pytest.raises(FileRefused, match="UTF-8"):
        WordLists(tmp_path / "x.csv")


def test_a_folder_of_lists_is_one_suggester(tmp_path: Path) -> None:
    folder = tmp_path / "régionales"
    folder.mkdir()
    assert not is_word_list(folder)
    (folder / "a.csv").write_text("words,label\nOMS,ACTOR\n", encoding="utf-8")
    (folder / "b.toml").write_text("label = 'CUE'\nwords = ['selon']\n", encoding="utf-8")
    assert is_word_list(folder)
    suggester = WordLists(folder)
    assert suggester.name == "régionales"
    assert suggester.labels == ("ACTOR", "CUE")
    assert found(suggester, "selon l’OMS") == [("CUE", "selon"), ("ACTOR", "OMS")]


def test_a_folder_with_a_pipeline_is_no_list(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("words,label\nOMS,ACTOR\n", encoding="utf-8")
    (tmp_path / "meta.json").write_text("{}", encoding="utf-8")
    assert not is_word_list(tmp_path)


def test_another_content_is_another_version(tmp_path: Path) -> None:
    first = made(tmp_path, CSV, name="x.csv").credits()
    assert made(tmp_path, CSV, name="x.csv").credits() == first
    assert made(tmp_path, CSV + "ONU;ACTOR;organisation\n", name="x.csv").credits() != first


def test_spans_of_a_list_never_cross(tmp_path: Path) -> None:
    suggester = made(
        tmp_path, "words,label\na b,ACTOR\nb c,CUE\nc,ACTOR\na b c d,QUOTE\n", name="x.csv"
    )
    spans = layer_of(suggester, "a b c d. b c a b").ordered_spans()
    for one in spans:
        for other in spans:
            inside = one.start <= other.start and other.end <= one.end
            around = other.start <= one.start and one.end <= other.end
            assert inside or around or not one.overlaps(other.start, other.end)


def test_a_long_text_and_a_long_list_take_no_time(tmp_path: Path) -> None:
    """What is measured are words and entries, not their product: this would else take minutes."""
    lines = "".join(f"mot{number} composé,ACTOR\n" for number in range(20_000))
    suggester = made(tmp_path, "words,label\n" + lines, name="x.csv")
    text = "Il a dit mot123 composé, puis mot7 seul. " * 5_000
    assert len(layer_of(suggester, text).spans) == 5_000
