"""JSON Lines: what ends a line, what a bad line says, what a file that was cut off still holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from leanmath.core.errors import InputError
from leanmath.core.lines import Lines, kept_objects, read_objects

#: Each of them ends a line for Python's ``splitlines``, and may stand in a JSON string as it is.
ODD = "one\u2028two\u2029three\u0085four\x7f\ufeff"


def test_only_a_newline_ends_a_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with Lines(path) as out:
        out.write({"text": ODD})
        out.write({"text": "behind it"})
    assert [(place, value["text"]) for place, value in read_objects(path, hint="")] == [
        (f"{path}:1", ODD), (f"{path}:2", "behind it")]
    assert [value["text"] for value in kept_objects(path)] == [ODD, "behind it"]


def test_windows_ends_of_lines_a_mark_at_the_beginning_and_blank_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes("\ufeff{\"a\": 1}\r\n\r\n  \n{\"a\": 2}".encode())
    assert list(read_objects(path, hint="")) == [(f"{path}:1", {"a": 1}), (f"{path}:4", {"a": 2})]


@pytest.mark.parametrize(("line", "said"), [
    (b'{"a": 1', "is not JSON"), (b"[1]", "no JSON object"), (b"7", "no JSON object"),
    (b"[" * 100_000, "is not JSON"), (b'{"a": "\xff"}', "not UTF-8 (byte 16)")])
def test_a_bad_line_is_named(tmp_path: Path, line: bytes, said: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"a": 1}\n' + line + b"\n")
    with pytest.raises(InputError) as error:
        list(read_objects(path, hint="Write objects."))
    assert said in error.value.message
    assert "UTF-8" in said or error.value.message.startswith(f"{path}:2")
    assert [each for each in kept_objects(path) if each != {"a": 1}] == []


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert list(kept_objects(tmp_path / "none.jsonl")) == []
    assert list(kept_objects(None)) == []
    with pytest.raises(InputError, match="cannot read"):
        list(read_objects(tmp_path / "none.jsonl", hint=""))
    with pytest.raises(InputError, match="cannot read"):
        list(read_objects(tmp_path, hint=""))


def test_nothing_is_glued_to_a_line_that_was_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "a.jsonl"
    with Lines(path) as out:
        out.write({"a": 1})
        out.write({"a": 2})
    path.write_bytes(path.read_bytes()[:-3])
    with Lines(path) as out:
        out.write({"a": 3})
    assert list(kept_objects(path)) == [{"a": 1}, {"a": 3}]


def test_what_is_no_text_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with Lines(path) as out:
        out.write({"tactic": "simp\udc80"})
    assert list(kept_objects(path)) == [{"tactic": "simp\udc80"}]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_is_an_error_that_says_so() -> None:
    with pytest.raises(InputError, match="No space left"):
        Lines(Path("/dev/full")).write({"a": 1})
