"""Of traces, what a model is to say: scripts rather than the first step of one, each once as the
model sees it.

What a model sees depends on its prompt: two states that differ in what the
prompt leaves out are one, and where conjunctions are taken apart before the
model is asked, that is no answer.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from leanmath.data.traces import Trace
from leanmath.models.prompts import TacticFormat, tactic_context


def select(traces: Iterable[Trace], form: TacticFormat, steps: int) -> Iterator[Trace]:
    """Of traces with their scripts (:func:`leanmath.data.closing.closing`): the scripts, steps that
    are the last of their goal, and of the other steps one in ``steps``, whichever the names decide.

    Failed tactics are left out. What is held out (a split other than train) may repeat itself.
    """
    good = [trace for trace in traces if trace.outcome != "failed"]
    longest: dict[tuple[str, str, tuple[str, ...]], str] = {}
    for trace in good:
        known = longest.setdefault(_state(trace), trace.tactic)
        if len(trace.tactic) > len(known):
            longest[_state(trace)] = trace.tactic
    seen: set[tuple[str, str]] = set()
    for trace in good:
        digest = hashlib.sha256(f"{trace.theorem}\0{trace.before[0]}".encode()).hexdigest()
        # Before a model with canonical names is asked, conjunctions are taken apart
        # (leanmath.prove.policies.parts).
        apart = form.canonical and trace.tactic.startswith("refine ⟨?_, ?_⟩")
        if apart or (longest[_state(trace)] != trace.tactic and int(digest, 16) % steps):
            continue
        context = tactic_context(trace.before, trace.statement, trace.path)
        shown = form.build(form.shown(context)).text, form.writer(context)(trace.tactic)
        if trace.split not in ("", "train") or shown not in seen:
            seen.add(shown)
            yield trace


def _state(trace: Trace) -> tuple[str, str, tuple[str, ...]]:
    return trace.source, trace.theorem, trace.before
