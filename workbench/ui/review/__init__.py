"""The review desk: what readers differ on, side by side, and what is decided."""
