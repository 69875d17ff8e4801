"""A mixture of policies, each with a weight.

For a state, let component *i* with weight *w_i* propose the tactics *T_i*, and
*q_i(t)* be the probability that it gives *t*: as it is for a calibrated
component (a language model), and divided by the sum over *T_i* for one whose
scores are made up (a list of rules). The mixture's probability of *t* is

    m(t) = Σ_i w_i q_i(t) / Σ_i w_i,

the sums over the components that proposed anything at this state, and *q_i(t)*
zero where *i* did not propose *t*. Since every *q_i* sums to at most one, so
does *m*; a component that is silent leaves its weight to the others.

Which *n* tactics are proposed is decided by turns, not by probability: each
component has places in proportion to its weight and fills them with its best;
what it leaves goes to the others. So a policy whose probabilities are small by
nature (long tactics) is not crowded out by one whose probabilities are large.
Tactics that differ only in names that they give are one, written as the first
component that proposed it writes it, with the summed probability.
What the next proposals may be worth (the state waits with that) is the last
one's of the component whose last one is worth most.
A component may be asked for at most so many, however large *n* is, and no
longer when so many tactics were tried in a state: each further answer of a
model costs time, and is less likely than the one before.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from leanmath.core.errors import InputError
from leanmath.prove.goals import nameless
from leanmath.prove.policy import Policy, Proposal, Proposals, Query


@dataclass(frozen=True)
class Component:
    """One policy of a mixture; ``calibrated``: its scores are true log-probabilities.

    ``most``: how many tactics it is asked for at most (None: as many as
    anybody). ``until``: it is not asked about a state in which so many tactics
    were tried. ``floor``: proposals whose log-probability is below it are left
    out, and their places go to the others.
    """

    policy: Policy
    weight: float = 1.0
    calibrated: bool = True
    most: int | None = None
    until: int | None = None
    floor: float = -math.inf


class Mixture:
    """A policy made of policies. May be used from several threads if they may."""

    def __init__(self, components: Sequence[Component]) -> None:
        if not components:
            raise InputError("a mixture needs at least one policy")
        for each in components:
            if each.most is not None and each.most < 1:
                raise InputError(f"{each.policy.name} is asked for {each.most} tactics at most, "
                                 "and must be asked for one")
            if not (each.weight > 0 and math.isfinite(each.weight)):
                raise InputError(f"the weight of {each.policy.name} is {each.weight}, "
                                 "and must be a positive number")
        self.components = tuple(components)

    @property
    def name(self) -> str:
        """The names of the components with their weights."""
        return " + ".join(f"{each.weight:g}*{each.policy.name}" for each in self.components)

    def propose(self, queries: Sequence[Query], n: int) -> list[list[Proposal]]:
        """At most ``n`` tactics for each query, by the probability under the mixture."""
        answers = [self._asked(each, queries, n) for each in self.components]
        return [self._mix([answer[place] for answer in answers], n)
                for place in range(len(queries))]

    @staticmethod
    def _asked(component: Component, queries: Sequence[Query],
               n: int) -> list[list[Proposal]]:
        most = n if component.most is None else min(n, component.most)
        places = [place for place, query in enumerate(queries)
                  if component.until is None or len(query.tried) < component.until]
        found: list[list[Proposal]] = [[] for _ in queries]
        if places:
            answers = component.policy.propose([queries[place] for place in places], most)
            for place, each in zip(places, answers, strict=True):
                full = each if component.calibrated else \
                    _filled(component.policy, queries[place], each, most)
                found[place] = [one for one in full if one.logprob >= component.floor]
        return found

    def _mix(self, proposals: Sequence[Sequence[Proposal]], n: int) -> list[Proposal]:
        speaking = [(component, each) for component, each in
                    zip(self.components, proposals, strict=True) if each]
        if not speaking:
            return []
        total = math.fsum(component.weight for component, _ in speaking)
        parts: dict[str, list[tuple[float, Proposal]]] = {}
        lists: list[tuple[float, list[str]]] = []
        for component, each in speaking:
            scale = 0.0 if component.calibrated else _logsumexp([one.logprob for one in each])
            keys = [nameless(one.tactic) for one in each]
            for key, one in zip(keys, each, strict=True):
                parts.setdefault(key, []).append(
                    (math.log(component.weight / total) + one.logprob - scale, one))
            lists.append((component.weight, list(dict.fromkeys(keys))))
        mixed = {}
        for key, shares in parts.items():
            # The tokens are those of the policy that stands behind it most.
            leading = max(shares, key=lambda share: share[0])[1]
            mixed[key] = Proposal(shares[0][1].tactic, _logsumexp([share for share, _ in shares]),
                                  leading.tokens)
        chosen = _by_turns(lists, n)
        # Of those with a place, each component's own last one.
        places = set(chosen)
        last = max((mixed[[key for key in keys if key in places][-1]]
                    for _, keys in lists if not places.isdisjoint(keys)),
                   key=lambda each: each.logprob)
        return Proposals(sorted((mixed[key] for key in chosen),
                                key=lambda each: -each.logprob), (last.logprob, last.tokens))


def _filled(policy: Policy, query: Query, found: list[Proposal], n: int) -> list[Proposal]:
    """As many tactics that differ in more than names as were asked for, if there are so many: who
    gives fewer is taken to know no more."""
    while len({nameless(each.tactic) for each in found}) < n <= len(found):
        known = query.tried.union(each.tactic for each in found)
        more = [each for each in policy.propose([replace(query, tried=known)], n)[0]
                if each.tactic not in known]
        if not more:
            break
        found = [*found, *more]
    return found


def _by_turns(lists: Sequence[tuple[float, Sequence[str]]], n: int) -> list[str]:
    """At most ``n`` different entries of weighted lists, each list's own in its order.

    Whoever is furthest behind its share chooses next; an entry that another
    list chose before counts for both, since both proposed it.
    """
    total = math.fsum(weight for weight, _ in lists)
    chosen: dict[str, None] = {}
    places = [0] * len(lists)
    taken = [0.0] * len(lists)
    while len(chosen) < n:
        waiting = [k for k, (_, entries) in enumerate(lists) if places[k] < len(entries)]
        if not waiting:
            break
        k = max(waiting, key=lambda each: (lists[each][0] / total * (len(chosen) + 1)
                                           - taken[each], -each))
        entry = lists[k][1][places[k]]
        places[k] += 1
        taken[k] += 1
        chosen.setdefault(entry)
    return list(chosen)


def _logsumexp(values: Sequence[float]) -> float:
    high = max(values)
    if high == -math.inf:
        return high
    return high + math.log(math.fsum(math.exp(each - high) for each in values))
