"""The canvas: a dispatch with everything that is said about it, laid out, painted and edited."""
