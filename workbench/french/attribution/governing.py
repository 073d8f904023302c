"""Governing: which verbs of speech govern which form of content."""

from __future__ import annotations

CALLING = (" à ", " à la ", " à une ", " à un ", " à l'", " au ", " aux ", " à des ")
NAMING = frozenset(("appeler", "porter", "nommer"))
WISHING = frozenset(("plaider", "militer", "insister", "prier"))
DO = frozenset(("faire", "mettre", "admettre", "permettre", "remettre", "battre", "connaître",
    "reconnaître", "croire", "taire", "défaire", "refaire", "soumettre", "combattre",
    "satisfaire", "conclure", "exclure", "inclure", "transmettre", "commettre"))  # fmt: skip
ASKING = (
    "demander", "interroger", "ignorer", "questionner", "dire", "préciser", "indiquer", "révéler",
)  # fmt: skip
TELLING = frozenset(("raconter", "expliquer", "détailler", "relater", "exposer", "témoigner"))
BARE = frozenset((
    "affirmer", "assurer", "déclarer", "dire", "prétendre", "estimer", "penser", "croire",
    "espérer", "reconnaître", "admettre", "nier", "démentir", "jurer", "confirmer", "avouer",
    "considérer", "juger", "préciser", "indiquer", "annoncer", "contester", "ajouter", "raconter",
    "laisse entendre",
    "soutenir", "maintenir", "rapporter", "expliquer", "rappeler", "laissent entendre",
    "laissé entendre", "certifier", "alléguer", "confier",
    "répondre", "rétorquer", "témoigner", "révéler", "fait savoir", "font savoir",
    "réaffirmer", "répéter", "marteler",
))  # fmt: skip
WITH_PREPOSITION = frozenset((
    "promettre", "proposer", "menacer", "exiger", "suggérer", "recommander", "conseiller",
    "ordonner", "demander", "jurer", "réclamer", "regretter", "accuser", "reprocher", "plaider",
    "préconiser", "appeler", "exhorter", "féliciter", "garantir", "commander", "soupçonner",
    "enjoindre", "défendre", "plaindre", "engager",
    "dire", "répéter", "écrire", "crier", "exclure", "déconseiller",
))  # fmt: skip
WITH_OBJECT = frozenset((
    "appeler", "exhorter", "inviter", "accuser", "demander", "sommer", "prier", "presser",
    "encourager", "supplier", "conjurer", "enjoindre", "ordonner", "conseiller", "recommander",
    "proposer", "suggérer", "promettre", "reprocher", "menacer", "soupçonner", "féliciter",
    "réclamer",
))  # fmt: skip
WITH_A = frozenset(("appeler", "exhorter", "inviter", "encourager", "engager"))
WITH_A_THAT = frozenset((
    "engager", "appeler", "demander", "inviter", "encourager", "exhorter", "tenir", "militer",
))  # fmt: skip
WITHOUT_THAT = frozenset((
    "défendre", "accuser", "condamner", "critiquer", "fustiger", "saluer", "évoquer", "citer",
    "engager", "qualifier", "décrire", "parler", "traiter", "taxer", "comparer", "rejeter",
    "remercier", "publier", "dévoiler", "vanter", "attribuer", "offrir", "soupçonner",
    "interroger", "pointer", "réfuter", "récuser", "brandir", "louer",
))  # fmt: skip
"""Verbs that take no *que*: one behind them belongs to a noun."""
