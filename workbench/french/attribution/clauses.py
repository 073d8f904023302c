"""Clauses: where one begins and ends in a passage, and whether words make one at all."""

from __future__ import annotations

from workbench.french import verbs
from workbench.french.attribution.parse import Parse
from workbench.french.attribution.passage import Passage
from workbench.french.calendar import MONTHS
from workbench.french.patterns import lazily
from workbench.french.quotations import Quotation


def clause_end(passage: Passage, start: int, stop: int) -> int:
    """Where a clause ends: before what is certainly not said, else at the end."""
    end = trimmed_end(passage, start, stop)
    words = passage.words(start, end)
    cut = _CUT.search(words, 6)
    if cut is not None:
        end = start + cut.start()
        words = words[: cut.start()]
    colon = words.find(": «", 6)
    if colon > 0 and not _says(words[:colon]):
        end = start + colon
        words = words[:colon].rstrip()
    if (added := _BEHIND_QUOTED.search(words)) is not None:
        return start + added.start() + 1
    quotation = words.rfind("»")
    if quotation > 0 and _ADDED.match(words, quotation + 1) and ", " not in words[quotation:]:
        return start + quotation + 1
    for _ in range(2):
        comma = words.rfind(", ")
        if comma <= 12 or "«" in words[comma:] or not _TRAILING.match(words, comma):
            break
        end = start + comma
        words = words[:comma]
    return trimmed_end(passage, start, end)


def _says(words: str) -> bool:
    """Whether words end with a verb of speech, whose own words a colon leads in."""
    last = _LAST.search(words)
    return last is not None and last[0].strip() in verbs.speech_forms()


def trimmed_end(passage: Passage, start: int, end: int) -> int:
    """The end without punctuation and space behind the last word or quotation."""
    text = passage.text
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:!?…–—-"):
        if text[end - 1] in "?!" and passage.quotation_around(end - 1) is not None:
            break
        end -= 1
    return end


def opened(passage: Passage, start: int, stop: int) -> int:
    """The start of a sentence's clause without dateline and connectives."""
    start = min(stop, max(start, passage.lead))
    while start < stop and passage.cased(start, start + 1) == " ":
        start += 1
    lead = _CONNECTIVES.match(passage.words(start, stop))
    return start + (lead.end() if lead is not None else 0)


def has_clause(passage: Passage, start: int, end: int, parse: Parse | None) -> bool:
    """Whether words outside quotations hold a finite verb."""
    words = passage.words(start, end)
    if FINITE.search(words) is not None:
        return True
    if parse is None:
        return _MAYBE_FINITE.search(words) is not None
    for number in parse.at(start, end):
        token = parse.tokens[number]
        if token.finite and passage.quotation_around(token.start) is None:
            return True
    return False


def opens_with_verb(passage: Passage, quotation: Quotation, parse: Parse | None) -> bool:
    """Whether a quotation begins with the verb of the sentence around: *Le tribunal « a tous …*."""
    return opens_with_finite(passage, quotation.start + 1, quotation.end, parse)


def opens_with_finite(passage: Passage, start: int, end: int, parse: Parse | None) -> bool:
    """Whether a stretch begins with a finite verb."""
    words = passage.open[start - passage.start : end - passage.start].lower()
    clitics = _VERB_CLITICS.match(words)
    begin = clitics.end() if clitics is not None else 0
    if FINITE.match(words, begin) is not None:
        return True
    first = _FIRST.match(words, begin)
    if first is not None and verbs.FINITE in verbs.speech_forms().get(first[0], {}):
        return not first[0].endswith("es")
    if parse is None:
        likely = _MAYBE_FINITE if begin > 0 else _FUTURE
        return likely.match(words, begin) is not None
    return any(parse.tokens[number].finite for number in parse.at(start + begin, start + begin + 1))


