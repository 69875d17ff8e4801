"""Public benchmarks as JSON Lines: from the files of their makers to the records of our commands.

A converter gets the bytes of the sources, in order, and gives the records of
each file that it makes. What is not of the form that the pinned revision has
is an error, never a record less.
"""

from __future__ import annotations

import gzip
import io
import json
import re
import tarfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence

from leanmath.core.errors import InputError
from leanmath.core.lines import objects

Records = list[dict[str, object]]
#: From the bytes of all sources to the records, by the name of the file they go to.
Converter = Callable[[Sequence[bytes]], dict[str, Records]]

#: An archive may hold this much before it is taken for a trap.
_MEMBERS, _ARCHIVE_BYTES = 50_000, 128 << 20


def read_archive(archive: bytes, wanted: re.Pattern[str]) -> dict[str, bytes]:
    """The ordinary files in a ``.tar.gz`` whose path matches, by path without the top folder.

    Nothing is unpacked: members are read in memory, so neither ``..`` nor
    links can lead anywhere. :class:`InputError` for what is no such archive,
    or is larger than any benchmark.
    """
    found: dict[str, bytes] = {}
    try:
        # Unpacked as a whole first: that tells an archive that was cut off.
        with gzip.GzipFile(fileobj=io.BytesIO(archive)) as packed:
            whole = packed.read(_ARCHIVE_BYTES + 1)
        if len(whole) > _ARCHIVE_BYTES:
            raise _too_large()
        with tarfile.open(fileobj=io.BytesIO(whole), mode="r:") as tar:
            for number, member in enumerate(tar):
                if number >= _MEMBERS:
                    raise _too_large()
                path = member.name.partition("/")[2]
                if member.isreg() and not member.issparse() and wanted.fullmatch(path):
                    file = tar.extractfile(member)
                    if file is not None:
                        found[path] = file.read()
    except (tarfile.TarError, EOFError, OSError, ValueError, zlib.error) as error:
        raise InputError(f"the archive cannot be read: {error}",
                         hint="Look at what the address gives.") from None
    return found


def _too_large() -> InputError:
    return InputError("the archive is larger than any benchmark: not read",
                      hint="Look at what the address gives.")


# miniF2F.

_MINIF2F = re.compile(r"MiniF2F/(Test|Valid)/([^/]+)\.lean")
_DECLARATION = re.compile(r"^theorem\s+(\S+)", re.MULTILINE)
_DOC = re.compile(r"/-[-!]?.*?-/\s*\Z", re.DOTALL)
#: Words and signs of what lies beyond natural numbers and integers, or may.
_BEYOND_CORE = re.compile(
    r"[ℝℂℚ∑∏∈∉⊆⊂∪∩∅√π∫∞⁻⌊⌈𝓝{}\[\]‖×∘]|ℕ[+⁺]|\d\.\d|"
    r"\b(?:Real|Complex|Rat|NNReal|ENNReal|NNRat|Finset|Set|Multiset|ZMod|List|PNat|Polynomial|"
    r"Matrix|Fin|Vector|Function|Filter|Equiv|Icc|Ico|Ioc|Ioo|Ici|Iic|Irrational|"
    r"IsLeast|IsGreatest|sum|prod|card|digits|divisors|properDivisors|sqrt|sin|cos|tan|log|logb|"
    r"exp|Type|Prop|Sort)\b")


def in_core(statement: str) -> bool:
    """Whether a statement speaks of natural numbers and integers only, judged by its text.

    A rule on words, on the safe side: any sign or word that belongs to other
    numbers, to sets, lists or sums makes it say no, so it may say no where
    only ℕ and ℤ occur.
    """
    return _BEYOND_CORE.search(_DECLARATION.sub("theorem", statement)) is None


#: Statements of the pinned revision that do not say what was meant, as its readers found: how
#: (a proof of a false one cannot exist; one of the others says little), and why.
KNOWN_BAD: Mapping[str, tuple[str, str]] = {
    "mathd_algebra_208": ("false", "the exponent 1 / 3 is 0 among natural numbers"),
    "mathd_algebra_289": ("vacuous", "subtractions of natural numbers contradict the primes"),
    "mathd_algebra_433": ("false", "the value that is asserted is that of another argument"),
    "mathd_algebra_275": ("vacuous", "the exponent 1 / 4 is 0 among natural numbers"),
    "mathd_algebra_314": ("trivialised", "all is natural, so 1 / 4 is 0 on both sides"),
    "amc12a_2003_p25": ("vacuous", "the condition on the domain holds of every real number"),
    "amc12a_2020_p13": ("false", "exponents 1 / a are 0 among natural numbers"),
    "imo_1967_p3": ("misparenthesised", "the product ends before the subtraction"),
    "mathd_algebra_282": ("false", "the exponent 1 / 3 is 0 among natural numbers"),
    "mathd_algebra_437": ("vacuous", "the bounds have changed places"),
}


