"""Goals for ``grind`` in structures given by their classes, of known truth, from a seed.

Semirings, rings without commutativity, rings in which a number is zero, modules
without subtraction, orders with offsets. True goals are expanded products and
consequences of hypotheses; a false one differs in a coefficient, so it fails in the
free structure of its kind.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise

from leanmath.bench.grind_goals import Goal

#: A sum of words with integer coefficients; in commutative structures the words are sorted.
Words = Counter[tuple[str, ...]]
#: Goals with more words than this are not made.
_MOST_WORDS = 40


def _product(p: Words, q: Words, *, commutes: bool) -> Words:
    found: Words = Counter()
    for u, k in p.items():
        for v, m in q.items():
            found[tuple(sorted(u + v)) if commutes else u + v] += k * m
    return found


def _spelled(p: Words, *, times: str = " * ") -> str:
    """A sum as Lean source; ``times`` stands between a coefficient and a word."""
    text = ""
    for word, k in p.items():
        if k == 0:
            continue
        size, letters = abs(k), " * ".join(word)
        term = (str(size) if not word else letters if size == 1 else f"{size}{times}{letters}")
        text += (" - " if k < 0 else " + ") + term if text else ("-" if k < 0 else "") + term
    return text or "0"


class _Maker:
    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def number(self, low: int, high: int) -> int:
        return self._random.randint(low, high)

    def among(self, *choices: int) -> int:
        return self._random.choice(choices)

    def shuffled(self, p: Words) -> Words:
        items = list(p.items())
        self._random.shuffle(items)
        return Words(dict(items))

    def linear(self, names: str, least: int, most: int) -> Words:
        """A sum of multiples of all names; no coefficient is zero."""
        choices = [k for k in range(least, most + 1) if k]
        return Words({(name,): self._random.choice(choices) for name in names})

    def product(self, *, signed: bool, commutes: bool) -> tuple[str, Words]:
        """A product of up to four small sums: its text and its value."""
        names = "abc"[: self.number(2, 3)]
        text, value = "", Words({(): 1})
        for _ in range(self.number(2, 4)):
            form = self.linear(names, -3 if signed else 1, 3)
            form[()] = self.number(0, 2)
            step = _product(value, form, commutes=commutes)
            if len(step) > _MOST_WORDS:
                break
            text, value = f"{text}{' * ' if text else ''}({_spelled(form)})", step
        return text, self.shuffled(value)

    def bumped(self, p: Words, true: bool, modulus: int = 0) -> Words:
        """The sum itself, or with one coefficient made greater (and not congruent)."""
        if true:
            return p
        changed = Words(p)
        changed[self._random.choice(list(p))] += self.number(1, modulus - 1 if modulus else 3)
        return changed


def generate_structures(count: int, seed: int = 0) -> Iterator[Goal]:
    """``count`` goals, one category after the other, a third of them false."""
    maker = _Maker(seed)
    for made in range(count):
        category = _CATEGORIES[made % len(_CATEGORIES)]
        true = maker.number(0, 2) != 0
        yield Goal(category.__name__.lstrip("_"), category(maker, true), true)


def _identity(maker: _Maker, true: bool, classes: str, *, signed: bool, commutes: bool) -> str:
    text, value = maker.product(signed=signed, commutes=commutes)
    return (f"{{R : Type}} {classes} (a b c : R) : {text} = "
            f"{_spelled(maker.bumped(value, true))}")


def _comm_semiring(maker: _Maker, true: bool) -> str:
    return _identity(maker, true, "[Lean.Grind.CommSemiring R]", signed=False, commutes=True)


def _semiring(maker: _Maker, true: bool) -> str:
    return _identity(maker, true, "[Lean.Grind.Semiring R]", signed=False, commutes=False)


def _ring(maker: _Maker, true: bool) -> str:
    return _identity(maker, true, "[Lean.Grind.Ring R]", signed=True, commutes=False)


def _congruent(maker: _Maker, true: bool, modulus: int, *, commutes: bool) -> str:
    """An identity that holds modulo a number only, with other coefficients of the same classes."""
    text, value = maker.product(signed=True, commutes=commutes)
    moved = Words({word: k + modulus * maker.number(-1, 1) for word, k in value.items()})
    return f"{text} = {_spelled(maker.bumped(moved, true, modulus))}"


def _characteristic(maker: _Maker, true: bool) -> str:
    modulus = maker.among(2, 3, 5, 7, 12)
    return (f"{{R : Type}} [Lean.Grind.CommRing R] [Lean.Grind.IsCharP R {modulus}] (a b c : R) : "
            f"{_congruent(maker, true, modulus, commutes=True)}")


def _characteristic_of_words(maker: _Maker, true: bool) -> str:
    modulus = maker.among(2, 3, 5, 7, 12)
    return (f"{{R : Type}} [Lean.Grind.Ring R] [Lean.Grind.IsCharP R {modulus}] (a b c : R) : "
            f"{_congruent(maker, true, modulus, commutes=False)}")


def _zero_by_hypothesis(maker: _Maker, true: bool) -> str:
    modulus = maker.among(2, 3, 5, 7, 12)
    return (f"{{R : Type}} [Lean.Grind.CommRing R] (a b c : R) (h : ({modulus} : R) = 0) : "
            f"{_congruent(maker, true, modulus, commutes=True)}")


def _inverse(maker: _Maker, true: bool) -> str:
    """Solving a linear equation in a field of positive characteristic."""
    prime = maker.among(5, 7, 11)
    k = maker.number(2, prime - 1)
    inverse = pow(k, -1, prime)
    if not true:
        inverse = (inverse + maker.number(1, prime - 1)) % prime
    return (f"{{K : Type}} [Lean.Grind.Field K] [Lean.Grind.IsCharP K {prime}] (a b : K) "
            f"(h : {k} * a = b) : a = {inverse} * b")


def _module(maker: _Maker, true: bool) -> str:
    n, p, q = maker.number(2, 5), maker.linear("abc", 1, 4), maker.linear("abc", 1, 4)
    total = maker.shuffled(Words({word: n * k + q[word] for word, k in p.items()}))
    return ("{M : Type} [Lean.Grind.NatModule M] (a b c : M) : "
            f"{n} • ({_spelled(p, times=' • ')}) + ({_spelled(q, times=' • ')}) = "
            f"{_spelled(maker.bumped(total, true), times=' • ')}")


def _cancel(maker: _Maker, true: bool) -> str:
    """A multiple of a hypothesis, with a summand on both sides; `d` is free."""
    n, m = maker.number(1, 4), maker.number(1, 4)
    p, q = maker.linear("bc", 1, 4), maker.linear("bc", 1, 3)
    left = Words({("a",): n, ("d",): m})
    right = Words({word: n * k for word, k in p.items()} | {("d",): m if true else m + 1})
    extra = _spelled(q, times=" • ")
    return ("{M : Type} [Lean.Grind.NatModule M] [Lean.Grind.AddRightCancel M] (a b c d : M) "
            f"(h : a + ({extra}) = {_spelled(p, times=' • ')} + ({extra})) : "
            f"{_spelled(maker.shuffled(left), times=' • ')} = "
            f"{_spelled(maker.shuffled(right), times=' • ')}")


def _ordered(maker: _Maker, true: bool) -> str:
    """A sum of multiples of inequalities in an ordered module."""
    n, m = maker.number(1, 4), maker.number(1, 4)
    strict = maker.number(0, 1) == 1
    left = Words({("a",): n if true else n + m + 1, ("c",): m})
    right = Words({("b",): n, ("d",): m})
    return ("{M : Type} [Lean.Grind.NatModule M] [LE M] [LT M] [Std.LawfulOrderLT M] "
            "[Std.IsLinearOrder M] [Lean.Grind.OrderedAdd M] (a b c d : M) (h : a ≤ b) "
            f"(k : c {'<' if strict else '≤'} d) : "
            f"{_spelled(maker.shuffled(left), times=' • ')} {'<' if strict else '≤'} "
            f"{_spelled(maker.shuffled(right), times=' • ')}")


def _offset(name: str, k: int) -> str:
    return f"{name} + {k}" if k > 0 else name


def _offsets(maker: _Maker, true: bool) -> str:
    """A chain of bounds on differences, and what it says of its ends."""
    kind = ("Int", "Nat", "Rat", "R")[maker.number(0, 3)]
    whole = kind in ("Int", "Nat")
    names = "abcde"[: maker.number(2, 5)]
    total, strict, hypotheses = 0, False, ""
    for i, (x, y) in enumerate(pairwise(names)):
        k, relation = maker.number(-3, 3), maker.number(0, 4)
        left, right = _offset(x, -k), _offset(y, k)  # x ≤ y + k
        hypotheses += f" (h{i} : " + (
            f"{left} ≤ {right}", f"{left} < {right}", f"¬{right} < {left}", f"¬{right} ≤ {left}",
            f"{left} = {right}")[relation] + ")"
        below = relation in (1, 3)
        total += k - 1 if below and whole else k
        strict = strict or (below and not whole)
    if not true:
        total -= maker.number(1, 3)
    left, right = _offset(names[0], -total), _offset(names[-1], total)
    claim = f"{left} {'<' if strict else '≤'} {right}"
    shape = maker.number(0, 2)
    if shape == 1:
        hypotheses, claim = f"{hypotheses} (p : Prop) (g : {claim} → p)", "p"
    elif shape == 2:
        against = f"{right} {'≤' if strict else '<'} {left}"
        hypotheses, claim = f"{hypotheses} (p : Prop) (g : {against} ∨ p)", "p"
    classes = ("" if kind != "R" else
               "{R : Type} [Lean.Grind.Ring R] [LE R] [LT R] [Std.LawfulOrderLT R] "
               "[Std.IsLinearOrder R] [Lean.Grind.OrderedRing R] ")
    return f"{classes}({' '.join(names)} : {kind}){hypotheses} : {claim}"


_CATEGORIES: tuple[Callable[[_Maker, bool], str], ...] = (
    _comm_semiring, _semiring, _ring, _characteristic, _characteristic_of_words,
    _zero_by_hypothesis, _inverse, _module, _cancel, _ordered, _offsets)
