"""The canvas of the review desk: one text, and what each of its readers says of it."""
