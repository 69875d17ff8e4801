"""Scripts that close a goal, from traces of single steps.

A step is followed through its theorem until the goal that it began on is
closed; the tactics in between, one below the other, are one script. A policy
that learns scripts beside steps can finish a goal in one expansion. What comes
of a script is known from the traces: Lean ran its tactics one after the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from leanmath.data.traces import Trace

#: Scripts of more tactics than this are not made.
MOST = 24


def closing(traces: Iterable[Trace], *, most: int = MOST) -> Iterator[Trace]:
    """The traces, and behind those of each theorem its scripts of two tactics or more.

    A theorem's traces must follow each other. Where a step is not known, or a
    tactic worked on a goal other than the first, there is no script.
    """
    group: list[Trace] = []
    for trace in traces:
        if group and _theorem(group[0]) != _theorem(trace):
            yield from _with_scripts(group, most)
            group = []
        group.append(trace)
    yield from _with_scripts(group, most)


def _theorem(trace: Trace) -> tuple[str, str]:
    return trace.source, trace.theorem


def _with_scripts(group: list[Trace], most: int) -> Iterator[Trace]:
    yield from group
    good = [trace for trace in group if trace.outcome != "failed"]
    #: By path and goals: what was done there.
    steps: dict[tuple[tuple[str, ...], tuple[str, ...]], Trace] = {}
    for trace in good:
        steps.setdefault((trace.path, trace.before), trace)
    for trace in good:
        script = _script(trace, steps, most)
        if script is not None:
            yield script


def _script(first: Trace, steps: dict[tuple[tuple[str, ...], tuple[str, ...]], Trace],
            most: int) -> Trace | None:
    rest = first.before[1:]
    done, step = [first], first
    while step.after != rest:
        # The goals behind the first one stay as they are, or the script would touch them.
        if len(step.after) <= len(rest) or step.after[len(step.after) - len(rest):] != rest:
            return None
        following = steps.get(((*step.path, step.tactic), step.after))
        if following is None or len(done) == most:
            return None
        step = following
        done.append(step)
    if len(done) == 1:
        return None
    return replace(first, tactic="\n".join(each.tactic.strip() for each in done), after=step.after,
                   premises=tuple(dict.fromkeys(name for each in done for name in each.premises)),
                   outcome=step.outcome)
