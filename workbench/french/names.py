"""Names: which mentions may be one actor, *M. Bogdanov* and *Mikhaïl Bogdanov*."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from workbench.french import lexicon
from workbench.french.folding import fold, fold_same_length
from workbench.french.patterns import lazily


def same(a: str, b: str) -> bool:
    """Whether two mentions are one name, or a longer and a shorter form of it."""
    return reason(a, b) != ""


@lru_cache(maxsize=20_000)
def reason(a: str, b: str) -> str:
    """Why two mentions may be one actor: same, title, surname, acronym, seat, shorter; else empty.

    A capital and its country are one (*seat*): both stand for the government.
    """
    if _key(a) == _key(b):
        return "same"
    if is_pronoun(a) or is_pronoun(b):
        return ""
    first, second = _parts(a), _parts(b)
    if not first or not second:
        return ""
    titles = _title(a), _title(b)
    if titles[0] and titles[1] and _gender(titles[0]) != _gender(titles[1]):
        return ""
    if first == second:
        return "title"
    if (_seat_of(a) or _key(a)) == (_seat_of(b) or _key(b)):
        return "seat"
    long, short = (first, second) if len(first) > len(second) else (second, first)
    written = a if short is first else b
    other = b if written is a else a
    if long[-len(short) :] == short and is_proper(written) and _is_person(other):
        return "title" if titles[0] or titles[1] else "surname"
    one = len(short) == 1 < len(long)
    if one and _is_acronym(written) and short[0] == _initials(long):
        return "acronym"
    if _is_shorter(short, long, written):
        return "shorter"
    return ""


def variants(mentions: Sequence[str], roles: Sequence[str] = ()) -> list[tuple[int, int, str]]:
    """Pairs of mentions that may be one actor: (earlier, later, reason), the surest first.

    Each later mention comes once, with the earliest that it may repeat. ``roles`` are the
    functions of the mentions, where known: *l’ambassadrice* may be who has that function.
    Where a nominal could be two actors, none is suggested.
    """
    found: list[tuple[int, int, str]] = []
    seen: dict[str, list[int]] = {}
    for j, later in enumerate(mentions):
        if is_pronoun(later) or head(later) in lexicon.words("actors.source"):
            continue
        match = _earlier(mentions, seen, j)
        if match is None and roles:
            match = _by_role(mentions, roles, j)
        if match is not None:
            found.append((match[0], j, match[1]))
        for key in _keys(later):
            seen.setdefault(key, []).append(j)
    return sorted(found, key=lambda pair: (_SURE.index(pair[2]), pair[1]))


def is_pronoun(mention: str) -> bool:
    """Whether a mention is a pronoun: *il*, *celle-ci*, *ce dernier*."""
    return _key(mention) in _PRONOUNS


def is_feminine(mention: str, role: str = "") -> bool | None:
    """Whether a mention is of a woman, or of a feminine noun; None where nothing says so.

    Pronouns and titles say so for certain, a function mostly, a first name often.
    """
    word = _key(mention)
    if word in _SHE or word in _HE:
        return word in _SHE
    title = _title(mention)
    if gender := _gender(title):
        return gender == "f"
    noun = head(role) if role else "" if is_proper(mention) else head(mention)
    if noun in ("comité", "traité", "côté", "député", "été", "musée", "lycée"):
        return False
    if noun.endswith(_FEMININE_NOUNS):
        return True
    if noun.endswith(_MASCULINE_NOUNS):
        return False
    first = _parts(mention)[:1]
    if noun or not first or len(_parts(mention)) < 2:
        return None
    if first[0] in lexicon.folded("firstnames.women"):
        return True
    if first[0] not in lexicon.first_names():
        return None
    return first[0].endswith(_FEMININE_NAMES) and first[0] not in _MASCULINE_NAMES


def is_proper(mention: str) -> bool:
    """Whether a mention begins with a capital, its title aside."""
    bare = _TITLE.sub("", mention.strip())
    words = _WORDS.findall(bare)
    return bool(words) and words[0][0].isupper()


def head(mention: str) -> str:
    """The noun that a nominal is built on: *diplomate* of *diplomate russe*."""
    words = _WORDS.findall(fold_same_length(mention, accents=True))
    while len(words) > 1:
        if f"{words[0]} {words[1]}" in lexicon.words("actors.person"):
            return f"{words[0]} {words[1]}"
        if words[0] not in _LEADING:
            break
        words = words[1:]
    return words[0] if words else ""


def _earlier(
    mentions: Sequence[str], seen: Mapping[str, list[int]], j: int
) -> tuple[int, str] | None:
    near = {i for key in _keys(mentions[j]) for i in seen.get(key, ())}
    told = [(i, reason(mentions[i], mentions[j])) for i in sorted(near)]
    told = [each for each in told if each[1]]
    if not told:
        return None
    if all(why not in ("same", "title") for _, why in told):
        keys = {_key(mentions[i]) for i, _ in told}
        if len(keys) > 1 and not all(same(mentions[told[0][0]], mentions[i]) for i, _ in told):
            return None
    return told[0]


def _by_role(mentions: Sequence[str], roles: Sequence[str], j: int) -> tuple[int, str] | None:
    """Who has the function that a nominal names, or one that it can stand for.

    Of several the one whose function shares most words with it, then the nearest before.
    """
    nominal = head(mentions[j])
    if nominal not in lexicon.words("actors.person"):
        return None
    said = set(_parts(mentions[j]))
    held = {i: role for i, role in enumerate(roles[:j]) if role}
    for wanted in ({nominal}, _takes_up().get(nominal, frozenset())):
        found = [i for i, role in held.items() if head(role) in wanted]
        if found:
            best = max(found, key=lambda i: (len(said & set(_parts(held[i]))), i))
            return best, "role"
    return None


@cache
def _takes_up() -> Mapping[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in lexicon.entries("actors.takes_up"):
        nominal, *functions = line.split()
        table[nominal] = frozenset(functions)
    return table


def _keys(mention: str) -> set[str]:
    """What two mentions of one actor have in common at least one of."""
    parts = _parts(mention)
    keys = {_key(mention), _seat_of(mention) or _key(mention), *parts[:1], *parts[-1:]}
    if len(parts) > 1:
        keys.add(_initials(parts))
    return keys


def _key(mention: str) -> str:
    return fold(mention)


def _parts(mention: str) -> tuple[str, ...]:
    """The words that count, folded: without title, articles and prepositions."""
    bare = _TITLE.sub("", mention.strip())
    return tuple(word for word in fold(bare).split() if word not in _SMALL)


def _title(mention: str) -> str:
    match = _TITLE.match(mention.strip())
    return match[1].rstrip(".").casefold() if match is not None else ""


def _gender(title: str) -> str:
    if title in ("mme", "mlle", "mmes", "lady", "madame", "sœur", "mère"):
        return "f"
    return "m" if title in ("m", "mm", "mgr", "sir", "lord", "monsieur", "père", "frère") else ""


def _is_person(mention: str) -> bool:
    """Whether all words of a name have their capital, as those of persons have."""
    words = _WORDS.findall(_TITLE.sub("", mention.strip()))
    if not words or head(words[0]) in _bodies():
        return False
    return all(
        word[0].isupper() or fold(word) in _PARTICLES or _JOINED.match(word) for word in words
    )


@cache
def _bodies() -> frozenset[str]:
    return lexicon.words("actors.institution") | lexicon.words("actors.organisation")


def _is_acronym(mention: str) -> bool:
    return 2 <= len(mention.replace(".", "")) <= 8 and mention.isupper()


def _initials(parts: Sequence[str]) -> str:
    return "".join(part[0] for part in parts)


def _is_shorter(short: tuple[str, ...], long: tuple[str, ...], written: str) -> bool:
    """*ministère des Affaires étrangères* for *ministère russe des Affaires étrangères*."""
    if short[0] != long[0] or len(short) == len(long) or not set(short) <= set(long):
        return False
    if len(short) > 1:
        return True
    return len(short[0]) > 3 and is_proper(written) and short[0] not in lexicon.first_names()


def _seat_of(mention: str) -> str:
    return _seats().get(_key(mention), "")


@cache
def _seats() -> Mapping[str, str]:
    pairs = (line.split(" = ") for line in lexicon.entries("actors.seat_of"))
    return {_key(seat): _key(state) for seat, state in pairs}


_SURE = ("same", "title", "surname", "acronym", "seat", "role", "shorter")
_SMALL = frozenset(
    ("de", "du", "des", "la", "le", "les", "l", "d", "et", "en", "a", "au", "aux", "un", "une")
)
_SHE = ("elle", "elles", "celle ci", "celle la", "cette derniere", "ces dernieres", "celles ci")
_HE = ("il", "ils", "celui ci", "celui la", "ce dernier", "ces derniers", "ceux ci", "lui")
_FEMININE_NOUNS = (
    "rice", "ière", "ère", "euse", "ienne", "ente", "ante", "ée", "esse", "enne", "ouse", "cheffe",
    "euve", "fille", "femme", "sœur", "députée", "maîtresse", "tion", "té", "reine", "adjointe",
)  # fmt: skip
_MASCULINE_NOUNS = (
    "teur", "eur", "ien", "ent", "ant", "ier", "er", "é", "chef", "homme", "roi", "général", "el",
    "en", "patron", "ment", "adjoint", "voisin", "époux", "garçon", "fils", "pape",
)  # fmt: skip
_FEMININE_NAMES = (
    "a", "ine", "elle", "ette", "anne", "ise", "ice", "lle", "ie", "ee", "enne", "ene", "aire",
    "ile", "ude", "ithe", "ore", "ence", "ude", "aud", "ys", "ette", "ane", "one", "oe", "ille",
    "lise", "ude", "ilse", "nes", "ah", "ith", "delphine",
)  # fmt: skip
_MASCULINE_NAMES = (
    "luca", "joshua", "andrea", "moussa", "mustafa", "issa", "adama", "hamza", "claude", "elie",
    "jeremie", "lula", "attila", "nikola", "barnabe", "ange", "baptiste", "stanislas", "theophile",
    "emile", "achille", "camille", "basile", "aime", "aristide", "hyacinthe", "antoine", "eugene",
    "zacharie", "cyrille", "etienne", "stephane", "rene", "timothee", "theodore",
    "isidore", "ousmane",
)  # fmt: skip
_PARTICLES = frozenset(
    ("de", "du", "des", "d", "van", "von", "der", "den", "ben", "bin", "el", "al")
)
_LEADING = (
    "ancien", "ancienne", "ex", "nouveau", "nouvelle", "futur", "future", "jeune", "vieux",
    "vieille", "actuel", "actuelle", "grand", "grande", "premier", "première", "dernier",
)  # fmt: skip
_PRONOUNS = (
    "il", "elle", "ils", "elles", "on", "je", "j", "nous", "vous", "tu", "lui", "eux", "leur",
    "moi", "soi", "qui", "celui ci", "celle ci", "ceux ci", "celles ci", "celui la", "celle la",
    "ceux la", "ce dernier", "cette derniere", "ces derniers", "ces dernieres", "l interesse",
)  # fmt: skip
_TITLE = lazily(
    r"(M\.|MM\.|Mme|Mmes|Mlle|Mgr|Me|Mes|Dr\.?|Pr\.?|Sir|Lord|Lady|Madame|Monsieur|Maître|Sœur|Mère"
    r"|Père|Frère|Monseigneur)(?:[ \u00a0\u202f]+|$)"
)
_JOINED = lazily(r"(?:al|el|ben|bin|ibn|ould|ul)-[A-ZÀ-Ý]")
_WORDS = lazily(r"[^\W_]+(?:['’-][^\W_]+)*")
