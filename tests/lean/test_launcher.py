"""``leanmath lean`` behaves as ``lean``: files, options, exit codes, pipes, interrupts."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from leanmath.lean.binary import LEAN_VERSION
from leanmath.lean.toolchain import Toolchain
from tests.helpers import PATIENCE, leanmath

pytestmark = pytest.mark.usefixtures("toolchain")

GOOD = "theorem a (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩\n#print axioms a\n"
LOOP = "theorem loop : True := by\n  repeat (have h := trivial)\n"
COMMAND = [sys.executable, "-m", "leanmath", "lean"]


def messages(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "file.lean"
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_version() -> None:
    assert leanmath("lean", "--short-version").out.strip() == LEAN_VERSION


def test_both_ways_to_start(file: Path) -> None:
    done = subprocess.run([sys.executable, "-m", "leanmath.lean.embedded", str(file)],
                          capture_output=True, text=True, timeout=PATIENCE, check=True)
    assert done.stdout == leanmath("lean", str(file)).out


def test_a_good_file(file: Path) -> None:
    done = leanmath("lean", "--json", str(file))
    assert done.status == 0
    assert [message["severity"] for message in messages(done.out)] == ["information"]


def test_stdin() -> None:
    done = leanmath("lean", "--json", "--stdin", text=GOOD)
    assert done.status == 0
    assert [message["severity"] for message in messages(done.out)] == ["information"]


@pytest.mark.parametrize(("text", "line", "column"), [
    ("theorem a : True := \n", 2, 0),                                # syntax error
    ("theorem a : True :=\n  (fun x => x : True → False)\n", 2, 12),  # type error
    ("theorem a : True :=\n  no_such_thing\n", 2, 2),                 # unknown identifier
    ("import No.Such.Module\n", 1, 0),
])
def test_errors_have_their_place_and_status_1(text: str, line: int, column: int) -> None:
    done = leanmath("lean", "--json", "--stdin", text=text)
    assert done.status == 1
    first = messages(done.out)[0]
    assert first["severity"] == "error"
    assert first["pos"] == {"line": line, "column": column}


def test_a_missing_file(tmp_path: Path) -> None:
    done = leanmath("lean", str(tmp_path / "missing.lean"))
    assert done.status == 1
    assert "missing.lean" in done.out + done.err


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_a_file_that_is_not_utf8(tmp_path: Path, options: tuple[str, ...]) -> None:
    path = tmp_path / "latin.lean"
    path.write_bytes("theorem a : True := trivial\n-- caf\u00e9".encode("latin-1"))
    done = leanmath("lean", *options, str(path))
    assert done.status == 1
    assert "UTF-8" in done.out
    if options:
        assert messages(done.out)[0]["pos"] == {"line": 2, "column": 6}


def test_an_unknown_option() -> None:
    assert leanmath("lean", "--no-such-option").status == 1


def test_compiling_a_module_and_importing_it(tmp_path: Path, file: Path) -> None:
    made = leanmath("lean", "-o", "Own.olean", file.name, cwd=tmp_path)
    assert made.status == 0
    environment = dict(os.environ, LEAN_PATH=str(tmp_path))
    done = leanmath("lean", "--stdin", text="import Own\ntheorem b : True := trivial\n#check @a\n",
                    env=environment)
    assert done.status == 0, done.out


def test_print_libdir() -> None:
    folder = leanmath("lean", "--print-libdir").out.strip()
    assert (Path(folder) / "Init.olean").is_file()
    prefix = leanmath("lean", "--print-prefix").out.strip()
    assert Path(folder) == Path(prefix) / "lib" / "lean"


def test_heartbeats_stop_an_endless_tactic() -> None:
    done = leanmath("lean", "--json", "--stdin", "-DmaxHeartbeats=500", text=LOOP)
    assert done.status == 1
    assert any(message["severity"] == "error" for message in messages(done.out))


def test_a_reader_that_leaves_does_not_hang_lean(file: Path) -> None:
    file.write_text(GOOD + "#print axioms a\n" * 5000, encoding="utf-8")
    process = subprocess.Popen([*COMMAND, str(file)], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL)
    assert process.stdout is not None
    assert process.stdout.readline()
    process.stdout.close()
    process.wait(timeout=30)


def test_output_comes_while_lean_runs(tmp_path: Path) -> None:
    path = tmp_path / "slow.lean"
    path.write_text(GOOD + LOOP, encoding="utf-8")
    with subprocess.Popen([*COMMAND, "-DmaxHeartbeats=0", "--json", str(path)],
                          stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())["severity"] == "information"
        assert process.poll() is None  # the endless tactic is still at work
        process.kill()


@pytest.mark.parametrize("arguments", [("--stdin",), ("-DmaxHeartbeats=0", "{loop}")])
def test_an_interrupt_ends_it_at_once(arguments: tuple[str, ...], tmp_path: Path) -> None:
    loop = tmp_path / "loop.lean"
    loop.write_text(GOOD + LOOP, encoding="utf-8")
    words = [word.format(loop=loop) for word in arguments]
    with subprocess.Popen([*COMMAND, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, start_new_session=True) as process:
        time.sleep(1.0)
        assert process.poll() is None
        sent = time.monotonic()
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(timeout=10) == -signal.SIGINT  # a shell says 130
        assert time.monotonic() - sent < 2.0


class Client:
    """A language client that can write and read messages."""

    def __init__(self, *arguments: str) -> None:
        self.process = subprocess.Popen([*COMMAND, *arguments], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def send(self, **message: object) -> None:
        assert self.process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def receive(self) -> dict[str, object]:
        assert self.process.stdout is not None
        size = 0
        while (line := self.process.stdout.readline().strip()) or not size:
            name, _, value = line.partition(b":")
            size = int(value) if name.lower() == b"content-length" else size
            assert line or size, "the server has gone"
        message: dict[str, object] = json.loads(self.process.stdout.read(size))
        return message

    def wait_for_diagnostics(self) -> list[dict[str, object]]:
        while True:
            message = self.receive()
            if message.get("method") == "textDocument/publishDiagnostics":
                params = message["params"]
                assert isinstance(params, dict)
                if params["diagnostics"]:
                    return list(params["diagnostics"])

    def open(self, uri: str, text: str) -> None:
        self.send(method="textDocument/didOpen", params={
            "textDocument": {"uri": uri, "languageId": "lean4", "version": 1, "text": text},
            "dependencyBuildMode": "never"})


INITIALIZE: dict[str, object] = {"processId": None, "rootUri": None, "capabilities": {}}


def test_worker_speaks_the_language_server_protocol() -> None:
    client = Client("--worker", "file:///x.lean")
    with client.process:
        client.send(id=1, method="initialize", params=INITIALIZE)
        client.open("file:///x.lean", GOOD)
        assert [d["severity"] for d in client.wait_for_diagnostics()] == [3]
        client.process.kill()


def test_server_starts_its_own_worker() -> None:
    client = Client("--server")
    with client.process:
        client.send(id=1, method="initialize", params=INITIALIZE)
        assert client.receive()["id"] == 1
        client.send(method="initialized", params={})
        client.open("file:///x.lean", GOOD)
        assert [d["severity"] for d in client.wait_for_diagnostics()] == [3]
        client.send(id=2, method="shutdown")
        while client.receive().get("id") != 2:
            pass
        client.send(method="exit")
        assert client.process.wait(timeout=30) == 0


def test_a_start_is_quick(file: Path, toolchain: Toolchain) -> None:
    # Ten times the target: a guard against a slip, not a measurement.
    assert toolchain.version == LEAN_VERSION
    started = time.monotonic()
    assert leanmath("lean", str(file)).status == 0
    assert time.monotonic() - started < 1.0


def test_a_reader_that_leaves_ends_a_lean_with_much_to_say(tmp_path: Path) -> None:
    file = tmp_path / "many.lean"
    file.write_text("".join(f"#check {n}\n" for n in range(20_000)), encoding="utf-8")
    with subprocess.Popen([sys.executable, "-m", "leanmath", "lean", str(file)],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert process.wait(timeout=30) == 128 + 13  # as SIGPIPE would end it
