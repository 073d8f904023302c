"""Attribution: who says what, and which figures come from whom, found by rules of French.

``suggest`` reads a text and answers with a draft: spans and links as the scheme newswire-fr
wants them, each with the rule that made it and how sure it is. It works on the words alone;
a parse (``parse.Parse``: plain values, made by whoever has a parser) makes it surer of names,
verbs and subjects.
"""

from workbench.french.attribution.draft import Draft, Link, Mark
from workbench.french.attribution.parse import Name, Parse, Token
from workbench.french.attribution.suggest import suggest

__all__ = ["Draft", "Link", "Mark", "Name", "Parse", "Token", "suggest"]
