"""Reports as a few tables: for the terminal, as Markdown, as HTML, and flat as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any
from unicodedata import combining, east_asian_width

from workbench.errors import UnknownName
from workbench.tasks.outputs import Outputs
from workbench.tasks.sources import Guard

SUFFIXES = (".md", ".html", ".csv")

STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .25rem .75rem; border-bottom: 1px solid #8886; }
td:not(:first-child), th:not(:first-child) { text-align: right; }
@media (prefers-color-scheme: dark) { body { background: #1b1b1d; color: #e6e6e6; } }
"""


@dataclass(frozen=True, slots=True)
class Grid:
    """One table under its heading."""

    heading: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(slots=True)
class Page:
    """A report: a title, some lines, tables, and notes at the end."""

    title: str
    language: str
    lines: list[str] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def as_text(self) -> str:
        """For the terminal."""
        parts = [self.title, *self.lines]
        for grid in self.grids:
            parts += ["", grid.heading, *_aligned(grid)]
        return "\n".join([*parts, *([""] if self.notes else []), *self.notes])

    def as_markdown(self) -> str:
        """As a Markdown page."""
        parts = [f"# {self.title}", *(f"\n{line}" for line in self.lines)]
        for grid in self.grids:
            parts += [f"\n## {grid.heading}\n", _piped(grid.header)]
            parts.append("|" + "|".join(["---", *["---:"] * (len(grid.header) - 1)]) + "|")
            parts += map(_piped, grid.rows)
        return "\n".join([*parts, *(f"\n{note}" for note in self.notes)]) + "\n"

    def as_html(self) -> str:
        """As one HTML page that needs nothing else."""
        parts = [
            f'<!doctype html><html lang="{self.language}"><head><meta charset="utf-8">',
            f"<title>{escape(self.title)}</title><style>{STYLE}</style></head><body>",
            f"<h1>{escape(self.title)}</h1>",
            *(f"<p>{escape(line)}</p>" for line in self.lines),
        ]
        for grid in self.grids:
            parts.append(f"<h2>{escape(grid.heading)}</h2><table><thead><tr>")
            parts += [f'<th scope="col">{escape(cell)}</th>' for cell in grid.header]
            parts.append("</tr></thead><tbody>")
            for first, *others in grid.rows:
                cells = "".join(f"<td>{escape(cell)}</td>" for cell in others)
                parts.append(f'<tr><th scope="row">{escape(first)}</th>{cells}</tr>')
            parts.append("</tbody></table>")
        parts += [f"<p>{escape(note)}</p>" for note in self.notes]
        return "\n".join([*parts, "</body></html>", ""])


def write_page(out: Path, page: Page, rows: Sequence[Mapping[str, Any]], *, place: str) -> None:
    """Write a report in the form that the file's name asks for; CSV holds the ``rows``.

    ``place`` is the project's, which is never written over. Raises UnknownName for another
    form, FileRefused where the file can't be written.
    """
    suffix = out.suffix.lower()
    if suffix not in SUFFIXES:
        raise UnknownName(
            "Unknown form of report {name}; known: {known}.",
            name=suffix or out.name,
            known=", ".join(SUFFIXES),
        )
    if suffix == ".csv":
        text = _csv(rows)
    else:
        text = page.as_html() if suffix == ".html" else page.as_markdown()
    with Outputs(Guard(place)) as outputs:
        outputs.write(out, text.encode("utf-8"))
        outputs.commit()


def _csv(rows: Sequence[Mapping[str, Any]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(rows[0] if rows else ())
    for row in rows:
        writer.writerow(
            "" if cell is None else " ".join(cell) if isinstance(cell, list) else cell
            for cell in row.values()
        )
    return out.getvalue()


def _aligned(grid: Grid) -> list[str]:
    rows = [grid.header, *grid.rows]
    widths = [max(_width(row[i]) for row in rows) for i in range(len(grid.header))]
    return ["  ".join(_padded(row, widths)).rstrip() for row in rows]


def _padded(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    gaps = [" " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)]
    return [
        gap + cell if place else cell + gap
        for place, (cell, gap) in enumerate(zip(row, gaps, strict=True))
    ]


def _width(cell: str) -> int:
    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in cell)


def _piped(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
