"""Where the states of a search stand in its picture: columns by depth, the proof a straight line.

A search graph is a tree for the eye: each state hangs on the tactic that
reached it first, and the few other edges are drawn over it. Subtrees are
packed by their contours (E. M. Reingold and J. S. Tilford, IEEE Trans. Softw.
Eng. SE-7 (1981), 223-228), with one change: on the way of the proof the next
state keeps the height of the one before it, and its siblings go above and
below.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

NodeT = TypeVar("NodeT", bound=Hashable)


@dataclass(frozen=True)
class Tree(Generic[NodeT]):
    """A tree to lay out: ``children`` by node, from the top to the bottom; ``spine`` the nodes
    that shall stand in one line with their parents; ``heights`` what a node takes (default 1)."""

    root: NodeT
    children: Mapping[NodeT, Sequence[NodeT]]
    spine: frozenset[NodeT]
    heights: Mapping[NodeT, float]


#: Lowest and highest place that a subtree takes in each column, from its root's own.
_Contour = list[tuple[float, float]]


def place(tree: Tree[NodeT]) -> dict[NodeT, tuple[int, float]]:
    """The column (0 for the root) and the height of each node, in rows; the root is at 0."""
    order = _preorder(tree)
    shifts: dict[NodeT, float] = {}
    contours: dict[NodeT, _Contour] = {}
    for node in reversed(order):
        half = tree.heights.get(node, 1.0) / 2
        below = _merge_children(tree, node, contours, shifts)
        contours[node] = [(-half, half), *below]
    places: dict[NodeT, tuple[int, float]] = {tree.root: (0, 0.0)}
    for node in order:
        column, height = places[node]
        for child in tree.children.get(node, ()):
            places[child] = (column + 1, height + shifts[child])
    return places


def _preorder(tree: Tree[NodeT]) -> list[NodeT]:
    order, stack = [], [tree.root]
    while stack:
        node = stack.pop()
        order.append(node)
        stack.extend(reversed(list(tree.children.get(node, ()))))
    return order


def _merge_children(tree: Tree[NodeT], node: NodeT, contours: Mapping[NodeT, _Contour],
                    shifts: dict[NodeT, float]) -> _Contour:
    """Set the shifts of a node's children against it; what they take together."""
    children = list(tree.children.get(node, ()))
    if not children:
        return []
    straight = next((child for child in children if child in tree.spine), None)
    if straight is None:
        taken: _Contour = []
        for child in children:
            shifts[child] = _clear(taken, contours[child])
            _take(taken, contours[child], shifts[child])
        middle = (shifts[children[0]] + shifts[children[-1]]) / 2
        for child in children:
            shifts[child] -= middle
        return [(low - middle, high - middle) for low, high in taken]
    at = children.index(straight)
    shifts[straight] = 0.0
    taken = list(contours[straight])
    for child in children[at + 1:]:
        shifts[child] = _clear(taken, contours[child])
        _take(taken, contours[child], shifts[child])
    for child in reversed(children[:at]):
        mirrored = [(-high, -low) for low, high in contours[child]]
        shifts[child] = -_clear([(-high, -low) for low, high in taken], mirrored)
        _take(taken, contours[child], shifts[child])
    return taken


def _clear(taken: _Contour, new: _Contour) -> float:
    """How far down ``new`` has to go to be clear of what is taken."""
    return max((high - low for (_, high), (low, _) in zip(taken, new, strict=False)),
               default=0.0)


def _take(taken: _Contour, new: _Contour, shift: float) -> None:
    for column, (low, high) in enumerate(new):
        if column < len(taken):
            old = taken[column]
            taken[column] = min(old[0], low + shift), max(old[1], high + shift)
        else:
            taken.append((low + shift, high + shift))
