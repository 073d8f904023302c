"""Proofs on the real program: power loss, kill, full disk, refusals, offsets."""
