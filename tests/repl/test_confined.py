"""``leanmath repl --isolate`` and ``--require-isolation``: the same server, which harms nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from leanmath.cli.main import cli
from leanmath.core.errors import IsolationMissing
from leanmath.lean import isolation
from leanmath.lean.isolation import Guard, Isolation, Method, best_isolation
from tests.helpers import leanmath

needs_isolation = pytest.mark.skipif(not best_isolation().complete,
                                     reason="nothing can be confined here")


def ask(*requests: dict[str, Any], options: tuple[str, ...] = ("--require-isolation",)
        ) -> list[dict[str, Any]]:
    text = "".join(json.dumps(request) + "\n\n" for request in requests)
    ended = leanmath("repl", *options, text=text)
    assert ended.status == 0, ended.err
    return [json.loads(reply) for reply in ended.out.split("\n\n") if reply.strip()]


@needs_isolation
def test_it_serves() -> None:
    first, second = ask({"cmd": "theorem a : True := trivial"},
                        {"cmd": "theorem b : True := a", "env": 0})
    assert first == {"env": 0}
    assert second == {"env": 1}


@needs_isolation
@pytest.mark.parametrize("option", ["--isolate", "--require-isolation"])
def test_nothing_of_ours_is_there(option: str, tmp_path: Path) -> None:
    secret, made = tmp_path / "secret", tmp_path / "made"
    secret.write_text("the secret", encoding="utf-8")
    replies = ask({"cmd": f'#eval IO.FS.writeFile "{made}" "x"'}, {"path": str(secret)},
                  options=(option, "-M4096"))
    assert replies[0]["messages"][0]["severity"] == "error"
    assert set(replies[1]) == {"message"}
    assert not made.exists()


@needs_isolation
def test_what_it_may_read(tmp_path: Path) -> None:
    file = tmp_path / "file.lean"
    file.write_text("theorem a : True := trivial\n", encoding="utf-8")
    made = tmp_path / "made"
    replies = ask({"path": str(file)}, {"cmd": f'#eval IO.FS.writeFile "{made}" "x"'},
                  options=("--isolate", "--read", str(tmp_path)))
    assert replies[0] == {"env": 0}
    assert replies[1]["messages"][0]["severity"] == "error"
    assert not made.exists()


@needs_isolation
def test_its_status_is_handed_on() -> None:
    assert leanmath("repl", "--isolate", "--no-such-option", text="").status == 1
    assert leanmath("repl", "--require-isolation", text="").status == 0


def test_bad_words(tmp_path: Path) -> None:
    refused = leanmath("repl", "--read", str(tmp_path))
    assert refused.status == 2
    assert "--isolate" in refused.err
    absent = leanmath("repl", "--isolate", "--read", str(tmp_path / "absent"))
    assert absent.status == 2
    assert "absent" in absent.err


def test_it_refuses_where_there_is_no_isolation(monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = Isolation(Method.NONE, False, False, Guard.WATCHED, ("bubblewrap: not there",))
    monkeypatch.setattr(isolation, "best_isolation", lambda: nothing)
    result = CliRunner().invoke(cli, ["repl", "--require-isolation"])
    assert isinstance(result.exception, IsolationMissing)
    assert result.exception.exit_code == 2
    assert "bubblewrap" in str(result.exception)
