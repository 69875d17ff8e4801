"""Canonical names for what a goal binds: what a model sees, and what its tactics are read with.

Two goals that differ in names alone are one to a model, and so are two that
differ in what the target has nothing to do with: a hypothesis is shown when it
shares a name with the target, or with one that is shown (or when it mentions no
name at all). A hypothesis is called
``ha``, ``hb``, ..., in the order of the goal; a variable has a letter that
tells its type; what a quantifier binds is ``i``, ``j``, ... :class:`Names` goes
both ways, and is all that training and search know of it. No name is captured:
whatever else a goal or a tactic mentions keeps a name of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

#: A name of Lean's, with all its components; ``✝`` marks one that cannot be typed.
_NAME = re.compile(r"\??[^\W\d][\w'!?₀-₉✝¹²³⁴⁵⁶⁷⁸⁹⁰]*(?:\.[^\W][\w'!?₀-₉]*)*")
_TURNSTILE = "⊢ "
#: Behind one of these stand the names that it binds, with their types or without.
_BINDER = re.compile(
    r"(?:∀|∃!?|∑|∏|λ|\bfun)\s+((?:[({⦃]?[\w'✝₀-₉ ]+(?: : [^(){}⦃⦄,]*)?[)}⦄]? ?)+)")
_BOUND = re.compile(r"[^\W\d][\w'✝₀-₉]*")
_TYPES = re.compile(r" : [^(){}⦃⦄,]*")
#: First letters by kind of type. What a kind has no letter left for is primed.
_POOLS = {
    "natural": ("a", "b", "c", "d", "m", "n", "k", "l"), "number": ("x", "y", "z", "u", "v", "w"),
    "proposition": ("p", "q", "r", "s", "t"), "list": ("xs", "ys", "zs", "ws"),
    "function": ("f", "g"), "predicate": ("P", "Q", "R", "S"), "type": ("A", "B", "C"),
    "other": ("o",), "bound": ("i", "j"),
    "hypothesis": tuple(f"h{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"),
}
_KINDS = {"ℕ": "natural", "Nat": "natural", "ℤ": "number", "Int": "number", "ℚ": "number",
          "Rat": "number", "ℝ": "number", "Real": "number", "Prop": "proposition",
          "Bool": "other", "String": "other", "Char": "other"}
_FAMILY = re.compile(r"(List|Array|Option|Finset|Set|Fin|Multiset) [^∀∃=≤<∧∨↔∣]*\Z")
_SORT = re.compile(r"(Type|Sort)\b[^→]*\Z")
#: Words of tactics that are also used as names: what they mean in a tactic is the tactic's.
_WORDS = frozenset((
    "left", "right", "at", "with", "using", "zero", "succ", "nil", "cons", "inl", "inr", "mk",
    "intro", "base", "step", "case", "next", "by", "from", "fun", "have", "show", "exact", "apply",
    "only", "rfl", "trivial", "constructor", "exists"))


@dataclass(frozen=True)
class Names:
    """What each name of a goal is called in canonical names; without any, nothing is changed."""

    there: Mapping[str, str] = field(default_factory=dict)
    #: The goal as the model sees it; None: as it is.
    text: str | None = None

    @classmethod
    def of(cls, goal: str) -> Names:
        """The names of a goal as Lean prints it (other text: none)."""
        return _of(goal)

    def shown(self, goal: str) -> str:
        """A goal in canonical names. The one that they are of is shown without the name of its
        case and without what has nothing to do with its target."""
        return _renamed(goal, self.there)

    def write(self, tactic: str) -> str:
        """A tactic for the goal, in canonical names. Names that it gives, and that would be taken
        for the goal's then, are changed."""
        return _through(tactic, self.there)

    def read(self, tactic: str) -> str:
        """A tactic in canonical names as one for the goal; the same holds."""
        return _through(tactic, {own: name for name, own in self.there.items()})


@lru_cache(maxsize=4_000)
def _of(goal: str) -> Names:
    entries, target = _parts(goal)
    if target is None:
        return Names()
    kinds: dict[str, str] = {}
    for names, kind in entries:
        for name in names:
            kinds[name] = _kind(kind, kinds)
    entries = _connected(entries, target, kinds)
    kinds = {name: kinds[name] for names, _ in entries for name in names}
    text = "\n".join((*(kind for _, kind in entries), target))
    bound = [name for name in _bound(text) if name not in kinds]
    kinds |= dict.fromkeys(bound, "bound")
    # What is mentioned and keeps its name: constants, and bound names that were not seen.
    taken = {head for head in _heads(text) if head not in kinds}
    there: dict[str, str] = {}
    for name, kind in kinds.items():
        mark = "✝" if "✝" in name else ""
        there[name] = next(new for each in _pool(kind) if (new := each + mark) not in taken)
        taken.add(there[name])
    # Where Lean breaks lines depends on how long names are.
    lines = [" ".join((*names, ":", *rest.split())) for names, rest in entries]
    lines.append(_TURNSTILE + " ".join(target.split()))
    return Names(there, _renamed("\n".join(lines), there))


