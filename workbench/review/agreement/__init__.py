"""How far those who read the same documents agree: figures, each with its support.

``tally`` turns each document into sums, ``measures`` makes figures of sums, and draws documents
again and again to say how sure they are (``resampling``). The measures themselves stand one to a
module, with their sources. NumPy and SciPy are loaded when something is computed, never before:
the window imports this package, and computes nothing.
"""
