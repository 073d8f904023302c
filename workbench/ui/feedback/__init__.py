"""What comes back to annotators: their corrections, and spans to be looked at again."""
