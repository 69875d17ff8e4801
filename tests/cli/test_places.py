"""Commands whose files and streams are full, closed, or cannot be written: an error, no crash."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from leanmath.core.errors import InputError
from leanmath.core.output import check_writable, write_text
from tests.helpers import PATIENCE, leanmath

FULL = Path("/dev/full")
#: Something that is proved at once.
PROVE = ("prove", "theorem t (a b : ℕ) : a + b = b + a", "--policy", "rules")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")


def shell(line: str, *, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run a line of sh in which $LEANMATH is the command."""
    return subprocess.run(["sh", "-c", line], cwd=cwd, capture_output=True, timeout=PATIENCE,
                          encoding="utf-8", check=False,
                          env={**os.environ, "LEANMATH": f"{sys.executable} -m leanmath"})


def test_a_file_is_tried_and_left_as_it_was(tmp_path: Path) -> None:
    there, new = tmp_path / "there", tmp_path / "new"
    there.write_text("kept", encoding="utf-8")
    check_writable(there, new, None, Path(os.devnull))
    assert there.read_text(encoding="utf-8") == "kept"
    assert not new.exists()
    with pytest.raises(InputError, match="there is no directory"):
        check_writable(tmp_path / "no" / "file")
    if Path("/proc").is_dir():
        with pytest.raises(InputError, match="cannot write /proc/new"):
            check_writable(Path("/proc/new"))
    write_text(new, "é")
    assert new.read_bytes() == "é".encode()
    with pytest.raises(InputError, match="cannot write"):
        write_text(tmp_path, "a folder")


@needs_full
def test_a_full_disk_under_a_file_loses_no_proof(tmp_path: Path) -> None:
    done = leanmath(*PROVE, "--json", str(FULL), cwd=tmp_path)
    assert done.status == 2
    assert "cannot write /dev/full" in done.err
    assert "Traceback" not in done.err
    assert "a + b = b + a := by\n" in done.out


@needs_full
@pytest.mark.parametrize("command", ["--version", "core path", "prove 'theorem t : 1 = 1' "
                                     "--policy rules"])
def test_a_full_disk_under_the_output(command: str) -> None:
    done = shell(f"$LEANMATH {command} > /dev/full")
    assert done.returncode == 2, done.stderr
    assert "error: the system refuses: " in done.stderr
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


@needs_full
@pytest.mark.parametrize("command", ["check", "verify"])
def test_records_on_a_device_are_no_records_to_go_on_from(command: str, tmp_path: Path) -> None:
    # To read them would not end.
    file = tmp_path / "in.jsonl"
    line = {"name": "t", "statement": "theorem t : 1 = 1", "proof": "rfl", "solution": "1 + 1 = 2"}
    file.write_text(json.dumps(line) + "\n", encoding="utf-8")
    done = leanmath(command, str(file), "--json", str(FULL))
    assert done.status == 2
    assert "cannot write /dev/full" in done.err


@needs_full
def test_receipts_that_cannot_be_written(tmp_path: Path) -> None:
    file = tmp_path / "mine.lean"
    file.write_text("theorem one : 1 = 1 := rfl\n", encoding="utf-8")
    done = leanmath("check", str(file), "--receipt", str(FULL))
    assert done.status == 2
    assert "cannot write /dev/full" in done.err
    assert "accepted: 1 of 1" in done.out, "the verdict is told all the same"


@pytest.mark.parametrize("command", ["repl", "lean --stdin"])
def test_a_closed_input_is_an_empty_one(command: str) -> None:
    done = shell(f"$LEANMATH {command} <&-")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def test_a_closed_input_holds_no_solution() -> None:
    done = shell("$LEANMATH verify - <&-")
    assert done.returncode == 2
    assert "standard input is closed" in done.stderr


def test_a_closed_output_is_nobodys_business() -> None:
    done = shell("$LEANMATH prove 'theorem t : 1 = 1' --policy rules >&-")
    assert done.returncode == 0, done.stderr
