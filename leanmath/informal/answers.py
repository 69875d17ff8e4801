"""Whether two answers are the same, by math-verify where they are more than numbers."""

from __future__ import annotations

import logging

from leanmath.core.errors import LeanmathError
from leanmath.informal.steps import final_answer, number_in

#: Longer texts are no answers: they are compared as text.
_LONGEST = 300


def given_answer(text: str) -> str:
    """The answer in a text that may be a whole solution ("... #### 72" is "72")."""
    found = final_answer(text)
    return found.text if found is not None else text.strip()


def equal_answers(answer: str, given: str) -> bool:
    """Whether ``answer`` says the same as ``given``: the same number, set, interval or formula.

    Words and currency around a number are left out. :class:`LeanmathError`
    when math-verify is needed and not installed.
    """
    answer, given = answer.strip(), given_answer(given)
    if _plain(answer) == _plain(given):
        return True
    if len(answer) > _LONGEST or len(given) > _LONGEST:
        return False
    if _numeral(answer) and _numeral(given):
        one, other = number_in(answer), number_in(given)
        if one is not None and other is not None:
            return one == other
    try:
        from math_verify import parse, verify
    except ImportError:
        raise LeanmathError(
            "these answers are no plain numbers, and math-verify, which compares them, is not "
            "installed", hint="pip install 'leanmath[informal]'") from None
    logging.getLogger("math_verify").setLevel(logging.CRITICAL)
    # Without its time limits, which work by signals and so in the main thread only.
    gold, said = (parse(_dressed(text), parsing_timeout=None) for text in (given, answer))
    return bool(verify(gold, said, timeout_seconds=None))


def _plain(text: str) -> str:
    return "".join(text.split()).strip("$.。").lower()


def _numeral(text: str) -> bool:
    """Whether a text is one number, perhaps with words, and nothing to compute."""
    return not any(c in text for c in "\\^*+=_{}()[]|<>") and sum(
        c.isdigit() and (i == 0 or not (text[i - 1].isdigit() or text[i - 1] in ".,"))
        for i, c in enumerate(text)) in (1, 2) and (
        sum(1 for part in text.replace("/", " ").split() if any(c.isdigit() for c in part)) == 1
        or "/" in text)


def _dressed(text: str) -> str:
    """A formula in dollars, which is where math-verify looks for one."""
    return text if "$" in text or "\\boxed" in text else f"${text}$"
