"""Equations by their roots, quotients with casts, witnesses, functional equations by induction.

Like :mod:`leanmath.prove.rules.families`: scripts for whole goals, each from one idea.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from leanmath.prove.rules import polynomials
from leanmath.prove.rules.binders import Signature
from leanmath.prove.rules.evaluate import Proposition, Unreadable, proposition
from leanmath.prove.rules.families import INTEGERS, NATURALS, apart, last, named_atoms

_END = ("first | omega | linarith | (norm_num at *; done) | (norm_num at *; omega) | "
        "(simp_all; done) | nlinarith")
_WITNESS = re.compile(r"∃(!?) ([^\W\d][\w'₀-₉]*(?: [^\W\d][\w'₀-₉]*)*)(?: : (\S+))?"
                      r"(?: ([<>≤≥] \d+))?, (.*)\Z", re.DOTALL)
_MEMBERS = re.compile(r"∀ \(?(\w+)(?: : (?:ℕ|Nat)\))?(?: : ℕ)?, \1 ∈ (\w+) ↔ (.*)\Z", re.DOTALL)


def by_roots(read: Signature) -> Iterator[str]:
    """A polynomial equation in one variable, perhaps after a linear one, with its roots."""
    kinds = dict(read.numbers)
    equations = [(name, left, right) for name, left, right in _equations(read)]
    linear = [(name, form) for name, form in ((n, _form(le, r)) for n, le, r in equations)
              if form and polynomials.degree(form) == 1]
    for name, left, right in equations:
        form = _form(left, right)
        if form is None or not 2 <= polynomials.degree(form) <= 4:
            continue
        variables = sorted({v for monomial in form for v, _ in monomial})
        if not set(variables) <= set(kinds) or {kinds[v] for v in variables} & set(NATURALS):
            continue
        if len(variables) == 1:
            yield from _split(read, name, form, variables[0], "")
        elif len(variables) == 2:
            for other, line in linear:
                for x, y in (variables, variables[::-1]):
                    found = _eliminated(form, line, x, y)
                    if found is not None:
                        value, rest = found
                        yield from _split(read, name, rest, x,
                                          f"have sub : {y} = {polynomials.spelled(value)} := by "
                                          f"linarith [{other}]\nsubst sub\n")


def _equations(read: Signature) -> Iterator[tuple[str, str, str]]:
    for name, text in named_atoms(read):
        sides = text.split(" = ")
        if len(sides) == 2 and not re.search(r"[≤≥<>≠∣∧∨→↔%∀∃¬↑/]", text):
            yield name, sides[0], sides[1]


def _form(left: str, right: str) -> polynomials.Polynomial | None:
    one, two = polynomials.parse(left), polynomials.parse(right)
    if one is None or two is None:
        return None
    return polynomials.add(one, polynomials.scale(two, Fraction(-1)))


def _eliminated(form: polynomials.Polynomial, line: polynomials.Polynomial, x: str, y: str
                ) -> tuple[polynomials.Polynomial, polynomials.Polynomial] | None:
    """y as a linear polynomial in x, and the form with it put in."""
    factor = line.get(((y, 1),), Fraction(0))
    if abs(factor) != 1 or any(v not in (x, y) for m in line for v, _ in m):
        return None
    value = polynomials.scale({m: c for m, c in line.items() if m != ((y, 1),)},
                              Fraction(-1) / factor)
    total: polynomials.Polynomial = {}
    for monomial, c in form.items():
        part: polynomials.Polynomial = {(): c}
        for v, exponent in monomial:
            for _ in range(exponent):
                part = polynomials.multiply(part, value if v == y else {((v, 1),): Fraction(1)})
        total = polynomials.add(total, part)
    return value, total


def _split(read: Signature, name: str, form: polynomials.Polynomial, x: str, before: str
           ) -> Iterator[str]:
    degree = polynomials.degree(form)
    lead = form.get(((x, degree),), Fraction(0))
    roots = _roots(form, x, degree)
    if not lead or len(roots) != degree or degree < 2:
        return
    if dict(read.numbers)[x] in INTEGERS and any(root.denominator != 1 for root in roots):
        return
    factors = " * ".join(f"({x} - ({root}))" for root in roots)
    pattern = "f | f"
    for _ in range(degree - 2):
        pattern = f"({pattern}) | f"
    cases = "".join(f"· have v : {x} = {root} := by linarith\n  subst v\n  {_END}\n"
                    for root in roots)
    yield (f"{apart(read)}{before}have f : {factors} = 0 := by first | linarith [{name}] | "
           f"nlinarith [{name}]\nsimp only [mul_eq_zero] at f\nrcases f with {pattern}\n"
           f"{cases}").rstrip("\n")


def _roots(form: polynomials.Polynomial, x: str, degree: int) -> list[Fraction]:
    """The rational roots, each as often as it is one."""
    scale = 1
    for c in form.values():
        scale *= c.denominator
    row = [int(form.get(((x, k),) if k else (), Fraction(0)) * scale) for k in range(degree + 1)]
    found: list[Fraction] = []
    while len(row) > 1 and row[0] == 0:
        found.append(Fraction(0))
        row = row[1:]
    if len(row) > 1 and max(abs(row[0]), abs(row[-1])) <= 10_000:
        tops = [d for d in range(1, abs(row[0]) + 1) if row[0] % d == 0]
        bottoms = [d for d in range(1, abs(row[-1]) + 1) if row[-1] % d == 0]
        for value in sorted({Fraction(s * t, b) for t in tops for b in bottoms for s in (1, -1)}):
            rest = [Fraction(n) for n in row]
            while len(rest) > 1:
                quotient, carry = [], Fraction(0)
                for coefficient in reversed(rest):
                    carry = carry * value + coefficient
                    quotient.append(carry)
                if quotient.pop():
                    break
                found.append(value)
                rest = quotient[::-1]
    return found


def quotients(read: Signature) -> Iterator[str]:
    """Equations with quotients over ℚ, of variables or of casts: denominators cleared."""
    hypotheses = [h for h in last(read) if "/" in h.text and "=" in h.text
                  and not re.match("[∀∃]", h.text)]
    if not hypotheses:
        return
    text = "\n".join(h.text for h in last(read))
    naturals = [name for name, kind in read.numbers if kind in NATURALS
                and re.search(rf"↑{name}|\({name} : ℚ\)", text)]
    below = [name for name in naturals if re.search(rf"/ \(?↑?\(?{name}\b", text)]
    start = apart(read)
    for name in below:
        start += (f"have ne_{name} : {name} ≠ 0 := by omega\n"
                  f"have nz_{name} : ({name} : ℚ) ≠ 0 := by exact_mod_cast ne_{name}\n")
    where = " ".join(h.name for h in hypotheses)
    for end in (f"norm_cast at {where}\nomega", f"norm_cast at {where}\nnlinarith", "linarith",
                "nlinarith",
                "grind"):
        if naturals or "cast" not in end:
            yield f"{start}field_simp at {where}\n{end}"
    if naturals and len(naturals) == 2:
        x, y = naturals
        yield (f"{start}field_simp at {where}\nnorm_cast at {where}\n"
               f"have near : {x} ≤ 50 ∧ {y} ≤ 50 := by constructor <;> nlinarith\n"
               f"obtain ⟨near1, near2⟩ := near\ninterval_cases {x} <;> omega")


def witnesses(read: Signature) -> Iterator[str]:
    """Small numbers with the property that is asked for, found by trying them."""
    match = _WITNESS.match(read.goal)
    if match is None:
        return
    unique, names, kind, bound, body = match.groups()
    variables = names.split()
    while (inner := _WITNESS.match(body)) and not unique and not inner[1]:
        variables += inner[2].split()
        kind, body = kind or inner[3], inner[5] if not inner[4] else body
        if inner[4]:
            return
    if bound:
        body = f"{variables[0]} {bound} ∧ {body}"
    if len(variables) > 3 or (unique and len(variables) > 1):
        return
    signed = kind in INTEGERS or (kind is None and not any(k in NATURALS for _, k in read.numbers))
    for natural in ((True, False) if signed and kind is None else (not signed,)):
        holds = proposition(body, natural=natural)
        if holds is None:
            continue
        reach = (2000, 60, 20)[len(variables) - 1]
        numbers = range(reach) if natural else sorted(range(-reach // 2, reach // 2),
                                                      key=lambda n: (abs(n), n < 0))
        found = _first(holds, variables, numbers)
        if found is None:
            continue
        shown = ", ".join(map(str, found))
        if unique:
            yield f"refine ⟨{shown}, by norm_num, ?_⟩\nintro y hy\ntry dsimp only at hy"
            yield f"exact ⟨{shown}, by norm_num, fun y hy => by omega⟩"
            return
        for proof in ("norm_num", "decide", "refine ⟨?_, ?_⟩ <;> norm_num"):
            yield f"exact ⟨{shown}, by {proof}⟩"
        return


def _first(holds: Proposition, variables: list[str], numbers: Iterable[int]
           ) -> tuple[int, ...] | None:
    try:
        return next((values for values in itertools.product(numbers, repeat=len(variables))
                     if holds(dict(zip(variables, values, strict=True)))), None)
    except Unreadable:
        return None


def extreme(read: Signature) -> Iterator[str]:
    """The least or greatest element of a set that is given by a property."""
    if not re.match(r"IsLeast|IsGreatest", read.goal):
        return
    yield ("refine ⟨by first | decide | norm_num | simp, fun n hn => ?_⟩\n"
           "simp only [Set.mem_setOf_eq] at hn")
    for end in ("omega", "nlinarith"):
        yield ("refine ⟨by first | decide | norm_num | simp, fun n hn => ?_⟩\n"
               f"simp only [Set.mem_setOf_eq] at hn\n{end}")


def described_set(read: Signature) -> Iterator[str]:
    """A finite set described by ``∀ n, n ∈ S ↔ ...``: found among the first numbers."""
    for h in last(read):
        match = _MEMBERS.match(h.text)
        if match is None:
            continue
        x, s, body = match.groups()
        holds = proposition(body, natural=True)
        if holds is None:
            continue
        try:
            members = [n for n in range(2500) if holds({x: n})]
        except Unreadable:
            continue
        end = members[-1] + 1 if members else 0
        if end > 2000:
            continue
        bound = ("first | omega | exact Nat.lt_succ_of_le (Nat.le_of_dvd (by decide) hm) | "
                 "exact Nat.lt_succ_of_le (Nat.le_of_dvd (by decide) hm.1) | nlinarith | "
                 "nlinarith [hm.1, hm.2]")
        yield (f"have same : {s} = Finset.filter (fun {x} => {body}) (Finset.range {end}) := by\n"
               f"  ext {x}\n  simp only [{h.name}, Finset.mem_filter, Finset.mem_range]\n"
               f"  exact ⟨fun hm => ⟨by {bound}, hm⟩, fun hm => hm.2⟩\n"
               "rw [same]\nfirst | rfl | decide +kernel | simp")


def functional_induction(read: Signature) -> Iterator[str]:
    """A functional equation at n and 1, in an induction over the argument in the goal."""
    universal = [h for h in last(read) if h.universal]
    if not read.functions or not universal:
        return
    for name, kind in read.numbers:
        if kind not in NATURALS or not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", read.goal):
            continue
        zero, step = [], []
        for i, h in enumerate(universal[:2]):
            bound = re.match(r"∀ (?:\(([\w ]+) : [^)]*\)|([\w ]+)), [^∀]*\Z", h.text)
            if bound is None:
                return
            count = len((bound[1] or bound[2]).split())
            if count > 2:
                return
            zero.append(f"have z{i} := {h.name} {' '.join(['0'] * count)}")
            step.append(f"have s{i} := {h.name} {' '.join([name, '1'][:count])}")
        if zero:
            base, up = "\n  ".join(zero), "\n  ".join(step)
            yield (f"induction {name} with\n| zero =>\n  {base}\n  norm_num at *\n"
                   "  first | omega | linarith | (simp_all; done) | done\n"
                   f"| succ {name} ih =>\n  {up}\n  first | omega | linarith | nlinarith | "
                   "(simp_all; omega) | (simp_all; ring)")
    nonzero = [h.name for h in last(read) if re.fullmatch(r".+ ≠ 0", h.text)]
    for name in nonzero[:1]:
        lines = [f"have u{i} := {h.name}{' 0' * len((b[1] or b[2]).split())}"
                 for i, h in enumerate(universal[:2])
                 if (b := re.match(r"∀ (?:\(([\w ]+) : [^)]*\)|([\w ]+)), ", h.text))]
        yield "\n".join((*lines, "norm_num at *", f"apply mul_left_cancel₀ {name}",
                         "first | linarith | nlinarith"))


def equal_powers(read: Signature) -> Iterator[str]:
    """One power with a variable exponent is a known power of its base, or of the same root."""
    for name, text in named_atoms(read):
        powers = re.findall(r"(?<![\w.^])(\d+) \^ (\([^()]*\)|\w+)", text)
        powers = [(int(b), e) for b, e in powers if re.search(r"[^\W\d]", e) and int(b) > 1]
        if len(powers) == 1 and " = " in text:
            base, exponent = powers[0]
            written = f"{base} ^ {exponent}"
            for k in range(101):
                holds = proposition(text.replace(written, f"({base ** k})"), natural=True)
                try:
                    if holds is None or not holds({}):
                        continue
                except Unreadable:
                    break
                yield (f"{apart(read)}have e : {written} = {base} ^ {k} := by\n"
                       f"  first | omega | (norm_num at *; omega)\n"
                       f"have e := (Nat.pow_right_inj (show 1 < {base} by decide)).mp e\nomega")
                break
        sides = re.fullmatch(r"(\d+) \^ (\([^()]*\)|\w+) = (\d+) \^ (\([^()]*\)|\w+)", text)
        if sides and len(powers) == 2:
            left, right = int(sides[1]), int(sides[3])
            root = next((r for r in range(2, min(left, right) + 1)
                         if _log(left, r) and _log(right, r)), None)
            if root:
                one, two = f"{_log(left, root)} * {sides[2]}", f"{_log(right, root)} * {sides[4]}"
                yield (f"{apart(read)}have l : {root} ^ ({one}) = {left} ^ {sides[2]} := by "
                       f"norm_num [pow_mul]\n"
                       f"have r : {root} ^ ({two}) = {right} ^ {sides[4]} := by "
                       f"norm_num [pow_mul]\n"
                       f"have e := (Nat.pow_right_inj (show 1 < {root} by decide)).mp "
                       f"(l.trans ({name}.trans r.symm))\nomega")


def _log(n: int, base: int) -> int:
    """k > 0 with ``base ^ k = n``, or 0."""
    k = 0
    while n > 1 and n % base == 0:
        n //= base
        k += 1
    return k if n == 1 else 0


def absolute_values(read: Signature) -> Iterator[str]:
    """Every absolute value by the sign of what is inside."""
    text = "\n".join((*(t for _, t in named_atoms(read)), read.goal))
    inside = list(dict.fromkeys(re.findall(r"\|([^|\n]+)\|", text)))
    if not 1 <= len(inside) <= 3:
        return
    cases = " <;> ".join(f"rcases abs_cases ({term}) with c{i} | c{i}"
                         for i, term in enumerate(inside))
    for end in ("omega", "nlinarith", "first | omega | (constructor <;> linarith) | (left; "
                "linarith) | (right; linarith)"):
        yield f"{apart(read)}{cases} <;> {end}"


def at_numerals(read: Signature) -> Iterator[str]:
    """A universal hypothesis at the numerals of the goal, its premises computed."""
    numerals = list(dict.fromkeys(re.findall(r"(?<![\w.])\d+", read.goal)))[:3]
    for h in last(read):
        if h.universal and "→" in h.text and not re.search(r"∀ .*∀|\w+ \w+ :", h.text):
            for n in numerals:
                for end in ("omega", "linarith", "(simp_all; done)"):
                    yield f"{apart(read)}have u := {h.name} {n} (by norm_num)\n{end}"


#: What is likely to succeed where it says anything, and the rest.
SURE = (by_roots, witnesses, extreme, described_set, equal_powers, absolute_values,
        functional_induction)
FAMILIES = (quotients, at_numerals)
