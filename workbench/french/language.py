"""Language: whether a text is French at all, by its most frequent little words."""

from __future__ import annotations

from workbench.french.patterns import lazily

LEAST = 12
"""With fewer words than this nothing can be told, and French is assumed."""

READ = 20_000
"""How many characters are looked at."""


def is_french(text: str) -> bool:
    """Whether French is more likely than any other language; a text of few words may be."""
    words = [match[0].casefold() for match in _WORD.finditer(text, 0, READ)]
    if len(words) < LEAST:
        return True
    french = sum(word in _FRENCH for word in words)
    others = max(sum(word in language for word in words) for language in _OTHERS)
    return french * 12 >= len(words) and french >= others


_WORD = lazily(r"[^\W\d_]+")
_FRENCH = frozenset((
    "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "et", "à", "au", "aux", "en",
    "dans", "que", "qui", "qu", "est", "ont", "il", "elle", "sur", "par", "pour", "pas", "ne", "se",
    "s", "son", "sa", "ses", "ce", "cette", "selon", "été", "plus", "avec", "a",
))  # fmt: skip
_OTHERS = (
    frozenset((
        "the", "of", "and", "to", "in", "is", "that", "was", "for", "on", "with", "as", "his",
        "her", "has", "have", "it", "by", "from", "at", "an", "be", "are", "were", "said", "this",
    )),
    frozenset((
        "el", "los", "las", "del", "y", "que", "en", "un", "una", "por", "con", "para", "se", "su",
        "es", "no", "al", "lo", "como", "más", "fue", "ha", "de", "la",
    )),
    frozenset((
        "il", "lo", "gli", "della", "di", "che", "è", "per", "una", "un", "non", "con", "si", "del",
        "nel", "sono", "ha", "da", "alla", "anche", "la", "le",
    )),
    frozenset((
        "der", "die", "das", "und", "in", "den", "von", "zu", "mit", "sich", "des", "auf", "für",
        "ist", "im", "dem", "nicht", "ein", "eine", "als", "auch",
    )),
)  # fmt: skip
