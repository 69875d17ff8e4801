"""Info trees: what the elaborator noted, as the protocol writes it.

Trees are deep (a level for each nested term), so nothing here recurses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from pydantic import StrictBool, StrictInt, StrictStr, ValidationError

from leanmath.lean.protocol.base import Json, Record


class TreePos(Record):
    """A place in the text: ``line`` from 1, ``column`` from 0 in code points."""

    line: StrictInt
    column: StrictInt


class SyntaxRange(Record):
    """From where to where a piece of syntax goes; ``synthetic`` when a macro made it."""

    synthetic: StrictBool
    start: TreePos
    finish: TreePos


class Syntax(Record):
    """A piece of syntax: its text ``pp`` (null if it cannot be printed), place, and kinds.

    Older servers give ``raw`` instead of the kinds.
    """

    pp: StrictStr | None = None
    range: SyntaxRange
    kind: StrictStr | None = None
    arg_kinds: tuple[StrictStr, ...] | None = None


class TacticNode(Record):
    """A tactic and the goals before and after it."""

    name: StrictStr | None = None
    stx: Syntax
    goals_before: tuple[StrictStr, ...]
    goals_after: tuple[StrictStr, ...]


class TermNode(Record):
    """A term, its type as expected, and what it was elaborated to."""

    elaborator: StrictStr | None = None
    stx: Syntax
    expected_type: StrictStr | None = None
    expr: StrictStr
    is_binder: StrictBool


class CommandNode(Record):
    """A command and the elaborator that took it."""

    elaborator: StrictStr | None = None
    stx: Syntax


_KINDS: tuple[type[Record], ...] = (TacticNode, TermNode, CommandNode)


@dataclass(frozen=True, eq=False, repr=False)  # both would recurse
class InfoTree:
    """A node with those below it.

    ``node`` is None where the protocol says nothing of a node of this
    ``kind``. A hole has the ``goal_state`` it stands for, and no kind.
    ``extra`` holds the fields that this release does not know.
    """

    kind: str | None
    node: TacticNode | TermNode | CommandNode | None
    children: tuple[InfoTree, ...] = ()
    goal_state: str | None = None
    extra: Mapping[str, Json] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def from_json(cls, value: Json) -> InfoTree:
        """The tree that a JSON value stands for; ValueError when it is none."""
        order: list[Json] = []
        pending = [value]
        while pending:
            item = pending.pop()
            if not isinstance(item, dict):
                raise ValueError("a node of an infotree is an object")
            below = item.get("children", [])
            if not isinstance(below, list):
                raise ValueError("the children of a node of an infotree are a list")
            order.append(item)
            pending.extend(below)
        # Backwards: all that is below a node comes before it.
        made: dict[int, InfoTree] = {}
        for item in reversed(order):
            below = tuple(made[id(child)] for child in item.get("children", []))
            made[id(item)] = _node(item, below)
        return made[id(value)]

    def to_json(self) -> dict[str, Json]:
        """The JSON value again."""
        made: dict[int, dict[str, Json]] = {}
        for tree in reversed(list(self.walk())):
            if tree.kind is None:
                made[id(tree)] = {"goalState": tree.goal_state, **tree.extra}
                continue
            made[id(tree)] = {
                "kind": tree.kind,
                "node": None if tree.node is None else tree.node.to_json(),
                "children": [made[id(child)] for child in tree.children], **tree.extra}
        return made[id(self)]

    def walk(self) -> Iterator[InfoTree]:
        """This tree and all below it, each before its own children."""
        pending = [self]
        while pending:
            tree = pending.pop()
            yield tree
            pending.extend(reversed(tree.children))


_TREE_FIELDS = frozenset({"kind", "node", "children"})


def _node(item: dict[str, Json], children: tuple[InfoTree, ...]) -> InfoTree:
    if "kind" not in item and isinstance(item.get("goalState"), str):
        extra = {key: value for key, value in item.items() if key != "goalState"}
        return InfoTree(None, None, children, item["goalState"], MappingProxyType(extra))
    kind = item.get("kind")
    if not isinstance(kind, str):
        raise ValueError("a node of an infotree has a kind")
    extra = {key: value for key, value in item.items() if key not in _TREE_FIELDS}
    return InfoTree(kind, _payload(item.get("node")), children, None, MappingProxyType(extra))


def _payload(value: Json) -> TacticNode | TermNode | CommandNode | None:
    if value is None:
        return None
    for kind in _KINDS:
        try:
            made = kind.from_json(value)
        except ValidationError:
            continue
        assert isinstance(made, TacticNode | TermNode | CommandNode)
        return made
    raise ValueError("a node of an infotree is a tactic, a term or a command")
