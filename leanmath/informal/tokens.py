"""A text into tokens, each with its span; nothing is dropped that a claim could depend on.

What is no number, operator, relation, bracket or mark of punctuation is a
word. A word may carry a number ("three", "三十"). What looks like a number and
is none (a time of day, a version) is *opaque*: no claim is read across it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from leanmath.informal.expr import Rel


class Kind(Enum):
    """What a token is."""

    NUMBER = "number"
    WORD = "word"
    OPERATOR = "operator"
    RELATION = "relation"
    OPEN = "("
    CLOSE = ")"
    PERCENT = "%"
    CURRENCY = "$"
    STOP = "."
    COMMA = ","
    OPAQUE = "?"
    #: An exponent written as a superscript, or with a caret behind a word.
    SUPERSCRIPT = "²"
    ROOT = "√"
    FACTORIAL = "!"
    #: A function that the text names, before its argument.
    FUNCTION = "f"
    #: The dots before a remainder.
    DOTS = "…"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text from ``start`` to ``end``; ``text`` in a normal form.

    ``value`` and ``decimals`` for numbers, and for words that are numerals;
    ``glued``: nothing stands between it and the token before.
    """

    kind: Kind
    text: str
    start: int
    end: int
    glued: bool = False
    value: Fraction | None = None
    decimals: int = 0
    #: A mixed number or a fraction written as one character, or with a scale (3 million).
    compound: bool = False
    scale: int = 1
    #: Which formula of its text it stands in, counted from one; 0 outside.
    formula: int = 0


_OPERATORS = {"+": "+", "＋": "+", "-": "-", "−": "-", "–": "-", "‐": "-", "‑": "-", "－": "-",
              "*": "*", "×": "*", "·": "*", "∙": "*", "⋅": "*", "•": "*", "✕": "*", "✖": "*",
              "＊": "*", "/": "/", "÷": "/", "∕": "/", "⁄": "/", "／": "/", "^": "^", "//": "/"}
_RELATIONS = {"=": Rel.EQ, "＝": Rel.EQ, "≈": Rel.APPROX, "≅": Rel.APPROX, "≒": Rel.APPROX,
              "≠": Rel.NE, "<": Rel.LT, "＜": Rel.LT, "≤": Rel.LE, "⩽": Rel.LE, "≦": Rel.LE,
              ">": Rel.GT, "＞": Rel.GT, "≥": Rel.GE, "⩾": Rel.GE, "≧": Rel.GE,
              "==": Rel.EQ, "!=": Rel.NE, "<=": Rel.LE, ">=": Rel.GE, "~=": Rel.APPROX,
              "≡": Rel.EQ}
_FRACTIONS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5),
              "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8),
              "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)}
_SUPERSCRIPTS = {"⁰": 0, "¹": 1, "²": 2, "³": 3, "⁴": 4, "⁵": 5, "⁶": 6, "⁷": 7, "⁸": 8, "⁹": 9}
_SCALES = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9,
           "trillion": 10**12, "万": 10**4, "亿": 10**8, "百万": 10**6, "千万": 10**7}
_WORDS = {w: n for n, w in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty".split())}
_WORDS |= {w: 10 * n for n, w in enumerate(
    "thirty forty fifty sixty seventy eighty ninety".split(), 3)}
_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}

#: More digits than this are no number that anybody reasons with.
_LONGEST = 60

# Words of Chinese that mean something here; the longest first.
_CHINESE = ("乘以|除以|加上|减去|等于|大约|大于|小于|平均|一半|百分之|分之|余下|剩下|还剩|"
            "加|减|乘|除|的|倍|是|约|余|折|得|共|和|答|多|少|各")