def minif2f(revision: str) -> Converter:
    """miniF2F for Lean 4, from the archive of its repository at a revision."""

    def convert(sources: Sequence[bytes]) -> dict[str, Records]:
        files = read_archive(sources[0], _MINIF2F)
        if not files:
            raise InputError("the archive holds no folder MiniF2F/Test or MiniF2F/Valid",
                             hint="Look at what the address gives.")
        return {"minif2f_lean4.jsonl": [_minif2f_record(path, text, revision)
                                        for path, text in sorted(files.items())]}

    return convert


def _minif2f_record(path: str, raw: bytes, revision: str) -> dict[str, object]:
    text = _utf8(raw, path)
    match, start = _MINIF2F.fullmatch(path), _DECLARATION.search(text)
    if match is None or start is None:
        raise InputError(f"{path} states no theorem")
    statement = text[start.start():].rstrip()
    if not re.search(r":=\s*(?:by\s+)?sorry\Z", statement):
        raise InputError(f"{path} does not end in sorry")
    # A comment over the theorem is no part of the header.
    header = _DOC.sub("", text[:start.start()]).rstrip()
    record: dict[str, object] = {
        "name": start[1], "split": match[1].lower(), "header": f"{header}\n\n",
        "formal_statement": statement, "source": f"{revision[:12]}:{path}",
        "core_nat_int": in_core(statement)}
    if start[1] in KNOWN_BAD:
        record["quality_flag"], record["quality_note"] = KNOWN_BAD[start[1]]
    return record


# Problems with answers.


def gsm8k(sources: Sequence[bytes]) -> dict[str, Records]:
    """GSM8K: train and test; the answer stays as it is, its result and calculations beside it."""
    return {f"{split}.jsonl": [_gsm8k_record(split, number, record)
                               for number, record in enumerate(_lines(raw, split))]
            for split, raw in zip(("train", "test"), sources, strict=True)}


def _gsm8k_record(split: str, number: int, record: Mapping[str, object]) -> dict[str, object]:
    answer = _string(record, "answer")
    before, mark, final = answer.rpartition("####")
    if not mark:
        raise InputError(f"GSM8K {split}, line {number + 1}: an answer without ####")
    return {"name": f"gsm8k-{split}-{number:05d}", "question": _string(record, "question"),
            "answer": answer, "final_answer": final.strip().replace(",", ""),
            "calculations": re.findall(r"<<(.*?)>>", before)}


def math500(sources: Sequence[bytes]) -> dict[str, Records]:
    """MATH-500."""
    records: Records = []
    for record in _lines(sources[0], "MATH-500"):
        unique = _string(record, "unique_id")
        _, subject, file = unique.split("/")
        records.append({"name": f"math500-{subject}-{file.removesuffix('.json')}", **record})
    return {"math500.jsonl": records}


def svamp(sources: Sequence[bytes]) -> dict[str, Records]:
    """SVAMP: its keys in small letters."""
    try:
        whole = json.loads(_utf8(sources[0], "SVAMP"))
        records = [{"name": f"svamp-{_string(record, 'ID')}",
                    **{key.lower(): value for key, value in record.items() if key != "ID"}}
                   for record in whole]
    except (ValueError, TypeError, AttributeError) as error:
        raise InputError(f"SVAMP is not the list of objects that was expected: {error}") from None
    return {"svamp.jsonl": records}


def proofnet(sources: Sequence[bytes]) -> dict[str, Records]:
    """ProofNet for Lean 4; its names repeat, so each gets its line."""
    records: Records = []
    for number, record in enumerate(_lines(sources[0], "ProofNet")):
        name = _string(record, "name")
        informal = _string(record, "informal_prefix").strip()
        records.append({
            "name": f"proofnet-{number:03d}-{name}", "theorem_name": name,
            "split": _string(record, "split"),
            "informal_statement": informal.removeprefix("/--").removesuffix("-/").strip(),
            "header": _string(record, "header"),
            "formal_statement": _string(record, "formal_statement"),
            "goal": _string(record, "goal")})
    return {"proofnet_lean4.jsonl": records}


def cmath(sources: Sequence[bytes]) -> dict[str, Records]:
    """CMATH, the part that its makers published."""
    return {"cmath_dev.jsonl": [{"name": f"cmath-dev-{number:03d}", **record}
                                for number, record in enumerate(_lines(sources[0], "CMATH"))]}


def _utf8(raw: bytes, what: str) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"{what} is not UTF-8 (byte {error.start})",
                         hint="Look at what the address gives.") from None


def _lines(raw: bytes, what: str) -> Iterator[dict[str, object]]:
    for _, record in objects(_utf8(raw, what), what, hint="Look at what the address gives."):
        yield record


def _string(record: Mapping[str, object], key: str) -> str:
    value = record.get(key)
    if not isinstance(value, str):
        raise InputError(f"a record has no text {key}", hint="Look at what the address gives.")
    return value
