"""The names of days and months, as they stand in patterns: alternatives without brackets."""

from __future__ import annotations

DAYS = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
