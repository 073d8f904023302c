"""The project desk: progress, plan, agreement, consistency, models and packages, a page each."""
