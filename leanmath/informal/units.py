"""Units of measure that can be turned into each other, by exact factors.

A unit is known by the words for it, English and Chinese. Anything else behind
a number (apples, pupils) is a word without conversion.
"""

from __future__ import annotations

from fractions import Fraction

#: dimension: ((words of a unit), how many of the smallest unit it is)
_TABLE: dict[str, tuple[tuple[str, str], ...]] = {
    "time": (("second seconds sec secs s 秒 秒钟", "1"), ("minute minutes min mins 分钟", "60"),
             ("hour hours hr hrs h 小时 时", "3600"), ("day days 天 日", "86400"),
             ("week weeks wk wks 周 星期", "604800")),
    "months": (("month months 个月 月", "1"), ("year years yr yrs 年", "12"),
               ("decade decades", "120"), ("century centuries 世纪", "1200")),
    "money": (("cent cents ¢ penny pennies 分", "1"), ("nickel nickels", "5"),
              ("dime dimes 角 毛", "10"), ("quarter quarters", "25"),
              ("dollar dollars buck bucks $ 元 块 元钱 块钱 yuan", "100")),
    "count": (("", "1"), ("dozen dozens 打", "12")),
    "metric length": (("millimeter millimeters millimetre millimetres mm 毫米", "1"),
                      ("centimeter centimeters centimetre centimetres cm 厘米", "10"),
                      ("decimeter decimeters dm 分米", "100"),
                      ("meter meters metre metres m 米", "1000"),
                      ("kilometer kilometers kilometre kilometres km 千米 公里", "1000000")),
    "length": (("inch inches in", "1"), ("foot feet ft", "12"), ("yard yards yd yds", "36"),
               ("mile miles mi", "63360")),
    "metric area": (("平方毫米", "1"), ("平方厘米", "100"), ("平方分米", "10000"),
                    ("平方米", "1000000"), ("公顷 hectare hectares", "10000000000"),
                    ("平方千米 平方公里", "1000000000000")),
    "metric mass": (("milligram milligrams mg 毫克", "1"), ("gram grams g 克", "1000"),
                    ("kilogram kilograms kilo kilos kg 千克 公斤", "1000000"),
                    ("tonne tonnes 吨", "1000000000")),
    "mass": (("ounce ounces oz", "1"), ("pound pounds lb lbs", "16"), ("ton tons", "32000")),
    "metric volume": (("milliliter milliliters millilitre millilitres ml 毫升 立方厘米", "1"),
                      ("liter liters litre litres l 升 立方分米", "1000"),
                      ("立方米", "1000000")),
    "volume": (("teaspoon teaspoons tsp", "1"), ("tablespoon tablespoons tbsp", "3"),
               ("cup cups", "48"), ("pint pints", "96"), ("quart quarts", "192"),
               ("gallon gallons", "768")),
}

_KNOWN: dict[str, tuple[str, Fraction]] = {}
for _dimension, _units in _TABLE.items():
    for _words, _size in _units:
        for _word in _words.split():
            _KNOWN.setdefault(_word, (_dimension, Fraction(_size)))


def known(word: str) -> tuple[str, Fraction] | None:
    """The dimension of a unit and its size in the smallest unit of the table, or None."""
    return _KNOWN.get(word) or _KNOWN.get(word.lower())


def factor(larger: str, smaller: str) -> Fraction | None:
    """How many of ``smaller`` one ``larger`` is; None when they measure different things."""
    one, other = known(larger), known(smaller)
    if one is None or other is None or one[0] != other[0]:
        return None
    return one[1] / other[1]


def longest_known(run: str) -> str:
    """The longest known unit that a run of Chinese characters begins with ("" for none)."""
    for length in range(min(5, len(run)), 0, -1):
        if run[:length] in _KNOWN:
            return run[:length]
    return ""
