"""Verbs of speech and their forms, conjugated from the infinitive where they are regular."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from workbench.french import lexicon

FINITE, PAST, PRESENT, INFINITIVE = "finite", "past", "present", "infinitive"
"""A form that stands with a subject, a past participle, a present participle, the infinitive."""


@cache
def speech_forms() -> Mapping[str, Mapping[str, str]]:
    """Every form of a verb of speech: to its readings, each with the infinitive."""
    forms: dict[str, dict[str, str]] = {}
    for lemma in lexicon.entries("cues.er"):
        if not lemma.endswith("er"):
            continue
        for form, reading in _er(lemma):
            forms.setdefault(form, {}).setdefault(reading, lemma)
    for lemma in lexicon.entries("cues.ir"):
        for form, reading in _ir(lemma):
            forms.setdefault(form, {}).setdefault(reading, lemma)
    for line in lexicon.entries("cues.irregular"):
        lemma, *others = line.split()
        for form in others:
            for reading in _readings(lemma, form):
                forms.setdefault(form, {}).setdefault(reading, lemma)
    for lemma in {each for readings in forms.values() for each in readings.values()}:
        forms.setdefault(lemma, {}).setdefault(INFINITIVE, lemma)
    return forms


def _er(lemma: str) -> Iterator[tuple[str, str]]:
    stem = lemma[:-2]
    soft = _softened(stem)
    strong = _strong(stem)
    for ending in ("e", "es", "ent"):
        yield strong + ending, FINITE
    future = strong if strong != stem and stem[-1] in "lt" else stem
    for ending in ("era", "eront", "erait", "eraient", "erai"):
        yield future + ending, FINITE
    for ending in ("ait", "aient", "a", "ais", "ons"):
        yield soft + ending, FINITE
    yield stem + "èrent", FINITE
    yield stem + "ez", FINITE
    yield soft + "ant", PRESENT
    for ending in ("é", "ée", "és", "ées"):
        yield stem + ending, PAST


def _ir(lemma: str) -> Iterator[tuple[str, str]]:
    stem = lemma[:-1]
    for ending in ("t", "ssent", "ssait", "ssaient", "ra", "ront", "rait", "raient", "rent", "s"):
        yield stem + ending, FINITE
    yield stem + "ssant", PRESENT
    for ending in ("", "e", "s", "es"):
        yield stem + ending, PAST


def _readings(lemma: str, form: str) -> Iterator[str]:
    if form.endswith("ant"):
        yield PRESENT
    elif form.endswith(_PARTICIPLES) and not form.endswith(("ait", "rait")):
        yield PAST
        if form.endswith("t") or form.endswith("is") or form in ("conclut", "crut"):
            yield FINITE
    else:
        yield FINITE


def _softened(stem: str) -> str:
    """Before a and o: *annonça*, *jugeait*."""
    if stem.endswith("g"):
        return stem + "e"
    return stem[:-1] + "ç" if stem.endswith("c") else stem


def _strong(stem: str) -> str:
    """Before a silent e: *répète*, *rappelle*, *relève*, *balaie*."""
    if stem.endswith(("appel", "jet", "interpel")):
        return stem + stem[-1]
    if stem.endswith("ay") or stem.endswith("oy"):
        return stem[:-1] + "i"
    for vowel in ("é", "e"):
        if len(stem) > 2 and stem[-2] == vowel and stem[-1] in "lmnrtvdpgscb":
            return stem[:-2] + "è" + stem[-1]
        if stem.endswith(("étr", "égu", "équ", "écr")) and vowel == "é":
            return stem[:-3] + "è" + stem[-2:]
    return stem


_PARTICIPLES = tuple(
    stem + ending for stem in ("u", "i", "is", "it", "int") for ending in ("", "e", "s", "es")
)
