"""Theorems to learn from, of graded difficulty, each with a proof by construction.

``easy``: one fact, or two, that a single general tactic proves. ``medium``: one fact
that needs a lemma, an induction or a case distinction. ``hard``: two or three
facts under connectives, of which at least one is of level 3 (see
``families.base``): several decisions come one after another (which side of a
disjunction, what to introduce, which lemma, with what), which a search that
tries a fixed list pays for with expansions. What tiers are is a matter of how
proofs are made, not of who finds them.

A seed gives the same theorems everywhere. No two are the same up to the names
of what they bind, and of a shape (the same but for numerals) there are few.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leanmath.core.errors import InputError
from leanmath.core.theorem import Theorem
from leanmath.data.families import FAMILIES, Fact, Family, Scope
from leanmath.prove.goals import Goal
from leanmath.prove.proofs import script

TIERS = ("easy", "medium", "hard")
SCHEMA = 1
#: Levels of the facts of the hard tier beside the one that is of level 3 in any case.
_BESIDE = (1, 2, 2, 3)
_NUMERAL = re.compile(r"\b\d+\b")
#: Tries for one theorem before the generator says that it has no more.
_TRIES = 2000


@dataclass(frozen=True)
class Generated:
    """A theorem with its proof (tactics, in order), ``tier``, ``kind`` and the ``families`` of
    its facts."""

    theorem: Theorem
    proof: tuple[str, ...]
    tier: str
    kind: str
    families: tuple[str, ...]
    seed: int

    def to_json(self) -> dict[str, object]:
        """The object of its line: what ``leanmath prove`` reads, and more."""
        return {"schema": SCHEMA, "name": self.theorem.name,
                "formal_statement": self.theorem.statement, "proof": script(self.proof),
                "difficulty": self.tier, "kind": self.kind, "families": list(self.families),
                "seed": self.seed, "licence": "Apache-2.0",
                "source": f"leanmath data generate, seed {self.seed}"}


@dataclass(frozen=True)
class Choice:
    """Which families theorems are made of: none of ``without``, and in each at least one of
    ``among``, where that names any."""

    without: frozenset[str] = frozenset()
    among: frozenset[str] = frozenset()

    def check(self) -> None:
        """:class:`InputError` for a family that there is not, and for one asked for and ruled
        out."""
        names = {family.name for family in FAMILIES}
        unknown = (self.without | self.among) - names
        if unknown:
            raise InputError(f"there is no family {min(unknown)!r}",
                             hint=f"There are {', '.join(sorted(names))}.")
        if self.without & self.among:
            raise InputError(f"the family {min(self.without & self.among)} is asked for, and "
                             "ruled out")


def generate(count: int, seed: int = 0, tiers: Sequence[str] = TIERS, *,
             most_alike: int | None = None, choice: Choice = Choice()) -> Iterator[Generated]:
    """``count`` theorems, the tiers taking turns.

    ``most_alike``: how many may differ in numerals only (default: three, and
    one more for each 200 asked for). :class:`InputError` for a tier that there
    is not, and when there are no more different ones.
    """
    unknown = set(tiers).difference(TIERS)
    if unknown or not tiers:
        raise InputError(f"there is no tier {min(unknown, default='')!r}",
                         hint=f"There are {', '.join(TIERS)}.")
    if count < 1:
        raise InputError("at least one theorem is generated")
    choice.check()
    rng = random.Random(f"leanmath {SCHEMA} {seed}")
    alike = most_alike if most_alike is not None else 3 + count // 200
    seen: set[str] = set()
    shapes: Counter[str] = Counter()
    for number in range(count):
        tier = tiers[number % len(tiers)]
        for _ in range(_TRIES):
            made = _make(rng, tier, f"gen_{tier}_{seed}_{number}", seed, choice)
            key = _canonical(made.theorem.statement)
            # Numerals go first: the order of hypotheses depends on every letter.
            shape = _canonical(_NUMERAL.sub("0", made.theorem.statement))
            if key not in seen and shapes[shape] < alike:
                break
        else:
            raise InputError(f"there are not {count} different theorems of the tier {tier}: "
                             f"{number} were made", hint="Ask for fewer, or for other tiers.")
        seen.add(key)
        shapes[shape] += 1
        yield made


def _canonical(statement: str) -> str:
    """The statement as a goal, up to the names and the order of what it binds."""
    _, _, rest = statement.partition(" (")
    binders, _, goal = rest.rpartition(") : ")
    lines = binders.split(") (") if goal else []
    return Goal.parse("\n".join([*lines, f"⊢ {goal or rest}"])).canonical


def _make(rng: random.Random, tier: str, name: str, seed: int, choice: Choice) -> Generated:
    scope = Scope(rng)
    known = [family for family in FAMILIES if family.name not in choice.without]
    if tier == "easy":
        chosen = [_drawn(rng, known, 1) for _ in range(rng.choice((1, 1, 2)))]
    elif tier == "medium":
        chosen = [_drawn(rng, known, 2)]
    else:
        chosen = [_drawn(rng, known, 3),
                  *(_drawn(rng, known, rng.choice(_BESIDE))
                    for _ in range(rng.choice((1, 1, 1, 2))))]
        rng.shuffle(chosen)
    if choice.among and not any(family.name in choice.among for family in chosen):
        wanted = [family for family in known if family.name in choice.among]
        chosen[rng.randrange(len(chosen))] = _drawn(rng, wanted, None)
    facts = [family.make(scope) for family in chosen]
    for _ in range(rng.choice((0, 0, 1, 2))):
        _distract(scope)
    fact = _joined(scope, facts, wrap=tier == "hard")
    if tier == "hard":
        fact = _bundled(scope, fact)
    kinds = {family.kind for family in chosen}
    theorem = Theorem(name, f"theorem {name}{_binders(scope)} : {fact.goal}")
    return Generated(theorem, fact.proof, tier, kinds.pop() if len(kinds) == 1 else "mixed",
                     tuple(family.name for family in chosen), seed)


def _drawn(rng: random.Random, families: Sequence[Family], level: int | None) -> Family:
    """A family of a level (None: of any): kinds are equally frequent, whatever they hold."""
    fit = [family for family in families if level in (None, family.level)]
    if not fit:
        raise InputError("no family is left to make theorems of this tier from",
                         hint="Rule out fewer families.")
    kind = rng.choice(sorted({family.kind for family in fit}))
    return rng.choice([family for family in fit if family.kind == kind])


def _binders(scope: Scope) -> str:
    """The variables by type, those of one type together, then the hypotheses."""
    by_type: dict[str, list[str]] = {}
    for name, kind in scope.variables.items():
        by_type.setdefault(kind, []).append(name)
    groups = [f" ({' '.join(names)} : {kind})" for kind, names in by_type.items()]
    groups += [f" ({name} : {said})" for name, said in scope.hypotheses.items()]
    return "".join(groups)


def _distract(scope: Scope) -> None:
    """A hypothesis that is true of nothing in particular, and not needed."""
    rng = scope.rng
    a, b = scope.new("Nat"), scope.some("Nat")
    scope.suppose(rng.choice((f"{a} ≤ {b} + {rng.randint(1, 9)}", f"{rng.randint(1, 9)} < {a}",
                              f"{b} ≤ {a}", f"{a} ≠ {rng.randint(2, 9)}")))


def _joined(scope: Scope, facts: list[Fact], *, wrap: bool) -> Fact:
    """All facts under connectives."""
    rng = scope.rng
    pieces = [_wrapped(scope, fact) if wrap else fact for fact in facts]
    while len(pieces) > 1:
        at = rng.randrange(len(pieces) - 1)
        left, right = pieces[at], pieces[at + 1]
        joined = Fact(f"{_inner(left.goal)} ∧ {_inner(right.goal)}",
                      ("refine ⟨?_, ?_⟩", *left.proof, *right.proof))
        pieces[at:at + 2] = [_wrapped(scope, joined) if wrap and rng.random() < 0.2 else joined]
    return pieces[0]


def _wrapped(scope: Scope, fact: Fact) -> Fact:
    """The fact as it is, beside something that cannot be proved, behind an implication, or as
    what an implication among the hypotheses asks for."""
    rng = scope.rng
    choice = rng.random()
    if choice < 0.15:
        wrong = _unprovable(scope)
        if rng.random() < 0.5:
            return Fact(f"{_inner(fact.goal)} ∨ {wrong}", ("left", *fact.proof))
        return Fact(f"{wrong} ∨ {_inner(fact.goal)}", ("right", *fact.proof))
    if choice < 0.3:
        p = scope.new("Prop")
        return Fact(f"({p} → {_inner(fact.goal)})", (f"intro e_{p}", *fact.proof))
    if choice < 0.35:
        a, i = scope.some("Nat"), rng.randint(1, 9)
        return Fact(f"(∃ i, i = {a} + {i} ∧ {_inner(fact.goal)})",
                    (f"refine ⟨{a} + {i}, rfl, ?_⟩", *fact.proof))
    # What an induction is over, no hypothesis may mention.
    mentioned = set(re.findall(r"\w+'*", fact.goal))
    if choice < 0.43 and not mentioned & scope.alone:
        p = scope.new("Prop")
        h = scope.suppose(f"{_premise(fact.goal)} → {p}")
        return Fact(p, (f"apply {h}", *fact.proof))
    return fact


def _premise(goal: str) -> str:
    """A proposition as what is before an arrow."""
    return goal if re.fullmatch(r"\w+", goal) else f"({goal})" if _inner(goal) == goal \
        and not goal.startswith("(") else _inner(goal)


def _unprovable(scope: Scope) -> str:
    """Something that does not follow, though it looks as if it might."""
    rng = scope.rng
    a, i = scope.some("Nat"), rng.randint(1, 9)
    fresh = scope.new("Nat")
    return rng.choice((f"{a} + {i} ≤ {fresh}", f"{fresh} * {i + 1} = {a} + {i}",
                       f"{i + 1} ∣ {fresh}", f"{fresh} ^ 2 ≤ {a} + {fresh}"))


def _bundled(scope: Scope, fact: Fact) -> Fact:
    """Now and then, two hypotheses as one conjunction, to be taken apart first."""
    names = list(scope.hypotheses)
    if len(names) < 2 or scope.rng.random() < 0.5:
        return fact
    one, two = sorted(scope.rng.sample(names, 2), key=names.index)
    both = f"{_inner(scope.hypotheses[one])} ∧ {_inner(scope.hypotheses[two])}"
    scope.hypotheses = {name: said for name, said in scope.hypotheses.items()
                        if name not in (one, two)}
    scope.hypotheses["h"] = both
    return Fact(fact.goal, (f"obtain ⟨{one}, {two}⟩ := h", *fact.proof))


def _inner(goal: str) -> str:
    """A proposition as part of a larger one."""
    if goal.startswith("(") and _closes(goal) == len(goal) - 1:
        return goal
    return f"({goal})" if re.search(r"[∀∃∧∨→↔]", goal) else goal


def _closes(text: str) -> int:
    depth = 0
    for at, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if depth == 0:
            return at
    return len(text)


def lean_file(theorems: Sequence[Generated]) -> str:
    """All theorems with their proofs, as a Lean file that can be traced."""
    return "".join(f"{made.theorem.with_proof(script(made.proof))}\n\n" for made in theorems)
