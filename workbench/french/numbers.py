"""Numbers as French writes them: *24 762*, *1,2 million*, *vingt-trois*, *septante-deux*."""

from __future__ import annotations


def parse(words: str) -> int | float | None:
    """The number that these words say, approximators left aside; None if they say none."""
    plain = "".join(words.split()).replace(",", ".")
    try:
        number = float(plain)
    except ValueError:
        return None
    return int(number) if number.is_integer() else number


def written(number: int | float) -> str:
    """The number as French writes it in digits: *24 762*, *1,5*; ``parse`` reads it back."""
    return str(number).replace(".", ",")