_VERB_CLITICS = lazily(r"[ ]*(?:n'|ne |se |s'|l'|le |la |les |y |en |lui |leur )*")
_LAST = lazily(r"[^\W\d_]+ ?$")
_CUT = lazily(
    r", (?:rapporte(?:nt)?|relate(?:nt)?|révèle(?:nt)?|écrit|croit savoir) (?=[^,;:«»]{2,60}$)"
    r"|, quand (?=l[ea]s? |l')|,? (?:tandis|alors) qu|;|,? au moment où|, en dépit d"
    r"|, (?:(?:selon|d'après|citant) (?![^,]{3,80}, (?!qui |dont |où ))|lors d|au cours d"
    r"|à l'issue d"
    r"|devant (?:la|les|l')"
    r"|sans (?:plus|donner|autre|toutefois|préciser|en dire|citer)|dans (?:un|une|son|sa"
    r"|leur) (?:communiqué"
    r"|entretien|interview|lettre|message|vidéo|discours|tribune|courrier|déclaration|rapport"
    r"|publication)"
    r"|interrogée?|citée? par|après une? (?:rencontre|réunion)|a (?:rapporté|indiqué|déclaré"
    r"|annoncé"
    r"|affirmé|précisé|expliqué|dit|ajouté)|ont (?:indiqué|annoncé|déclaré)|a-t-|ont-)"
    r"| dans un communiqué|\. (?=[«A-Z])"
)
_BEHIND_QUOTED = lazily(
    r"» ?: (?!«)|»,? (?:au moment où|alors que?|tandis que?|en dépit d|malgré|notamment)(?!\w)"
    r"[^«]*$|», (?:dont|où|qui|lors|au lendemain|à la veille|quelques|deux|trois|un mois|avant"
    r"|après|à l'heure)(?!\w)[^«]*$"
)
_TRAILING = lazily(
    r", (?:(?!durant|pendant|avant|devant|suivant|concernant|cependant|maintenant|auparavant"
    r"|notamment|moyennant|étant|autant|tant |passant d)(?:tout en |en )?\w{3,}ant |malgré "
    r"|loin d(?:e |es |u |')|pour (?:laquelle|lequel|lesquel(?:le)?s) "
    r"|[^\W\d_]{3,}(?:é|ée|ées|és|it|ites?|is|ises?|u|ues?) (?:à|aux?|autour|entre|par|dans|depuis"
    r"|lors|sur|en|hier|avant|après) "
    r"|(?:longue?|haute?|large|vieux|vieille|forte?|distante?|riche)s? de "
    r"|(?:le |la |l')?(?:lendemain|veille) d|(?:\d+|une?|deux|trois|quatre|cinq|six|sept|huit|dix"
    r"|quelques|plusieurs) (?:minutes?|heures?|jours?|semaines?|mois|ans?) (?:après|avant|plus)"
    r"(?!\w)"
    rf"|en (?:{MONTHS})"
    r"(?: \d{4})?$|(?:que |qu')(?:chacun|l[ea]s? |l'|[\w-]+ (?:a|ont|avait) )"
    r"|l[ea]s? [^,]*(?:ayant|étant) "
    r"|qui |dont (?!\d"
    r"|une? |deux |trois |quatre |cinq |six |plusieurs |au moins |près de )|où "
    r"|ce (?:qui|que|dont|à quoi) |ce qu'"
    r"|une? [\w' -]+$|l[ea] [\w' -]+$|l'[\w' -]+$|comme "
    r"|(?:une?|des) [^,;:«»]{2,40} (?:que |qu'|dont |jugée?s? ))"
)
_ADDED = lazily(
    r" (?:\w{3,}(?:ées?|és?|ies?|ises?|ues?)) (?:par|dès|depuis|en|dans|à|lors|aux?|le|la|mardi"
    r"|lundi"
    r"|mercredi|jeudi|vendredi|samedi|dimanche)(?!\w)"
)
_CONNECTIVES = lazily(
    r"(?:\([^()]{2,60}\) ?)?(?:[–—-] )?(?:(?:toutefois|en effet|par ailleurs|cependant|pourtant"
    r"|en outre|enfin"
    r"|mais|et|or|ainsi|de plus|en revanche|néanmoins|d'ailleurs|au total|pour autant|à l'inverse"
    r"|de son côté|pour sa part|du coup|résultat|par conséquent)(?:,? (?:toutefois"
    r"|cependant))?,? )?"
)
FINITE = lazily(
    r"(?<![\w'-])(?:(?:n'|s'|l'|j'|qu'|y |en )*(?:a|ont|est|sont|était|étaient|avait|avaient|sera"
    r"|seront|aura|auront"
    r"|va|vont|peut|peuvent|doit|doivent|serait|seraient|aurait|auraient|fait|font|faut|fallait"
    r"|devrait|devraient|pourrait|pourraient|reste|restent|ai|avons|sommes|suis|c'est|c'était)"
    r"|pourra|devra|fera|verra|saura|vaudra"
    r"|\w{2,}(?:aient|rait|raient|èrent|ront|issent|ait|(?:iend|rend|tend|eind|aind|oind|aud|oud)ra))"
    r"(?![\w'])|(?<=[nscdy]')(?:est|a|ont"
    r"|était|avait|ai)(?!\w)"
)
_FIRST = lazily(r"[^\W\d_]+(?= )")
_FUTURE = lazily(r" ?\w{3,}ra(?!\w)")
_MAYBE_FINITE = lazily(
    r"(?<!\w)\w{3,}(?:(?<!em)(?<!mm)ent|era|ra|it|ut|(?<!i)ons|ez|end|ient|ert|oit)(?!\w)|(?<=s'|n')\w+e(?!\w)"
    r"|(?<!\w)(?:ne|se|il|elle|on|qui|ils|elles) \w+"
    r"|(?<!\w)(?!(?:comme|entre|contre|outre|toute|même|lorsque|puisque|presque|chaque|cette|telle"
    r"|quelle|double|parce)(?!\w))\w{4,}e (?:une? |l[ea]s? |l'|des |s(?:on|a|es) |leurs? )(?=\w)"
)
