"""All commands, in the order in which the help lists them."""

from workbench.cli import (
    adjudicating,
    agreement,
    consistency,
    desktop,
    exchange,
    keeping,
    packages,
    planning,
    suggesting,
    trust,
)
from workbench.cli.options import app

__all__ = ["MODULES", "app"]

MODULES = (
    exchange,
    suggesting,
    trust,
    planning,
    packages,
    agreement,
    adjudicating,
    consistency,
    keeping,
    desktop,
)
"""Whose commands are on offer: importing a module puts its commands into the program."""
