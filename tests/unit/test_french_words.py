from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.counting import growth, memory, steps
from workbench import resources
from workbench.french.quotations import quotation_at, quotations
from workbench.french.sentences import paragraph_at, paragraphs, sentence_at, sentences
from workbench.french.words import word_at, words

DISPATCHES = sorted(resources.path("samples").glob("*.txt"))
WRITTEN = """l’ON UÉa -t- il M. S.N. 24 762 % , . ! ? … ... « » “ ” " [ ] é e\u0301 😀 \u200d
    👩\u200d👧 🇫🇷 ש م 1 12 007 20h30 n° aujourd’hui J.-P. Le elle art."""
SPACES = (" ", "\n", "\n\n", "\u00a0", "\u202f")
PIECES = st.sampled_from((*WRITTEN.split(), *SPACES))
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=60)


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l’ONU d'Israël", "l’|ONU|d'|Israël"),
        ("Jusqu’à aujourd’hui, quelqu’un", "Jusqu’|à|aujourd’hui|,|quelqu’un"),
        ("le vice-ministre a-t-il dit ?", "le|vice-ministre|a-t-il|dit|?"),
        ("dit-il, va-t’en", "dit-il|,|va-t’en"),
        ("M. Dupont et Mme Roy", "M.|Dupont|et|Mme|Roy"),
        ("la S.N.C.F. et J.-P. Roy", "la|S.N.C.F.|et|J.-P.|Roy"),
        ("Villeneuve-d’Ascq, N’Djamena", "Villeneuve-d’Ascq|,|N’Djamena"),
        ("N’est-ce pas, O’Neill", "N’|est-ce|pas|,|O’Neill"),
        ("n° 12", "n°|12"),
        ("« oui », [...] dit", "«|oui|»|,|[|...|]|dit"),
        ("24\u202f762 personnes", "24\u202f762|personnes"),
        ("3\u00a0247\u00a0600,50 euros", "3\u00a0247\u00a0600,50|euros"),
        ("1 850 postes", "1 850|postes"),
        ("en 2023 150 morts", "en|2023|150|morts"),
        ("12 3456", "12|3456"),
        ("01 42 33 44 55", "01|42|33|44|55"),
        ("12,5\u202f% et 3 %", "12,5\u202f%|et|3 %"),
        ("−3,2 % à 10h40, le 1er", "−3,2 %|à|10h40|,|le|1er"),
        ("1e\u0301te\u0301 e\u0301te\u0301", "1e\u0301te\u0301|e\u0301te\u0301"),
        ("👨\u200d👩\u200d👧🇫🇷👍🏽!", "👨\u200d👩\u200d👧|🇫🇷|👍🏽|!"),
    ],
)
def test_words_are_what_a_linguist_counts(text: str, expected: str) -> None:
    assert cut(text) == expected.split("|")


@given(TEXTS)
@example("24 762 % l’ l’a 1.")
def test_words_tile_all_that_is_no_space_in_order(text: str) -> None:
    place = 0
    for start, end in words(text):
        assert place <= start < end
        assert not text[place:start].strip()
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        place = end
    assert not text[place:].strip()


@given(TEXTS)
@example("« 24\u202f762 % », 12,5 %")
def test_the_word_under_a_caret_is_one_of_the_words(text: str) -> None:
    whole = list(words(text))
    for offset in range(len(text) + 1):
        holding = tuple(word for word in whole if word[0] <= offset < word[1])
        behind = tuple(word for word in whole if word[1] == offset)
        found = word_at(text, offset)
        assert found in (holding + behind or (None,))


