"""The words that mean something around numbers, in English and Chinese."""

from __future__ import annotations

#: Words that end a quantity: what follows them is another clause.
CLAUSE = frozenset(
    "and so then therefore thus hence is are was were be been being has have had having makes make "
    "made means mean which who because since if when while he she it they we you i there equals "
    "equal gives give gave gets get got takes take took needs need costs spends spend spent "
    "earns earn earned will would now leaving but let not where whose that's "
    "it's or should must does do did bought buys sold sells ate eats 是 等于 得 和 答 约 "
    "所以 因此 则 那么 就是 共 又 而".split())
#: Words that a remark in brackets begins with.
PROSE = frozenset("from for in on at after before since because with without per each the by "
                   "that this his her their its our as to one".split())
#: How many words may follow a number before its operator, and stand before one.
WORDS_BEHIND, WORDS_BEFORE = 12, 4
DEEPEST = 40

WORD_OPERATORS: dict[tuple[str, ...], str] = {
    ("times",): "*", ("multiplied", "by"): "*", ("divided", "by"): "/", ("plus",): "+",
    ("minus",): "-", ("乘以",): "*", ("乘",): "*", ("除以",): "/", ("加上",): "+", ("加",): "+",
    ("减去",): "-", ("减",): "-", ("added", "to"): "+",
}
COMPUTING = frozenset("half twice double thrice triple 百分之".split())
MORE = frozenset("more greater older taller longer heavier higher larger bigger".split())
LESS = frozenset("less fewer younger shorter lighter lower smaller cheaper".split())
ARTICLES = frozenset("the a an his her their its all these those of price original total "
                      "regular remaining that".split())
#: Kinds of numbers: of "the 2 solutions less than 50" nothing is subtracted.
COUNTED = frozenset("solutions integers numbers values multiples primes powers squares cubes "
                    "digits divisors factors terms elements possibilities".split())
