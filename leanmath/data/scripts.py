"""Scripts as single steps: what stands within bullets becomes tactics one after the other.

The inverse of what ``leanmath.data.closing`` makes. A bullet works on the first
goal, and so does a step, so the steps of a script do what the script does;
Lean says whether they do (``leanmath.data.constructed`` runs them). Blocks of
another kind (``have``, ``induction ... with``, ``case``) stay whole.
"""

from __future__ import annotations

import textwrap

#: What a bullet is written as.
_BULLETS = ("· ", ". ")
#: A line that begins with one of these goes on with the tactic above it.
_GOES_ON = ("|", "<;>", ")", "]", "}", "⟩")


def steps(script: str) -> tuple[str, ...]:
    """The tactics of a script, in the order in which they run; the script may begin with ``by``."""
    text = textwrap.dedent(script.strip("\n"))
    if text.strip().startswith("by\n"):
        text = textwrap.dedent(text.strip().removeprefix("by\n"))
    found: list[str] = []
    for block in _blocks(text):
        bullet = next((each for each in _BULLETS if block.startswith(each)), None)
        if bullet is None:
            found.append(block)
        else:
            found += steps(" " * len(bullet) + block[len(bullet):])
    return tuple(found)


def _blocks(text: str) -> list[str]:
    """Tactics with the lines that belong to them."""
    blocks: list[list[str]] = []
    for line in text.split("\n"):
        if not line.strip():
            continue
        if blocks and (line[0].isspace() or line.startswith(_GOES_ON)):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return ["\n".join(block).rstrip() for block in blocks]