def test_between_a_word_and_a_mark_the_word_is_taken() -> None:
    assert word_at("dit,", 3) == (0, 3)
    assert word_at("« dit", 2) == (2, 5)
    assert word_at("dit  ,", 4) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Vraiment ? » a-t-il demandé. Oui.", "« Vraiment ? » a-t-il demandé.|Oui."),
        ("« C’est fini ! », a lancé J.-P. Roy. Non.", "« C’est fini ! », a lancé J.-P. Roy.|Non."),
        ("« Nous partirons. » Elle est partie.", "« Nous partirons. »|Elle est partie."),
        ("M. Roy et Mme. Bel, art. 12, sont là… Puis non.", None),
        ("Rien... enfin si. La suite", "Rien... enfin si.|La suite"),
        ("La S.N.C.F. a répondu.", "La S.N.C.F. a répondu."),
        ("Selon la S.N.C.F. Elle nie.", "Selon la S.N.C.F.|Elle nie."),
        ("Avec Lina D. Le tribunal juge.", "Avec Lina D.|Le tribunal juge."),
        ("Il cite J. Le Goff. Fin.", "Il cite J. Le Goff.|Fin."),
        ("Le 12.5 passe. Un titre\nPuis", "Le 12.5 passe.|Un titre|Puis"),
    ],
)
def test_sentences_end_where_a_reader_pauses(text: str, expected: str | None) -> None:
    expected = expected or "M. Roy et Mme. Bel, art. 12, sont là…|Puis non."
    assert [text[start:end] for start, end in sentences(text)] == expected.split("|")


@given(TEXTS)
def test_sentences_and_paragraphs_tile_the_text_and_do_not_cross(text: str) -> None:
    for parts in (list(sentences(text)), list(paragraphs(text))):
        place = 0
        for start, end in parts:
            assert place <= start < end
            assert not text[place:start].strip()
            assert "\n" not in text[start:end]
            place = end
        assert not text[place:].strip()


@given(TEXTS.map(lambda text: text * 3))
def test_the_sentence_under_a_caret_is_one_of_the_sentences(text: str) -> None:
    for start, end in sentences(text):
        for offset in (start, (start + end) // 2):
            assert sentence_at(text, offset) == (start, end)
    for start, end in paragraphs(text):
        assert paragraph_at(text, end) == (start, end)


@pytest.mark.parametrize("path", DISPATCHES, ids=[path.stem for path in DISPATCHES])
def test_the_caret_finds_in_a_dispatch_what_reading_it_finds(path: Path) -> None:
    text = path.read_text("utf-8")
    whole = list(sentences(text))
    for offset in range(len(text)):
        found = sentence_at(text, offset)
        assert found in whole or found is None
    for start, end in words(text):
        if text[start].isalnum():
            assert word_at(text, start) == (start, end)


@pytest.mark.parametrize("offset", [10, 4000, 8000])
def test_sentence_at_looks_as_far_as_it_must(offset: int) -> None:
    text = "Un. " + "Mot " * 2000 + "fin. Deux."
    assert sentence_at(text, offset) == (4, text.index("fin.") + 4)


ONE_PARAGRAPH = " ".join(path.read_text("utf-8").replace("\n", " ") for path in DISPATCHES) * 90
WHOLE: list[Callable[[str], object]] = [
    lambda text: sum(1 for _ in words(text)),
    lambda text: sum(1 for _ in sentences(text)),
    quotations,
]
NEAR: list[Callable[[str, int], object]] = [word_at, sentence_at, paragraph_at, quotation_at]


@pytest.mark.parametrize("function", WHOLE)
def test_ten_times_the_text_is_ten_times_the_work(function: Callable[[str], object]) -> None:
    text = ONE_PARAGRAPH[:1_000_000]
    assert len(text) == 1_000_000
    assert growth(function, small=text[:100_000], large=text) < 11


@pytest.mark.parametrize("function", NEAR)
def test_the_caret_asks_only_its_neighbourhood(function: Callable[[str, int], object]) -> None:
    text = ONE_PARAGRAPH[:1_000_000]
    around = text[450_000:550_000]
    near, far = (lambda: function(around, 50_000)), (lambda: function(text, 500_000))
    assert steps(far) == steps(near)
    assert memory(far) < 2 * memory(near)
