"""Work packages: layers that leave the project as files, and come back with their proof.

A package is a project's file of its own kind, written fresh. It has the project's id, so that
the chains of its layers go on where the project's ended; when it is back, what was added is
put at the end of them, entry by entry, as it was written.
"""
