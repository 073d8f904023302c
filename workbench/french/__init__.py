"""French rules that need no parser: words, sentences, paragraphs, quotations and folding.

Standard library only. Every function is pure and speaks code-point offsets of the untouched
text, end exclusive. Functions named ``…_at`` look only at the neighbourhood of an offset, so
that they answer at once in a text of any length.
"""
