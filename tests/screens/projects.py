"""The projects that the pictures show: the sample, a long queue, an empty one, a damaged one."""

from __future__ import annotations

from contextlib import closing
from functools import cache
from pathlib import Path

from workbench.french.folding import fold
from workbench.model import Attributes, Document
from workbench.model.packing import pack
from workbench.tasks import create_project, create_sample
from workbench.worker import Worker

AT = "2025-03-01T08:00:00.000+00:00"
SOURCES = ("Agence Centrale", "Ondes du Sud", "La Sentinelle")
TOPICS = ("Crue", "Grève", "Récolte", "Procès", "Budget", "Sécheresse", "Élections", "Barrage")
PLACES = ("Tressane", "Sarane", "Port-Marchand", "Valmont", "Brisac")
BODY = (
    "({place}) La ministre de l’Énergie, Odile Brissac, a promis {day} une enquête « complète » "
    "sur la situation à {place}. « Nous dirons tout », a-t-elle déclaré. Selon la préfecture, "
    "{number} personnes sont concernées, soit {share} % des habitants.\n\n"
    "« Les mots ne suffisent plus », a répondu le maire de {place}, Elio Santander."
)


def sample(place: Path) -> Path:
    """The sample project."""
    with closing(Worker()) as worker:
        create_sample(str(place), worker)
    return place


def empty(place: Path) -> Path:
    """A project without documents."""
    create_project(str(place), who="ines").close()
    return place


def queue(place: Path, number: int = 400) -> Path:
    """A project of many short dispatches, from several sources and days."""
    store = create_project(str(place), who="ines")
    batch = [pack(each, (), folded=fold(each.text)) for each in documents(number)]
    store.add(batch, who="ines", at=AT).result()
    store.close()
    return place


@cache
def documents(number: int) -> tuple[Document, ...]:
    """Short dispatches, no two alike."""
    found = []
    for each in range(number):
        place = PLACES[each % len(PLACES)]
        text = BODY.format(
            place=place,
            day=("lundi", "mardi", "jeudi")[each % 3],
            number=f"{1200 + 37 * each:,}".replace(",", " "),
            share=3 + each % 60,
        )
        meta = Attributes(
            title=f"{TOPICS[each % len(TOPICS)]} à {place}, point {each // 8 + 1}",
            source=SOURCES[each % len(SOURCES)],
            date=f"2025-03-{each % 28 + 1:02d}",
        )
        found.append(Document(f"dispatch-{each + 1:04d}", text, meta))
    return tuple(found)


def damaged(place: Path) -> Path:
    """A project whose middle was overwritten."""
    queue(place, 60)
    with place.open("r+b") as file:
        size = file.seek(0, 2)
        file.seek(size // 4)
        file.write(b"\xa5" * (size // 2))
    return place
