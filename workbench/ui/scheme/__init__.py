"""The scheme editor: a draft of the scheme, its forms, and what an import would change."""
