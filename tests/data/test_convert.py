"""Converters: what is made of the makers' files is what the data folder holds."""

from __future__ import annotations

import io
import json
import re
import tarfile
from pathlib import Path
from typing import Any

import pytest

from leanmath.bench.quality import read_flags
from leanmath.core.errors import InputError
from leanmath.data import convert
from leanmath.data.convert import in_core, read_archive


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def lines(records: list[dict[str, Any]]) -> bytes:
    return "".join(json.dumps(record) + "\n" for record in records).encode()


def without(record: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: value for key, value in record.items() if key not in keys}


def archive(files: dict[str, bytes], extra: list[tarfile.TarInfo] | None = None) -> bytes:
    whole = io.BytesIO()
    with tarfile.open(fileobj=whole, mode="w:gz") as tar:
        for member in extra or []:
            tar.addfile(member, io.BytesIO(b"x" * member.size))
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return whole.getvalue()


def test_minif2f(data: Path, tmp_path: Path) -> None:
    known = read(data / "minif2f" / "minif2f_lean4.jsonl")
    files = {f"miniF2F-lean4-5746b7d/MiniF2F/{r['split'].title()}/{r['name']}.lean":
             (r["header"] + r.get("formal_statement_upstream", r["formal_statement"])).encode()
             for r in known}
    files["miniF2F-lean4-5746b7d/MiniF2F/Test.lean"] = b"import Mathlib\n"
    made = convert.minif2f("5746b7d6c478")([archive(files)])["minif2f_lean4.jsonl"]
    by_name = {record["name"]: record for record in made}
    assert len(by_name) == len(made) == len(known)
    for record in known:
        new = by_name[record["name"]]
        assert new["split"] == record["split"]
        assert new["header"] == record["header"]
        assert new["formal_statement"] == record.get("formal_statement_upstream",
                                                     record["formal_statement"])
        # On the safe side: never more than a reader found.
        assert not new["core_nat_int"] or record["core_nat_int"], record["name"]
    core = sum(record["core_nat_int"] for record in known)
    assert sum(bool(record["core_nat_int"]) for record in made) >= core - 3
    # What is replaced there is flagged here; all else is flagged alike.
    file = tmp_path / "made.jsonl"
    file.write_bytes(lines(made))
    flags = {name: flag.kind for name, flag in read_flags(file).items()}
    theirs = {name: flag.kind for name, flag in
              read_flags(data / "minif2f" / "minif2f_lean4.jsonl").items()}
    replaced = {r["name"] for r in known if "formal_statement_upstream" in r}
    assert {name: kind for name, kind in flags.items() if name not in replaced} == {
        name: kind for name, kind in theirs.items() if name not in replaced}
    assert replaced <= set(flags)


def test_a_comment_over_a_theorem_is_no_header() -> None:
    text = b"import Mathlib\nopen Nat\n\n/-- Three. -/\ntheorem t :\n  1 + 2 = 3 := by\n  sorry\n"
    made = convert.minif2f("r")([archive({"top/MiniF2F/Valid/t.lean": text})])
    assert made["minif2f_lean4.jsonl"] == [{
        "name": "t", "split": "valid", "header": "import Mathlib\nopen Nat\n\n",
        "formal_statement": "theorem t :\n  1 + 2 = 3 := by\n  sorry",
        "source": "r:MiniF2F/Valid/t.lean", "core_nat_int": True}]
    for wrong in (b"import Mathlib\n", b"theorem t : 1 = 1 := rfl\n", b"\xff"):
        with pytest.raises(InputError):
            convert.minif2f("r")([archive({"top/MiniF2F/Test/t.lean": wrong})])
    with pytest.raises(InputError):
        convert.minif2f("r")([archive({"top/README.md": b""})])


def test_archives_that_are_traps() -> None:
    wanted = re.compile(r".*\.lean")
    link = tarfile.TarInfo("top/a.lean")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    hard = tarfile.TarInfo("top/b.lean")
    hard.type, hard.linkname = tarfile.LNKTYPE, "top/c.lean"
    device = tarfile.TarInfo("top/d.lean")
    device.type = tarfile.CHRTYPE
    made = archive({"top/c.lean": b"c", "../../e.lean": b"e"}, [link, hard, device])
    # Read in memory: a path is a key, and leads nowhere.
    assert read_archive(made, wanted) == {"c.lean": b"c", "../e.lean": b"e"}
    assert read_archive(made, re.compile(r"[^./][^/]*\.lean")) == {"c.lean": b"c"}
    huge = tarfile.TarInfo("top/huge.lean")
    huge.size = 129 << 20
    for content in (archive({}, [huge]), b"no archive", made[:len(made) // 2], b""):
        with pytest.raises(InputError):
            read_archive(content, wanted)


def test_core_by_words() -> None:
    for text in ("theorem t (n : ℕ) (h : n % 3 = 2) : n ≠ 0 := by sorry",
                 "theorem t (f : ℤ → ℤ) : f 0 ∣ f 0 := by sorry",
                 "theorem sum_sqrt_real : 1 + 1 = 2 := by sorry"):  # its own name is not read
        assert in_core(text), text
    for text in ("theorem t (x : ℝ) : x = x", "theorem t : Nat.sqrt 4 = 2", "theorem t : 0.5 > 0",
                 "theorem t (n : ℕ+) : n = n", "theorem t : ∑ k ∈ Finset.range 3, k = 3",
                 "theorem t (s : Finset ℕ) : s = s", "theorem t : Nat.digits 10 12 = [2, 1]"):
        assert not in_core(text), text


def test_gsm8k(data: Path) -> None:
    known = {r["name"]: r for r in read(data / "gsm8k" / "test_public.jsonl")}
    blank = {"question": "?", "answer": "None.\n#### 0"}
    test = [without(known.get(f"gsm8k-test-{k:05d}", blank), "name", "final_answer", "calculations")
            for k in range(1319)]
    made = {r["name"]: r for r in convert.gsm8k([lines([]), lines(test)])["test.jsonl"]}
    assert len(made) == 1319
    assert {name: made[name] for name in known} == known
    with pytest.raises(InputError):
        convert.gsm8k([b"", lines([{"question": "?", "answer": "no mark"}])])


def test_the_others(data: Path) -> None:
    math = read(data / "math500" / "math500.jsonl")
    raw = [without(record, "name") for record in math]
    assert convert.math500([lines(raw)])["math500.jsonl"] == math

    cmath = read(data / "cmath" / "cmath_dev.jsonl")
    raw = [without(record, "name") for record in cmath]
    assert convert.cmath([lines(raw)])["cmath_dev.jsonl"] == cmath

    svamp = read(data / "svamp" / "svamp.jsonl")
    raw = [{"ID": r["name"].removeprefix("svamp-"),
            **{key.title(): value for key, value in without(r, "name").items()}} for r in svamp]
    assert convert.svamp([json.dumps(raw).encode()])["svamp.jsonl"] == svamp

    proofnet = read(data / "proofnet" / "proofnet_lean4.jsonl")
    raw = [{"name": r["theorem_name"], "split": r["split"], "header": r["header"],
            "informal_prefix": f"/-- {r['informal_statement']}-/\n", "goal": r["goal"],
            "formal_statement": r["formal_statement"]} for r in proofnet]
    assert convert.proofnet([lines(raw)])["proofnet_lean4.jsonl"] == proofnet
