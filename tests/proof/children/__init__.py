"""Programs that the proofs run as processes of their own, to record, kill or starve them."""
