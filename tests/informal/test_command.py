"""``leanmath verify`` and the page: exit codes, records, resuming, and what is shown."""

from __future__ import annotations

import json
import os
from html.parser import HTMLParser
from pathlib import Path

import pytest

import leanmath
from leanmath.core.errors import InputError
from leanmath.informal.page import page
from leanmath.informal.verdicts import Report, Verdict
from leanmath.lean.toolchain import Toolchain
from tests.helpers import leanmath as run

RIGHT, WRONG, OPEN = "2 + 3 = 5\n#### 5\n", "2 + 3 = 6\n", "x + y = 3\n"


@pytest.mark.parametrize(("text", "status"), [(RIGHT, 0), (WRONG, 1), (OPEN, 3), ("", 3)])
def test_the_status_says_what_was_found(text: str, status: int) -> None:
    ended = run("verify", "-", text=text)
    assert ended.status == status, ended.err
    assert "solution:" in ended.out


def test_a_wrong_answer(tmp_path: Path) -> None:
    file = tmp_path / "solution.txt"
    file.write_text(RIGHT, encoding="utf-8")
    assert run("verify", str(file), "--answer", "5").status == 0
    ended = run("verify", str(file), "--answer", "6", "--json", str(tmp_path / "out.json"))
    assert ended.status == 1
    record = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert record["verdict"] == "proved"
    assert record["answer"]["equals"] is False
    assert record["steps"][0]["claims"][0]["lean"].startswith("theorem step_1_claim_1")


@pytest.mark.parametrize("line", ["no json", "[]", "{}", '{"solution": 3}',
                                  '{"solution": "1", "answer": []}', '{"solution": "", "name": 1}'])
def test_bad_lines(tmp_path: Path, line: str) -> None:
    file = tmp_path / "many.jsonl"
    file.write_text('{"solution": "1 + 1 = 2"}\n' + line + "\n", encoding="utf-8")
    ended = run("verify", str(file))
    assert ended.status == 2
    assert "many.jsonl:2" in ended.err


def test_bad_input(tmp_path: Path) -> None:
    assert run("verify", str(tmp_path / "missing")).status == 2
    (tmp_path / "latin").write_bytes(b"\xff\xfe\xff")
    assert run("verify", str(tmp_path / "latin")).status == 2
    (tmp_path / "empty.jsonl").write_text("\n", encoding="utf-8")
    assert run("verify", str(tmp_path / "empty.jsonl")).status == 2
    ended = run("verify", "-", "--json", str(tmp_path / "no" / "out"), text=RIGHT)
    assert ended.status == 2


def test_many_resumed(tmp_path: Path) -> None:
    file, out = tmp_path / "many.jsonl", tmp_path / "out.jsonl"
    # U+2028 may stand within a line as it is, and is often found in texts from the web.
    lines = [{"solution": RIGHT, "answer": 5, "problem": "How\u2028many?"},
             {"solution": WRONG, "name": "w"}, {"solution": OPEN}]
    file.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines),
                    encoding="utf-8")
    ended = run("verify", str(file), "--json", str(out))
    assert ended.status == 1
    assert "proved: 1, refuted: 1, open: 1 of 3" in ended.out
    assert "w: refuted, first bad step 1" in ended.out
    written = out.read_text(encoding="utf-8")
    records = [json.loads(line) for line in written.split("\n")[:-1]]
    assert [r["verdict"] for r in records] == ["proved", "refuted", "undecided"]
    assert records[0]["answer"]["equals"] is True
    # A line that was cut off is done again, the others are not.
    cut = written.split("\n")
    out.write_text(cut[0] + "\n" + cut[1] + "\n" + cut[2][:40], encoding="utf-8")
    again = run("verify", str(file), "--json", str(out))
    assert "proved: 1, refuted: 1, open: 1 of 3" in again.out
    assert "w: refuted" not in again.out
    assert len(out.read_text(encoding="utf-8").split("\n")) == 5


class _Reader(HTMLParser):
    """The tags and the text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [v or "" for k, v in attrs if k in ("src", "href")]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_escapes_what_it_shows(toolchain: Toolchain) -> None:
    evil = ("<script>alert(1)</script>\n2 + 2 = 5 & so\n<img src=x onerror=alert(2)>\n"
            "#### <i>5</i>")
    report = leanmath.verify("<i>?</i>", evil, toolchain=toolchain)  # type: ignore[operator]
    assert isinstance(report, Report)
    assert report.verdict is Verdict.REFUTED
    reader = _Reader()
    reader.feed(page([report, report]))
    assert not reader.tags & {"script", "img", "i", "link", "iframe"}
    assert not reader.links
    assert "<script>alert(1)</script>" in reader.text
    assert "¬ ((2 + 2 : Rat) = 5)" in reader.text
    assert "the first bad step" in reader.text


def test_the_page_of_a_command(tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    assert run("verify", "-", "--html", str(target), text=WRONG).status == 1
    assert "refuted" in target.read_text(encoding="utf-8")


def test_python(toolchain: Toolchain) -> None:
    report = leanmath.verify("", RIGHT, answer="5", toolchain=toolchain)  # type: ignore[operator]
    assert report.verdict is Verdict.PROVED
    with pytest.raises(InputError):
        leanmath.verify("", "a" * 5_000_000, toolchain=toolchain)  # type: ignore[operator]


def test_control_characters_do_not_reach_the_terminal() -> None:
    ended = run("verify", "-", text="\x1b[2J 2 + 2 = 5 \x07")
    assert "\x1b" not in ended.out
    assert "\x07" not in ended.out


def test_a_page_is_not_replaced_by_an_empty_one(tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    file.write_text(json.dumps({"solution": RIGHT}) + "\n", encoding="utf-8")
    words = ("verify", str(file), "--json", str(tmp_path / "out.jsonl"),
             "--html", str(tmp_path / "page.html"))
    assert run(*words).status == 0
    whole = (tmp_path / "page.html").read_text(encoding="utf-8")
    again = run(*words)
    assert again.status == 0
    assert "only the 0 of 1" in again.err
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == whole


def test_latex_without_its_reader_is_no_refutation(tmp_path: Path) -> None:
    # A module of that name that cannot be imported stands before the real one.
    (tmp_path / "pylatexenc.py").write_text("raise ImportError\n", encoding="utf-8")
    ended = run("verify", "-", text=r"$\frac{4}{2} = 2$",
                env={**os.environ, "PYTHONPATH": str(tmp_path)})
    assert ended.status == 2
    assert "pip install 'leanmath[informal]'" in ended.err
