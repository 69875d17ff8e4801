"""A confined child is kept from the network, our files, other processes, and too much of all."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from leanmath.core.errors import (
    IsolationMissing,
    LeanStartFailed,
    Resource,
    ResourceExceeded,
)
from leanmath.lean import isolation
from leanmath.lean.binary import find_lean
from leanmath.lean.isolation import (
    Confinement,
    Guard,
    Isolation,
    Method,
    best_isolation,
    probe,
    require_isolation,
)
from leanmath.lean.messages import parse_output
from leanmath.lean.program import Program, readable_paths
from leanmath.lean.protocol import CommandReply, CommandRequest
from leanmath.lean.repl import Repl, SessionLimits
from leanmath.lean.toolchain import Toolchain
from tests.conftest import ROOT
from tests.peers import improvising, misbehaving, peer

ASK = CommandRequest(cmd="")


probed = lru_cache(probe)


@pytest.fixture(params=[Method.BUBBLEWRAP, Method.NAMESPACES, Method.FILTERS],
                ids=lambda method: method.name.lower())
def confined(request: pytest.FixtureRequest) -> Isolation:
    """Each method that works on this machine."""
    try:
        return probed(request.param)
    except IsolationMissing as missing:
        if "got out" in str(missing):
            raise
        pytest.skip(f"{request.param.value}: {missing}")


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    folder = tmp_path / "scratch"
    folder.mkdir()
    return folder


@pytest.fixture
def secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file in what the child would take for the user's home."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("SECRET_TOKEN", "hidden")
    path = home / "token"
    path.write_text("hidden", encoding="ascii")
    return path


def inside(folder: str) -> Iterator[int]:
    """The processes whose working directory is ``folder``."""
    for place in Path("/proc").glob("[0-9]*/cwd"):
        try:
            if str(place.readlink()) == folder:
                yield int(place.parent.name)
        except OSError:
            continue


def gone(folder: str) -> bool:
    """Whether within a moment no process is left whose working directory is ``folder``."""
    deadline = time.monotonic() + 5
    while list(inside(folder)) and time.monotonic() < deadline:
        time.sleep(0.02)
    return not list(inside(folder))


def attack(how: Isolation, scratch: Path, *attacks: tuple[object, ...],
           confinement: Confinement | None = None) -> list[str]:
    """What the attacker says of each attack, run under ``how``."""
    words = " , ".join(" ".join(map(str, one)) for one in attacks).split()
    launch = how.launch(peer("attacker", *words), scratch, confinement=confinement)
    done = subprocess.run(launch.words(), env=dict(launch.environment), cwd=launch.directory,
                          stdin=subprocess.DEVNULL, capture_output=True, timeout=20,
                          encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    said = done.stdout.splitlines()
    assert len(said) == len(attacks)
    return said


def successes(how: Isolation, scratch: Path, *attacks: tuple[object, ...],
              confinement: Confinement | None = None) -> list[str]:
    """The attacks that were not refused, and what they got."""
    said = attack(how, scratch, *attacks, confinement=confinement)
    return [f"{one}: {line}" for one, line in zip(attacks, said, strict=True)
            if not line.startswith("refused ")]


def test_every_attack_succeeds_where_nothing_confines(scratch: Path, secret: Path) -> None:
    """The tests below could otherwise pass because the attacker does not work."""
    free = probe(Method.NONE)
    with socket.create_server(("127.0.0.1", 0)) as server:
        attacks = (("connect", "tcp", server.getsockname()[1]), ("read", secret),
                   ("write", secret.parent / "new"), ("signal", os.getpid()), ("chmod", secret),
                   ("hidden-memory",), ("write", "relative"), ("large-file", "file", 3),
                   ("list", secret.parent), ("namespaces",))
        said = attack(free, scratch, *attacks)
    assert all(line.startswith("done ") for line in said)
    assert "hidden" in said[1]


def test_the_network_cannot_be_reached(confined: Isolation, scratch: Path, tmp_path: Path) -> None:
    abstract, path = f"leanmath-{os.getpid()}", str(tmp_path / "socket")
    with (socket.create_server(("127.0.0.1", 0)) as server,
          socket.socket(socket.AF_UNIX) as first, socket.socket(socket.AF_UNIX) as second):
        for listening, place in ((first, "\0" + abstract), (second, path)):
            listening.bind(place)
            listening.listen()
        assert not successes(
            confined, scratch, ("connect", "tcp", server.getsockname()[1]), ("connect", "udp", "-"),
            ("connect", "abstract", abstract), ("connect", "path", path))


def test_files_of_ours_cannot_be_read(confined: Isolation, scratch: Path, secret: Path) -> None:
    assert not successes(confined, scratch, ("read", secret), ("list", secret.parent),
                         ("read", "/etc/passwd"), ("environment", "SECRET_TOKEN"))
    *others, own = attack(confined, scratch, *(
        ("read", f"/proc/{pid}/environ") for pid in (os.getpid(), os.getppid(), 1, "self")))
    assert not any("hidden" in line for line in others)
    assert "HOME=" in own, "what was looked for above is there to be found"


def test_nothing_but_the_scratch_folder_can_be_written(
        confined: Isolation, scratch: Path, secret: Path) -> None:
    places = (secret.parent / "new", ROOT / "new", "/usr/new", "/tmp/new", "/new",
              "/dev/shm/new", "/dev/new", scratch.parent / "new", Path(sys.prefix) / "new")
    assert not successes(confined, scratch, *(("write", place) for place in places),
                         ("chmod", secret), ("chmod", sys.executable))
    assert not [place for place in places if Path(place).exists()]
    assert successes(confined, scratch, ("write", "relative"))
    assert (scratch / "relative").read_text(encoding="ascii") == "was here"


def test_other_processes_cannot_be_touched(confined: Isolation, scratch: Path) -> None:
    assert not successes(confined, scratch, ("signal", os.getpid()), ("namespaces",))


def test_no_process_can_be_started(confined: Isolation, scratch: Path) -> None:
    if confined.processes is not Guard.KERNEL:
        pytest.skip("no filter of system calls is known for this machine")
    assert not successes(confined, scratch, ("fork", 1))


def test_files_and_memory_have_limits(confined: Isolation, scratch: Path) -> None:
    small = Confinement(file_megabytes=2, open_files=64)
    assert not successes(confined, scratch, ("large-file", "file", 3), ("files",),
                         confinement=small)
    assert (scratch / "file").stat().st_size <= 2 << 20
    if confined.processes is Guard.KERNEL:
        assert not successes(confined, scratch, ("hidden-memory",))


def test_a_hoarder_of_memory_is_ended(confined: Isolation) -> None:
    with Repl(misbehaving("memory"), isolation=confined,
              limits=SessionLimits(20, memory=150)) as repl:
        repl.ask(ASK)
        with pytest.raises(ResourceExceeded) as caught:
            repl.ask(ASK)
    assert caught.value.resource is Resource.MEMORY


def test_processes_that_are_allowed_are_counted_and_ended(confined: Isolation) -> None:
    given = Confinement(processes=100, tasks=200)
    with Repl(misbehaving("children"), isolation=confined, confinement=given,
              limits=SessionLimits(20, processes=20)) as repl:
        repl.ask(ASK)
        with pytest.raises(ResourceExceeded) as caught:
            repl.ask(ASK)
    assert caught.value.resource is Resource.PROCESSES


def test_nobody_escapes_from_the_namespaces(confined: Isolation, scratch: Path) -> None:
    if confined.method is Method.FILTERS:
        pytest.skip("there are no namespaces; no process can be started instead")
    attack(confined, scratch, ("escape", "trace"), confinement=Confinement(processes=10))
    assert gone(str(scratch))


def test_an_escape_works_where_nothing_confines(scratch: Path) -> None:
    attack(probe(Method.NONE), scratch, ("escape", "trace"))
    escaped = list(inside(str(scratch)))
    for pid in escaped:
        os.kill(pid, signal.SIGKILL)
    assert escaped


def test_a_session_works_confined_and_leaves_nothing(confined: Isolation) -> None:
    with Repl(improvising(), isolation=confined) as repl:
        assert repl.ask(ASK) == CommandReply(env=0)
        folder = repl.scratch
        assert folder is not None
        assert folder.is_dir()
        pid = repl.pid
    assert not folder.exists()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


PARENT = """
import sys
sys.path.insert(0, sys.argv[1])
from leanmath.lean.isolation import Method, probe
from leanmath.lean.protocol import CommandRequest
from leanmath.lean.repl import Repl
from tests.peers import misbehaving
repl = Repl(misbehaving("silence"), isolation=probe(Method[sys.argv[2]]))
repl.ask(CommandRequest(cmd=""))
print(repl.scratch, flush=True)
repl.ask(CommandRequest(cmd=""), seconds=100)
"""


def test_a_confined_child_does_not_outlive_its_parent(confined: Isolation) -> None:
    parent = subprocess.Popen([sys.executable, "-c", PARENT, str(ROOT), confined.method.name],
                              stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    folder = parent.stdout.readline().strip()
    assert len(list(inside(folder))) >= 1
    parent.kill()
    parent.wait()
    parent.stdout.close()
    assert gone(folder)
    shutil.rmtree(folder)


def test_real_lean_works_confined(confined: Isolation, scratch: Path) -> None:
    lean = find_lean()
    source = scratch / "t.lean"
    source.write_text("prelude\ntheorem t (p : Prop) (h : p) : p := h\n"
                      "theorem u (p : Prop) : p := h\n", encoding="utf-8")
    program = Program((*lean.command(), "--json", "t.lean"), readable=(Path(lean.library),))
    launch = confined.launch(program, scratch, memory=1024)
    done = subprocess.run(launch.words(), env=dict(launch.environment), cwd=launch.directory,
                          stdin=subprocess.DEVNULL, capture_output=True, timeout=60,
                          encoding="utf-8", check=False)
    assert done.stderr == ""
    lines = {message.start.line for message in parse_output(done.stdout).messages
             if message.is_error}
    assert lines == {3}
    assert done.returncode == 1


def test_without_bubblewrap_another_method_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(IsolationMissing, match="not installed"):
        probe(Method.BUBBLEWRAP)
    best_isolation.cache_clear()
    try:
        found = best_isolation()
    finally:
        best_isolation.cache_clear()
    assert found.method is not Method.BUBBLEWRAP
    assert any("bubblewrap" in reason for reason in found.reasons)


def test_a_wrapper_that_fails_is_no_isolation(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "bwrap"
    for text, reason in (("echo 'no permission to make namespaces' >&2; exit 1", "no permission"),
                         # Claims to confine, and does not.
                         ('while [ "$1" != "--chdir" ]; do shift; done; shift 1; cd "$1"; shift;'
                          'exec "$@"', "got out")):
        script.write_text(f"#!/bin/sh\n{text}\n", encoding="ascii")
        script.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
        with pytest.raises(IsolationMissing, match=reason):
            probe(Method.BUBBLEWRAP)


def test_what_stands_in_the_command_is_not_made_readable(
        confined: Isolation, scratch: Path, secret: Path) -> None:
    assert not successes(confined, scratch, ("read", secret), ("read", secret.resolve()))


def test_isolation_that_is_required_and_missing_is_an_error(
        monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(method: Method) -> Isolation:
        raise IsolationMissing(f"{method.name} is switched off")

    monkeypatch.setattr(isolation, "probe", nothing)
    best_isolation.cache_clear()
    try:
        found = best_isolation()
        assert (found.method, found.complete) == (Method.NONE, False)
        assert any("NOT" in line for line in found.describe())
        with pytest.raises(IsolationMissing) as caught:
            require_isolation()
        assert len(caught.value.reasons) == 3
        assert "FILTERS is switched off" in str(caught.value)
    finally:
        best_isolation.cache_clear()


def test_a_child_that_cannot_be_confined_is_not_started() -> None:
    # A limit that cannot be set stands for whatever the kernel refuses.
    confinement = Confinement(readable=(Path("/"),), open_files=-5)
    with Repl(improvising(), isolation=probe(Method.NONE), confinement=confinement) as repl, \
            pytest.raises(LeanStartFailed, match="126"):
        repl.ask(ASK)


def test_the_core_library_is_found_confined(
        confined: Isolation, toolchain: Toolchain, scratch: Path) -> None:
    (scratch / "t.lean").write_text("theorem t : 1 + 1 = 2 := rfl\n#print axioms t\n",
                                    encoding="utf-8")
    program = Program((*toolchain.command, "--json", "t.lean"), toolchain.environment,
                      toolchain.unset, readable=readable_paths(toolchain))
    launch = confined.launch(program, scratch, memory=1024)
    done = subprocess.run(launch.words(), env=dict(launch.environment), cwd=launch.directory,
                          stdin=subprocess.DEVNULL, capture_output=True, timeout=60,
                          encoding="utf-8", check=False)
    assert done.stderr == ""
    assert [message.kind for message in parse_output(done.stdout).messages
            if message.is_error] == []
    assert done.returncode == 0