_CJK = r"\u3400-\u9fff"
_TOKEN = re.compile(rf"""
    (?P<opaque>\x01+ | [@⊕⊗∘★☆◇♦] | \d+(?:-\d+){{2,}}(?=[ ]?\$?[ ]?(?:right[ ]|special[ ])?triangle)
    | \d+(?:\.\d+){{2,}} | (?<![\d.])\d{{1,2}}:\d\d(?!\d))
  | (?P<mixed>(?<![\d.,])\d+[ ]+[1-9]\d?/\d{{1,3}}(?!\d|/\d|\.\d))
  | (?P<ordinal>\d+(?:st|nd|rd|th)\b)
  | (?P<number>\d{{1,3}}(?:,\d{{3}})+(?![\d]|,\d)(?:\.\d+)?
    | (?<![\d.,])[1-9]\d{{0,2}}(?:[ ]\d{{3}})+(?!\d|\.\d|[ ]\d) | \d+(?:\.\d+)? | \.\d+)
  | (?P<vulgar>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])
  | (?P<super>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)
  | (?P<power>(?<=[\d)\w])\*\*(?=[\d(]))
  | (?P<bold>\*\*+|__+|`+|["“”„'‘’](?!\w))
  | (?P<relation>==|!=|<=|>=|~=|[=＝≈≅≒≠<＜≤⩽≦>＞≥⩾≧≡])
  | (?P<arrow>-+>|=+>|[→⇒⟹↔⇔|｜←])
  | (?P<dots>……|…|\.\.\.+)
  | (?P<operator>//|[-+＋−–‐‑－*×·∙⋅•✕✖＊/÷∕⁄／^])
  | (?P<open>[(（\[{{【]) | (?P<close>[)）\]}}】])
  | (?P<percent>[%％]) | (?P<currency>[$＄€£¥￥])
  | (?P<root>[√∛∜]) | (?P<factorial>!(?!\w))
  | (?P<comma>[,，、]) | (?P<stop>\.(?!\w)|[;:?。；：？！\n—~])
  | (?P<chinese>{_CHINESE})
  | (?P<hanzi>[{_CJK}])
  | (?P<variable>[A-Za-z]\d{{1,2}}(?![\w.]) | [A-Za-z]_(?:\d{{1,2}}|\{{\w{{1,3}}\}}|[a-z])
    | [A-Za-zα-ω][₀-₉]{{1,2}})
  | (?P<word>[^\W\d_{_CJK}]+(?:['’][^\W\d_{_CJK}]+)*)
""", re.VERBOSE)
_CHINESE_NUMERAL = re.compile(r"[零一二三四五六七八九十百千两〇]+")


def tokenize(text: str, offset: int = 0) -> list[Token]:
    """The tokens of a text whose first character stands at ``offset`` of the whole."""
    return _hyphens(_scaled(_runs(_scan(text, offset))))


def _scan(text: str, offset: int) -> Iterator[Token]:
    last, after_decimals = -1, False
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        token = _token(match, start + offset, end + offset, glued=start == last)
        endless = match.lastgroup == "dots" and start == last and after_decimals
        after_decimals = token is not None and token.kind is Kind.NUMBER and token.decimals > 0
        last = end
        # The dots of 33.333...% say that it goes on, which its decimals say too.
        if token is not None and not endless:
            yield token


def _token(match: re.Match[str], start: int, end: int, *, glued: bool) -> Token | None:
    kind, text = match.lastgroup, match.group()
    match kind:
        case "number":
            return _number(text, start, end, glued)
        case "mixed":
            whole, rest = text.split(maxsplit=1)
            top, _, bottom = rest.partition("/")
            if int(bottom) and int(top) < int(bottom) and len(text) < _LONGEST:
                v = int(whole) + Fraction(int(top), int(bottom))
                return Token(Kind.NUMBER, text, start, end, glued, v, compound=True)
            return Token(Kind.OPAQUE, text, start, end, glued)
        case "vulgar":
            return Token(Kind.NUMBER, text, start, end, glued, Fraction(*_FRACTIONS[text]),
                         compound=True)
        case "super":
            power = int("".join(str(_SUPERSCRIPTS[c]) for c in text[:4]))
            return Token(Kind.SUPERSCRIPT, text, start, end, glued, Fraction(power))
        case "power":
            return Token(Kind.OPERATOR, "^", start, end, glued)
        case "bold":
            return None
        case "relation":
            return Token(Kind.RELATION, _RELATIONS[text].value, start, end, glued)
        case "operator":
            return Token(Kind.OPERATOR, _OPERATORS[text], start, end, glued)
        case "arrow":
            return Token(Kind.STOP, text, start, end, glued)
        case "ordinal" | "chinese" | "hanzi" | "word" | "variable":
            named = text.replace("{", "").replace("}", "") if kind == "variable" else text
            n = _WORDS.get(text.lower()) if kind == "word" else None
            return Token(Kind.WORD, named, start, end, glued,
                         None if n is None else Fraction(n))
        case "opaque" | "open" | "close" | "percent" | "currency" | "stop" | "comma" | "root" \
                | "factorial" | "dots":
            return Token(_PLAIN[kind], text, start, end, glued)
    return None


_PLAIN = {"opaque": Kind.OPAQUE, "open": Kind.OPEN, "close": Kind.CLOSE, "percent": Kind.PERCENT,
          "currency": Kind.CURRENCY, "stop": Kind.STOP, "comma": Kind.COMMA, "root": Kind.ROOT,
          "factorial": Kind.FACTORIAL, "dots": Kind.DOTS}


def _number(text: str, start: int, end: int, glued: bool) -> Token:
    plain = text.replace(",", "").replace(" ", "")
    if len(plain) > _LONGEST:
        return Token(Kind.OPAQUE, text, start, end, glued)
    decimals = len(plain.partition(".")[2])
    return Token(Kind.NUMBER, text, start, end, glued, Fraction(plain), decimals)


