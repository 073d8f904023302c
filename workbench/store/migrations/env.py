"""How Alembic reaches the database: over the connection that ``upgrade`` gives it."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=None, transaction_per_migration=False)
context.run_migrations()
