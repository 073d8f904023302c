"""Item models: thin adapters that show rows of the project to Qt's views, and keep none."""
