"""All commands, in the order in which the help lists them."""

from workbench.cli import (
    adjudicating,
    agreement,
    consistency,
    desktop,
    exchange,
    feedback,
    keeping,
    packages,
    planning,
    suggesting,
    training,
    trust,
)
from workbench.cli.options import app

__all__ = ["MODULES", "app"]

MODULES = (
    exchange,
    suggesting,
    training,
    trust,
    planning,
    packages,
    agreement,
    adjudicating,
    feedback,
    consistency,
    keeping,
    desktop,
)
"""Whose commands are on offer: importing a module puts its commands into the program."""
