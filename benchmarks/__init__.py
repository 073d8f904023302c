"""The budgets: what the program takes, beside what the bare machine takes in the same run."""
