"""Families of small facts, each with a proof: what generated theorems are put together from.

``base`` says what a family is; the other modules hold them, by what they are about.
"""

from leanmath.data.families import (
    chained,
    divisibility,
    lists,
    logic,
    numbers,
    order,
    strengthened,
    witnesses,
)
from leanmath.data.families.base import FAMILIES, Fact, Family, Scope

__all__ = ["FAMILIES", "Fact", "Family", "Scope", "chained", "divisibility", "lists", "logic",
           "numbers", "order", "strengthened", "witnesses"]
