"""Charts painted with Qt's own means: each is a grid that arrow keys go over, and says its cells.

``values`` is what is shown, ``plans`` where it stands (plain arithmetic), the others paint it.
"""