def _connected(entries: list[tuple[list[str], str]], target: str,
               kinds: Mapping[str, str]) -> list[tuple[list[str], str]]:
    """The hypotheses that have to do with the target, and the variables that all this mentions."""
    mentions = [{head for head in _heads(rest) if head in kinds} for _, rest in entries]
    near = {head for head in _heads(target) if head in kinds}
    before = -1
    while len(near) > before:
        before = len(near)
        for (names, _), own in zip(entries, mentions, strict=True):
            told = any(kinds[name] == "hypothesis" for name in names)
            if not near.isdisjoint(names) or (told and (not own or not near.isdisjoint(own))):
                near |= own
                near.update(names if told else ())
    kept = [([name for name in names if name in near], rest) for names, rest in entries]
    return [(names, rest) for names, rest in kept if names]


def _parts(goal: str) -> tuple[list[tuple[list[str], str]], str | None]:
    """Hypotheses (names, and type with value) and target of a goal; no target: it is none."""
    entries: list[str] = []
    lines = goal.split("\n")
    for number, line in enumerate(lines):
        if line.startswith(_TURNSTILE):
            target = "\n".join((line[len(_TURNSTILE):], *lines[number + 1:]))
            split = [each.partition(" : ") for each in entries]
            return [(names.split(), rest) for names, _, rest in split], target
        if number == 0 and line.startswith("case "):
            continue
        if line.startswith(" ") and entries:
            entries[-1] += "\n" + line
        else:
            entries.append(line)
    return [], None


def _kind(text: str, known: Mapping[str, str]) -> str:
    """What kind of thing has this type; ``known`` are those of the names before it."""
    text = text.partition(" := ")[0].strip()
    if text in _KINDS:
        return _KINDS[text]
    if known.get(text) == "type":
        return "other"
    if _SORT.match(text):
        return "type"
    if _FAMILY.match(text) and "→" not in text:
        return "list" if text.startswith(("List", "Array")) else "other"
    parts = [part.strip("() ") for part in text.split("→")]
    if len(parts) > 1 and all(_is_type(part, known) for part in parts):
        return "predicate" if parts[-1] == "Prop" else "function"
    return "hypothesis"


def _is_type(text: str, known: Mapping[str, str]) -> bool:
    return (text in _KINDS or known.get(text) == "type" or bool(_SORT.match(text))
            or bool(_FAMILY.match(text)))


def _bound(text: str) -> list[str]:
    """The names that quantifiers and functions bind, in order, each once."""
    return list(dict.fromkeys(
        name for found in _BINDER.finditer(text)
        for name in _BOUND.findall(_TYPES.sub("", found[1])) if name != "fun"))


def _pool(kind: str) -> Iterator[str]:
    names = _POOLS[kind]
    prime = ""
    while True:
        yield from (f"{name}{prime}" for name in names)
        prime += "'"


def _heads(text: str) -> Iterator[str]:
    return (match[0].partition(".")[0] for match in _NAME.finditer(text))


def _renamed(text: str, new: Mapping[str, str]) -> str:
    """The text with every name in ``new``, or whose first component is, replaced."""

    def replace(match: re.Match[str]) -> str:
        word = match[0]
        if word in new:
            return new[word]
        head, dot, rest = word.partition(".")
        return new[head] + dot + rest if dot and head in new else word

    return _NAME.sub(replace, text)


def _through(tactic: str, new: Mapping[str, str]) -> str:
    """A tactic with its names replaced; one that is not in ``new``, and would be mistaken for one
    that is new, gets a number."""
    if not new:
        return tactic
    heads = set(_heads(tactic))
    occupied = set(new.values())
    # A goal's name that is a word of tactics is only meant where it is a term.
    more = {name: own for name, own in new.items() if name not in _WORDS}
    # What ``have : ...`` calls by itself cannot be called otherwise.
    for word in sorted(heads & occupied - set(new) - _WORDS - {"this"}):
        number = 1
        while (fresh := f"{word}{number}") in occupied or fresh in heads or fresh in new:
            number += 1
        more[word] = fresh
    return _renamed(tactic, more)