def _runs(tokens: Iterator[Token]) -> Iterator[Token]:
    """Single Chinese characters joined into words; those of a numeral into a number word."""
    run: list[Token] = []
    for token in tokens:
        single = token.kind is Kind.WORD and len(token.text) == 1 and _is_cjk(token.text) \
            and token.text not in _CHINESE.split("|")
        if single and (not run or token.glued):
            run.append(token)
            continue
        yield from _joined(run)
        run = []
        if single:
            run.append(token)
        else:
            yield token
    yield from _joined(run)


def _is_cjk(text: str) -> bool:
    return "㐀" <= text[0] <= "鿿"


def _joined(run: list[Token]) -> Iterator[Token]:
    text = "".join(token.text for token in run)
    at = 0
    for match in _CHINESE_NUMERAL.finditer(text):
        if match.start() > at:
            yield _word(run[at:match.start()])
        token = _word(run[match.start():match.end()])
        yield Token(Kind.WORD, token.text, token.start, token.end, token.glued,
                    chinese_number(match.group()))
        at = match.end()
    if at < len(run):
        yield _word(run[at:])


def _word(run: list[Token]) -> Token:
    return Token(Kind.WORD, "".join(t.text for t in run), run[0].start, run[-1].end, run[0].glued)


def chinese_number(text: str) -> Fraction | None:
    """The value of a Chinese numeral below ten thousand, or None (三十五 is 35)."""
    total, digit = 0, None
    for c in text:
        if c in _DIGITS:
            if digit not in (None, 0):
                return None
            digit = _DIGITS[c]
        else:
            total += (1 if digit is None else digit) * {"十": 10, "百": 100, "千": 1000}[c]
            digit = None
    return Fraction(total + (digit or 0))


def _scaled(tokens: Iterator[Token]) -> Iterator[Token]:
    """Numbers with their scale: 3 million, 3.6亿, $3k (and not 2k, which is twice k)."""
    held: Token | None = None
    row = list(tokens)
    for index, token in enumerate(row):
        if held is not None and held.value is not None and token.kind is Kind.WORD:
            scale = _SCALES.get(token.text.lower())
            word = token.text
            if scale is None and word[:1] in "万亿" and token.glued:
                # The scale and the word behind it: 3.6亿户.
                scale = _SCALES[word[0]]
                yield _times(held, scale, held.end + 1)
                held = Token(Kind.WORD, word[1:], token.start + 1, token.end, True) \
                    if len(word) > 1 else None
                continue
            if scale is None and word in ("k", "K") and token.glued and _thousands(row, index):
                scale = 1000
            if scale is not None:
                held = _times(held, scale, token.end)
                continue
        if held is not None:
            yield held
        held = token
    if held is not None:
        yield held


def _thousands(row: list[Token], index: int) -> bool:
    """Whether the letter k behind a number means thousands, and is no variable."""
    before = row[index - 2] if index > 1 else None
    after = row[index + 1] if index + 1 < len(row) else None
    if before is not None and before.kind is Kind.CURRENCY:
        return True
    if row[index].text == "k" and any(
            token.text == "k" and not (i and token.glued and row[i - 1].kind is Kind.NUMBER)
            for i, token in enumerate(row)):
        return False
    if after is not None and after.kind in (Kind.OPERATOR, Kind.OPEN, Kind.CLOSE):
        return False
    if before is None:
        return after is None or after.kind is not Kind.RELATION
    return before.kind not in (Kind.RELATION, Kind.OPERATOR, Kind.OPEN, Kind.CLOSE)


def _times(token: Token, scale: int, end: int) -> Token:
    assert token.value is not None
    return Token(Kind.NUMBER, token.text, token.start, end, token.glued, token.value * scale,
                 0 if (token.value * scale).denominator == 1 else token.decimals, True, scale)


def _hyphens(tokens: Iterator[Token]) -> list[Token]:
    """Hyphens inside compound words ("8-hour", "twenty-five", "half-price") are no operators."""
    row = list(tokens)
    out: list[Token] = []
    for index, token in enumerate(row):
        before = out[-1] if out else None
        after = row[index + 1] if index + 1 < len(row) else None
        if (before is not None and after is not None and token.text == "-"
                and token.kind is Kind.OPERATOR and token.glued and after.glued
                and after.kind is Kind.WORD and before.kind in (Kind.WORD, Kind.NUMBER)
                and not _letter(after)):
            continue
        if (before is not None and before.kind is Kind.WORD and token.kind is Kind.WORD
                and before.value is not None and token.value is not None and index
                and row[index - 1].text == "-" and before.value >= 20 and token.value < 10):
            out[-1] = Token(Kind.WORD, f"{before.text}-{token.text}", before.start, token.end,
                            before.glued, before.value + token.value)
            continue
        out.append(token)
    return out


def _letter(token: Token) -> bool:
    return len(token.text) == 1 and token.text.isalpha() and not _is_cjk(token.text)
