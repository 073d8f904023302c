"""Word lists: gazetteers and patterns of the user's own, as suggesters, without code.

``reading`` takes files apart (CSV, TOML; JSONL in ``ruler``), ``elements`` is the small language of
patterns, ``tokens`` the words of a text, ``suggester`` finds what is listed.
"""

from workbench.french.wordlists.entries import Entry
from workbench.french.wordlists.reading import SUFFIXES, WordList, is_word_list, read
from workbench.french.wordlists.suggester import WordLists

__all__ = ["SUFFIXES", "Entry", "WordList", "WordLists", "is_word_list", "read"]
