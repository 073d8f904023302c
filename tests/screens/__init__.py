"""The desk in pictures: every panel, dialog and state, reached by keys in the real window."""
