"""The card of a trained pipeline: what it was made of, how well it does, how it is used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

MEASURED = {
    "trained": "this pipeline",
    "untrained": "the same before training",
    "remembered": "words marked before, marked again",
    "newswire-fr-rules": "newswire-fr-rules",
    "newswire-fr-rules+": "both joined",
    "merged": "merged with the rules",
}


def card(facts: Mapping[str, Any], module: str) -> str:
    """The card, in Markdown."""
    return "\n".join(_parts(facts, module)) + "\n"


def _parts(facts: Mapping[str, Any], module: str) -> Iterable[str]:
    yield f"# {module} {facts['version']}\n"
    yield (
        f"A spaCy pipeline that marks {', '.join(facts['labels'])} in French news: nested and "
        "long spans in the span group `sc`"
        + (f", {facts['names']} also among the entities." if facts["names"] else ".")
        + " It finds spans; it gives no attributes and no links.\n"
    )
    yield "## Use\n"
    yield "```sh"
    yield f"pip install ./{facts['folder']}"
    yield f"workbench suggest project.dwb --with {module}"
    yield "```\n```python"
    yield "import spacy"
    yield f'nlp = spacy.load("{module}")'
    yield 'doc = nlp("« L’eau monte », a dit la maire.")'
    yield 'for span, score in zip(doc.spans["sc"], doc.spans["sc"].attrs["scores"]):'
    yield "    print(span.label_, span.text, float(score.item()))"
    yield "```\n"
    yield (
        "Not installed, the folder is loaded by dispatch-workbench (`--with FOLDER`), or by "
        "`spacy.load` of the inner folder wherever dispatch-workbench is installed: what the "
        "pipeline judges is found by a function of its own, which an installed package brings "
        "along (`candidates.py`).\n"
    )
    yield "## Data\n"
    yield _data(facts)
    yield "## Figures\n"
    yield (
        f"On the {len(facts['aside'])} documents kept aside; no story is on both sides. F1 of "
        "spans with the same edges / of spans that share half of what they cover.\n"
    )
    yield from _table(facts["figures"])
    if facts["merge"]:
        yield "\n## Merged with the rules\n"
        yield from _merge(facts, module)
    if len(facts["curve"]) > 1:
        yield "\n## Learning curve\n"
        yield "| documents | F1 same edges | F1 half shared |\n|---|---|---|"
        for point in facts["curve"]:
            exact, half = (_of(point["figures"], name, "") for name in _NAMES)
            yield f"| {point['documents']} | {exact} | {half} |"
    yield "\n## How it was made\n"
    yield _made(facts)
    yield "## Licence\n"
    yield _licence(facts)


def _data(facts: Mapping[str, Any]) -> str:
    lost = ", ".join(f"{label} {number}" for label, number in sorted(facts["lost"].items()))
    told = (
        f"Project “{facts['project']}”, layers of {facts['layer']}, scheme "
        f"{facts['scheme_name']} version {facts['scheme_version']} (`scheme.toml`). "
        f"{len(facts['learnt'])} documents to learn from, {len(facts['aside'])} kept aside "
        "(their ids are in `training.json`)."
    )
    if lost:
        told += f" Spans that could not be learnt, since they cut a token: {lost}."
    return told + "\n"


def _table(figures: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterable[str]:
    yield (
        "| label | spans | precision | recall | "
        + " | ".join(map(MEASURED.__getitem__, figures))
        + " |"
    )
    yield "|---|---|---|---|" + "---|" * len(figures)
    labels = [line["label"] for line in figures["trained"] if line["name"] == _NAMES[0]]
    for label in labels:
        line = next(
            each
            for each in figures["trained"]
            if each["label"] == label and each["name"] == _NAMES[0]
        )
        cells = [label or "all", str(line["wanted"]), _percent(line["precision"])]
        cells.append(_percent(line["recall"]))
        cells += [
            " / ".join(_of(lines, name, label) for name in _NAMES) for lines in figures.values()
        ]
        yield "| " + " | ".join(cells) + " |"


def _merge(facts: Mapping[str, Any], module: str) -> Iterable[str]:
    yield (
        "Merged with the rules, each label comes from whichever was best on the documents kept "
        "aside: the rules, this pipeline, or both joined; from the rules where two are equal, or "
        f"people marked fewer than {facts['merge_least']} spans.\n"
    )
    yield f"```sh\nworkbench suggest project.dwb --with newswire-fr-rules --with {module}\n```\n"
    yield (
        "Joined, the same edges count once, and of two overlapping spans of a label the better "
        "source's stands. The figures are those that it was chosen by, so they flatter the merge a "
        f"little. It was chosen with version {facts['rules_version']} of the rules: train again "
        "when they have changed.\n"
    )
    yield "| label | spans | rules | this pipeline | both joined | used |"
    yield "|---|---|---|---|---|---|"
    for label, choice in facts["merge"].items():
        figures = [_percent(choice[name]) for name in ("rules", "pipeline", "both")]
        used = "both, first the " if len(choice["use"]) > 1 else "the "
        used += choice["use"][0]
        yield "| " + " | ".join([label, str(choice["spans"]), *figures, used]) + " |"


def _made(facts: Mapping[str, Any]) -> str:
    base = "Vectors of words learnt from the documents alone."
    if facts["base"]:
        base = f"Vectors of words started from {facts['base']} {facts['base_version']}."
    return (
        f"{facts['made_by']}, spaCy {facts['spacy']}, seed {facts['seed']}, "
        f"{facts['rounds']} rounds, {facts['seconds']:.0f} seconds. {base} The same documents, "
        "seed and versions give the same pipeline on one machine.\n"
    )


def _licence(facts: Mapping[str, Any]) -> str:
    if not facts["base"]:
        return "Decided by whoever made it; the texts that it learnt from have owners of their own."
    return (
        f"It holds vectors of {facts['base']}, which is under {facts['base_license'] or 'terms'} "
        "of its own: these hold for this package too. The texts that it learnt from have owners "
        "of their own."
    )


def _of(lines: Sequence[Mapping[str, Any]], name: str, label: str) -> str:
    for line in lines:
        if line["name"] == name and line["label"] == label:
            return _percent(line["f1"])
    return "–"


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.1f}"


_NAMES = ("spans_exact", "spans_overlap")
