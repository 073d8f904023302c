"""Two or more layers looked at together: comparison, agreement, adjudication; pure functions."""
