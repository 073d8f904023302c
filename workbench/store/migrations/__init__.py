"""Alembic's revisions, one file for each schema number; ``upgrade`` runs them."""
