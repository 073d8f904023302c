"""What the monkey knows to do: the keys, words and gestures that it chooses from."""

from __future__ import annotations

import string

MOVES = (
    *("Right", "Left", "Down", "Up", "Home", "End", "PgDown", "PgUp", "Ctrl+Home", "Ctrl+End"),
    *("Ctrl+Right", "Ctrl+Left", "Ctrl+Down", "Ctrl+Up", "Tab", "Shift+Tab"),
    *("Shift+Right", "Shift+Left", "Shift+Down", "Ctrl+Shift+Right", "Ctrl+Shift+Left"),
    *("Ctrl+Shift+Right", "Ctrl+Shift+Right", "Alt+Shift+Down", "Ctrl+A", "Esc"),
)
ANSWERS = (
    *("Return", "Return", "Space", "Space", "Tab", "Tab", "Shift+Tab", "Down", "Down", "Up"),
    *("Right", "Left", "Esc", "Esc", "Del", "Ins", "Ctrl+Return", "Ctrl+A", "F2"),
)
"""What dialogs and lists that drop down understand."""

LETTERS = string.ascii_lowercase + string.digits
WORDS = (
    *("le maire", "Valmont", "24 762", "1,2 million", "une question ?", "« non »", "x", "é"),
    *("2025-03", "œuvre", "?", "%d {name}", "🌊", "\u202f", "de l’", "autre"),
)

GESTURES: tuple[tuple[str, ...], ...] = (
    ("Ctrl+Shift+Right", "Ctrl+Shift+Right", "LABEL"),
    ("Ctrl+Right", "LABEL", "Return", "ANSWER", "ANSWER", "ANSWER"),
    ("F9", "LABEL"),
    ("F9", "LABEL", "Shift+Return"),
    ("Ctrl+L", "LABEL", "DIGIT"),
    ("Ctrl+J", "DIGIT", "DIGIT"),
    ("Ctrl+J", ";", "RELATION", "ANSWER", "Return"),
    ("Ctrl+J", ";", "RELATION", "LETTER", "Down", "Return"),
    ("Ctrl+J", ";", "RELATION", "Ins", "Ctrl+Shift+Right", "Return"),
    ("Ctrl+J", "Return", "Return", "Return", "Return"),
    ("Ctrl+J", "Return", "Right", "ANSWER", "ANSWER", "Esc"),
    ("Ctrl+J", "Space", "LETTER", "LETTER", "LETTER", "LETTER", "Esc"),
    ("Ctrl+J", "Space", "LETTER", "WORDS", "Return", "Esc"),
    ("Ctrl+J", "Space", "Tab", "Down", "Return", "Tab", "Right", "Space", "Esc"),
    ("Ctrl+J", "Ctrl+Space", "Ctrl+J", "Ctrl+Space", "RELABEL"),
    ("Ctrl+J", "Ctrl+Shift+A", "Space", "LETTER", "LETTER", "Esc"),
    ("Ctrl+J", "Ctrl+Space", "Ctrl+J", "Ctrl+Space", "Del", "Ctrl+Z"),
    ("Ctrl+J", "Ctrl+M", "WORDS", "Esc"),
    ("Ctrl+J", "Ctrl+Shift+M", "WORDS", "Ctrl+Return"),
    ("Ctrl+J", "RELABEL", "Ctrl+Z", "Ctrl+Y"),
    ("Ctrl+J", "Alt+Right", "F8", "Shift+F7", "Alt+Shift+Right"),
    ("Ctrl+L", "Ctrl+R"),
    ("Ctrl+J", "Ctrl+Shift+Right", "Ctrl+Shift+R"),
    ("Ctrl+Shift+Right", "Ctrl+Shift+E", "ANSWER", "ANSWER", "Return"),
    ("Ctrl+Shift+E", "Tab", "ANSWER", "Ctrl+Return"),
    ("Ctrl+H", "Tab", "Down", "ANSWER", "Return", "Return"),
    ("Ctrl+H", "Down", "Tab", "Down", "Tab", "ANSWER", "Ctrl+Return"),
    ("Ctrl+Shift+H", "LOOK", "Down", "Down", "Return", "ANSWER", "Return"),
    ("Ctrl+Shift+H", "LOOK", "Down", "Tab", "Space", "ANSWER"),
    ("Ctrl+Shift+O", "ANSWER", "Down", "Space", "Tab", "ANSWER", "Esc"),
    ("Ctrl+Shift+F", "WORDS", "Down", "Return"),
    ("Ctrl+Shift+F", "Ctrl+A", "Del", "Esc"),
    ("Ctrl+F", "WORDS", "Return", "F3", "Shift+F3", "Esc"),
    ("Ctrl+T", "Down", "Return", "ANSWER"),
    ("Ctrl+Shift+T", "Down", "Return", "F2", "WORDS", "Return"),
    ("Ctrl+Shift+T", "Down", "ANSWER", "ANSWER", "Esc"),
    ("F12", "ANSWER", "Esc"),
    ("Ctrl+Return", "ANSWER", "Return"),
    ("Ctrl+D", "Return", "Ctrl+Shift+D"),
    ("Ctrl+Shift+K", "WORDS", "Return"),
    ("Ctrl+PgDown", "LABEL", "Ctrl+PgUp", "Ctrl+Z"),
    ("Ctrl+,", "Tab", "ANSWER", "ANSWER", "ANSWER", "Esc"),
    ("Ctrl+K", "WORDS", "Down", "Return"),
    ("Shift+F1", "Down", "WORDS", "Esc"),
    ("F1", "WORDS", "Down", "Esc"),
    ("PALETTE", "scheme", "Down", "FIELD", "WORDS", "Return", "Ctrl+Return", "Esc", "Return"),
    ("PALETTE", "scheme", *("ANSWER", "FIELD", "WORDS", "Tab") * 2, "Ctrl+Return", "Esc"),
    ("PALETTE", "scheme", "Ctrl+N", "WORDS", "Return", "Ctrl+Return", "Return", "Esc"),
    ("PALETTE", "scheme_versions", "Down", "ANSWER", "Esc"),
    ("PALETTE", "part"),
    ("PALETTE", "take_back"),
)
"""What an annotator does in one go; capitals stand for what the dice say."""

SELDOM = frozenset({"close", "new", "open", "import", "export", "quit"})
"""Actions that lead out of the text, for a while."""
