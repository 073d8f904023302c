"""Ids that sort by the time they were made."""

from __future__ import annotations

import os
import time


def new_id() -> str:
    """A fresh UUID version 7 (RFC 9562 §5.7) as 32 hexadecimal digits.

    48 bits of Unix milliseconds, then version, variant and 74 random bits, so that ids
    made one after the other stand near each other in an index.
    """
    milliseconds = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10), "big")
    high = (milliseconds << 16) | 0x7000 | (random >> 68) & 0x0FFF
    low = (0b10 << 62) | random & ((1 << 62) - 1)
    return f"{(high << 64) | low:032x}"
