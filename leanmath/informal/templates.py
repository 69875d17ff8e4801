"""Sentences with the arithmetic that they state, made from a seed.

A scene has facts (what a problem says), steps (what a solution says), and the
equation that every one of its steps states: ``a``, ``b``, ``c`` are its
numbers, ``r`` its result. A problem is a scene's facts among those of others,
so that the numbers have to be found by what is said of them. The scenes stand
in ``scenes.toml``.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Any

from leanmath.informal.arithmetic import Equation, read_arithmetic
from leanmath.informal.expr import Bin, Expr, Neg, Num, decimal, value
from leanmath.informal.pairs import Pair, nothing, pair
from leanmath.informal.tokens import tokenize

_NUMERAL = re.compile(r"\d+")
_VARIABLE = re.compile(r"\b([abcdr])\b")
#: Words that say what a sentence is about, and the names of what is filled in.
_WORD = re.compile(r"\{[a-z]{2,}\}|[a-z]{4,}")
_NUMBER_WORDS = ("zero one two three four five six seven eight nine ten eleven twelve").split()


@dataclass(frozen=True)
class Scene:
    """A kind of situation: see the module. ``draw`` says how each number is found, in order: a
    range "2..9", a choice "10|20|50", or arithmetic over those before."""

    name: str
    equation: str
    draw: Mapping[str, str]
    facts: tuple[str, ...]
    steps: tuple[str, ...]


@dataclass(frozen=True)
class Drawn:
    """A scene with its numbers and words: ``facts`` is a text, ``steps`` all that it may say."""

    scene: Scene
    facts: str
    steps: tuple[str, ...]
    equation: str
    result: Fraction


@cache
def _stock() -> tuple[tuple[Scene, ...], dict[str, tuple[str, ...]]]:
    import sys

    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib

    text = (files("leanmath.informal") / "scenes.toml").read_text(encoding="utf-8")
    content: dict[str, Any] = tomllib.loads(text)
    words = {name: tuple(choices) for name, choices in content.pop("words").items()}
    found = tuple(Scene(name, each["equation"], each["draw"], tuple(each["facts"]),
                        tuple(each["steps"])) for name, each in content.items())
    return found, words


def scenes() -> tuple[Scene, ...]:
    """All kinds of situations that there are."""
    return _stock()[0]


def draw(scene: Scene, rng: random.Random) -> Drawn:
    """A scene with numbers and words."""
    numbers = _numbers(scene.draw, rng)
    shown = {name: decimal(v, 2 if v.denominator > 1 and v.denominator in (2, 4, 5, 20, 100)
                           and rng.random() < 0.5 else 0) for name, v in numbers.items()}
    words = {name: rng.choice(choices) for name, choices in _stock()[1].items()}
    while words["other"] == words["name"]:
        words["other"] = rng.choice(_stock()[1]["name"])
    while words["things"] == words["items"]:
        words["things"] = rng.choice(_stock()[1]["things"])

    def filled(text: str) -> str:
        return text.format_map(shown | words)

    equation = _VARIABLE.sub(lambda m: decimal(numbers[m[1]]), scene.equation)
    facts = rng.choice([each for each in scene.facts if _fitting(scene, each)])
    return Drawn(scene, _worded(filled(facts), rng), tuple(map(filled, _fitting(scene, facts))),
                 equation, numbers["r"])


def _fitting(scene: Scene, facts: str) -> list[str]:
    """The steps that speak of what these facts speak of: a word of other facts alone does not."""
    foreign = {w for other in scene.facts for w in _WORD.findall(other)} - set(_WORD.findall(facts))
    return [step for step in scene.steps if foreign.isdisjoint(_WORD.findall(step))]


def _numbers(how: Mapping[str, str], rng: random.Random) -> dict[str, Fraction]:
    found: dict[str, Fraction] = {}
    for name, rule in how.items():
        if ".." in rule:
            low, _, high = rule.partition("..")
            found[name] = Fraction(rng.randint(int(low), int(high)))
        elif "|" in rule:
            found[name] = Fraction(rng.choice(rule.split("|")))
        else:
            text = _VARIABLE.sub(lambda m: f"({found[m[1]]})", rule)
            equations = read_arithmetic(f"{text} = 0")
            assert equations is not None, rule
            found[name] = value(equations[0].left)
    return found


def _worded(text: str, rng: random.Random) -> str:
    """Now and then a small number as a word."""
    def change(match: re.Match[str]) -> str:
        n = int(match.group())
        return _NUMBER_WORDS[n] if 1 < n <= 12 and rng.random() < 0.2 else match.group()

    return re.sub(r"(?<![\d.$/%])\d{1,2}(?![\d.%/,])", change, text)


def generate(count: int, seed: int) -> Iterator[Pair]:
    """``count`` pairs of steps and what they say; the same for the same seed."""
    rng = random.Random(seed)
    stock = scenes()
    made = 0
    while made < count:
        drawn = [draw(scene, rng) for scene in rng.sample(stock, rng.choice((1, 2, 2, 3)))]
        found = _joined(drawn, rng, made) if len(drawn) > 1 and rng.random() < 0.15 \
            else _single(drawn, rng, made)
        if found is not None:
            made += 1
            yield found


def _single(drawn: Sequence[Drawn], rng: random.Random, number: int) -> Pair | None:
    """One scene's step, among the facts of all, perhaps behind the steps of others.

    None where a number of the text is one that the equation brings itself: 2
    of "twice", 60 of "hours" are no numbers of the text.
    """
    target, others = drawn[0], list(drawn[1:])
    texts = [each.facts for each in drawn]
    rng.shuffle(texts)
    before = [rng.choice(each.steps) for each in others if rng.random() < 0.5]
    if rng.random() < 0.08:
        sentence = rng.choice([t for t in re.split(r"(?<=[.])\s+", target.facts) if t])
        opening = rng.choice(_OPENINGS)
        known = f"{opening}{sentence[:1].lower() if opening else sentence[:1]}{sentence[1:]}"
        return nothing(" ".join(texts), before, known, name=f"template/known/{number}")
    step = rng.choice(target.steps)
    own = set(_NUMERAL.findall(target.scene.equation))
    if own & {str(t.value) for text in (*texts, *before, step) for t in tokenize(text)}:
        return None
    return _pair(" ".join(texts), before, step, target.equation,
                 f"{target.scene.name}/{number}", rng)


_OPENINGS = ("", "", "We know that ", "First, ", "As given, ", "Note that ", "The problem says: ")
_SUMS = ("Altogether that is {r}.", "In total it is {r}.", "So the total is {r}.",
         "Together they make {r}.", "That makes {r} in all.", "Adding both gives {r}.")
_DIFFERENCES = ("The difference is {r}.", "So {r} are left.", "That leaves {r}.",
                "The first is {r} more than the second.")


def _joined(drawn: Sequence[Drawn], rng: random.Random, number: int) -> Pair | None:
    """The results of two earlier steps, added or subtracted."""
    first, second = drawn[:2]
    a, b = first.result, second.result
    add = a <= b or rng.random() < 0.6
    result = a + b if add else a - b
    if result <= 0:
        return None
    step = rng.choice(_SUMS if add else _DIFFERENCES).replace("{r}", decimal(result))
    equation = f"{decimal(a)} {'+' if add else '-'} {decimal(b)} = {decimal(result)}"
    before = [rng.choice(each.steps) for each in (first, second)]
    return _pair(" ".join(each.facts for each in drawn), before, step, equation,
                 f"{'sum' if add else 'difference'}/{number}", rng)


def _pair(problem: str, before: Sequence[str], step: str, equation: str, name: str,
          rng: random.Random) -> Pair | None:
    equations = read_arithmetic(equation)
    assert equations is not None, equation
    # A fifth of the steps shows its computation.
    if rng.random() < 0.2:
        step = _shown(step, equations[0])
    return pair(problem, before, step, equations, name=f"template/{name}", kind="template")


def _shown(step: str, equation: Equation) -> str:
    """The step with the computation before its result, where that stands once."""
    result = equation.plain().rpartition("= ")[2]
    matches = list(re.finditer(rf"(?<![\d.,]){re.escape(result)}(?![\d%]|[.,/]\d)", step))
    if len(matches) != 1:
        return step
    at = matches[0].start()
    return f"{step[:at]}{_written(equation.left)} = {step[at:]}"


def _written(tree: Expr, outer: int = 0) -> str:
    match tree:
        case Num(v, decimals):
            return decimal(v, decimals)
        case Neg(of):
            return f"-{_written(of, 3)}"
        case Bin(op, left, right):
            binds = 1 if op in "+-" else 2
            text = f"{_written(left, binds)} {op} {_written(right, binds + 1)}"
            return f"({text})" if binds < outer else text
    raise AssertionError(tree)
