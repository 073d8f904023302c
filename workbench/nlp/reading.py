"""Reading: texts parsed paragraph by paragraph, with the offsets of the untouched text.

The parser gets a copy of the same length in which typographic spaces and apostrophes are plain
ones: names come out better, and every offset stays. On whole documents a sentence in seven
runs over a paragraph's end; so each paragraph is read alone, a very long one in pieces.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from workbench.french.attribution import Name, Parse, Token
from workbench.french.sentences import paragraphs, sentences

LONGEST = 5_000
"""A paragraph that is longer is read in pieces of whole sentences."""

AT_ONCE = 64
"""How many paragraphs the pipeline reads together."""

UNUSED = ("lemmatizer", "attribute_ruler", "senter")
"""Components whose answers nobody reads."""

_PLAIN = {
    **dict.fromkeys(map(ord, "\u00a0\u202f\u2009\u2007\u2002\u2003\u200a\t"), " "),
    **dict.fromkeys(map(ord, "’‘ʼ"), "'"),
}


def parses(language: Language, texts: Sequence[str]) -> Iterator[Parse]:
    """A parse of each text, in their order."""
    pieces = [(number, *edges) for number, text in enumerate(texts) for edges in _pieces(text)]
    plain = (texts[number][start:end].translate(_PLAIN) for number, start, end in pieces)
    unused = [each for each in UNUSED if each in language.pipe_names]
    docs = language.pipe(plain, batch_size=AT_ONCE, disable=unused)
    read: list[tuple[int, Doc]] = []
    place = 0
    for (number, start, _), doc in zip(pieces, docs, strict=True):
        while place < number:
            yield _parse(read)
            read, place = [], place + 1
        read.append((start, doc))
    while place < len(texts):
        yield _parse(read)
        read, place = [], place + 1


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    for start, end in paragraphs(text):
        if end - start <= LONGEST:
            yield start, end
            continue
        begin = start
        for low, high in sentences(text, start, end):
            if high - begin > LONGEST and low > begin:
                yield begin, low
                begin = low
            while high - begin > 4 * LONGEST:  # a sentence that never ends
                yield begin, begin + LONGEST
                begin += LONGEST
        if begin < end:
            yield begin, end


def _parse(read: Iterable[tuple[int, Doc]]) -> Parse:
    tokens: list[Token] = []
    names: list[Name] = []
    for start, doc in read:
        base = len(tokens)
        for token in doc:
            at = start + token.idx
            tokens.append(
                Token(
                    at,
                    at + len(token),
                    token.lower_,
                    token.pos_,
                    token.dep_,
                    base + token.head.i,
                    "VerbForm=Fin" in str(token.morph),
                )
            )
        names += [Name(start + e.start_char, start + e.end_char, e.label_) for e in doc.ents]
    return Parse(tuple(tokens), tuple(names))
