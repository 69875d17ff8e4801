"""The policies that a search can be guided by, and how one is named on a command line."""

from __future__ import annotations

from leanmath.core.errors import InputError
from leanmath.prove.policy import Policy
from leanmath.prove.rules.policy import RulePolicy


def default_policy() -> Policy:
    """What ``leanmath prove`` uses when nothing is said."""
    return RulePolicy()


def named_policy(name: str) -> Policy:
    """The policy of this name; :class:`InputError` when there is none."""
    if name == "rules":
        return RulePolicy()
    if name == "default":
        return default_policy()
    raise InputError(f"there is no policy {name!r}", hint="There are: rules, default.")
