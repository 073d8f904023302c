"""Noun phrases: the words around a head noun, and how far they belong to it."""

from __future__ import annotations

from workbench.french.calendar import DAYS
from workbench.french.patterns import lazily

PRONOUN = lazily(
    r"(ils?|elles?|on|(?:celui|celle|ceux|celles)(?= qui )"
    r"|celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette dernière|ces derniers"
    r"|ces dernières|l'une? d'(?:entre )?(?:eux|elles))(?![\w'-])"
)
SOME_OF = lazily(
    r"(?:l'|les? |la )?(?P<some>une?|aucune?|chacune?|deux|trois|quatre|cinq|six|sept|huit|dix"
    r"|plusieurs|certaine?s|beaucoup|moitié|(?:deux )?tiers|trois quarts|plupart) "
    r"(?:des (?=[a-zà-ÿ])|de (?:ses|ces|leurs|nos|vos) (?=[a-zà-ÿ])|d'entre (?=eux|elles|nous))"
)
AMONG_THEM = lazily(r"(?:eux|elles|nous)(?!\w)")
DETERMINER = lazily(
    r"(?:m(?:on|a|es) (?=\w)|(?:deux|trois|quatre|cinq|six) (?=sources )"
    r"|(?:(?:quelque |environ |près de |plus de |au moins )?\d[\d ]* )|(?:tous "
    r"|toutes )?(?:l[ea]s? |l')|une? |des |du |aux? |s(?:on|a|es) |leurs? |cet(?:te)? "
    r"|ces? "
    r"|plusieurs |certaine?s |d'autres |de nombreu(?:x|ses) |quelques |n(?:otre|os) |chaque |d'"
    r"|de |aucune? )(?:(?:deux|trois|quatre|cinq|dix|autres?|mêmes?|propres?) )?"
)
RANK = lazily(r"(?:l[ea] |l'|une? )[a-zà-ÿ-]+(?: [a-zà-ÿ-]+)? (?=[A-ZÀ-Ý])")
DESK = lazily(r"(?: [A-ZÀ-Ý][\w-]+){1,2}(?=, [A-ZÀ-Ý])")
AGED = lazily(r"(?: en [a-zà-ÿ-]+)?(?: (?:de |âgée? de )[\w-]+ ans)?(?=, )")
ADJECTIVE = lazily(
    r" ([a-zà-ÿ-]{2,}(?:iques?|aires?|[^u]als?|ales?|aux|iens?|iennes?|ais|aises?|ois|oises?|éens?"
    r"|éennes?|istes?|els?|elles?|ières?|iers?|ives?|ifs?|ains?|aines?|annes?|euses?|eux|ables?"
    r"|ibles?|crates?)|russes?|suisses?|belges?|arabes?|grecs?|grecques?|turcs?|turque?s?|kurdes?"
    r"|serbes?|croates?|civile?s?|publics?|publiques?|mondial|vertes?|proches?|locaux|anonymes?"
    r"|provisoires?|officiels?|internes?|indépendante?s?|adjointe?s?|générale?|tchèques?|chargée?s?"
    r"|délégué?e?s?|municipaux|interarmées|étrang(?:er|ère)s?|intérieure?s?|extérieure?s?"
    r"|supérieure?s?|sociaux|interrogée?s?|sondée?s?|suprême|haute?s?)(?!\w)(?!')"
)
COMPLEMENT = lazily(
    r" (?:de la |de l'|des |du |d'une? |d'|de (?:sa |son |ses |leurs? )?"
    r"|aux? )(premi(?:er|ère) ministre|[^\W\d_][\w-]+)(?!\w)(?!')"
)
INFORMED = lazily(
    r" (?:au fait|au courant|informée?s?|familiers?|familières?|ayant connaissance)"
    r" (?:de la |de l'|de ce |du |des )(?:dossier|discussions?|négociations?|affaires?|enquête"
    r"|projet|pourparlers|tractations)(?!\w)"
)
OF_KIND = lazily(r" (?:de |d')(?:information|presse|opinion|étape|audit|synthèse|enquête|police"
    r"|audition|cadrage|service|blog|campagne|justice|intention|conjoncture)s?(?!\w)")  # fmt: skip
NOUNS_IN_ER = frozenset(("quartier", "chantier", "logement", "dossier", "papier", "foyer", "mer",
    "fer", "hiver", "ministère", "avenir", "tir", "centre", "pouvoir", "métier", "ordre",
    "cadre", "rentrée", "gauche", "mètre", "théâtre", "registre", "courrier"))  # fmt: skip
TIMES = frozenset((*DAYS.split("|"), "matin"))
PRENOMINAL = frozenset(("ancien", "ancienne", "anciens", "ex", "nouveau", "nouvelle", "futur",
    "future", "jeune", "jeunes", "haut", "haute", "hauts", "premier", "première", "premiers",
    "premières", "grand", "grande",
    "petit", "petite", "actuel", "actuelle", "autre", "autres", "dernier", "dernière", "récent",
    "récente", "bref", "brève", "long", "longue", "court", "courte", "bon", "vaste", "ultime",
    "seul", "seule", "nouvel", "nouveaux", "simple", "deux", "trois", "quatre", "cinq", "principal",
    "principale", "principaux", "prochain", "vieux", "vieille", "propre"))  # fmt: skip
