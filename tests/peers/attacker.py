"""A program that tries to get out: ``python attacker.py HOW WORDS... [, HOW WORDS...]...``.

Prints a line for each attack: ``done`` and what it got when it succeeds,
``refused`` and why when not.
"""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path


def connect(kind: str, place: str) -> str:
    if kind == "tcp":
        with socket.create_connection(("127.0.0.1", int(place)), 2):
            return "connected"
    if kind == "udp":
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as out:
            out.connect(("192.0.2.1", 9))
        return "has a route"
    with socket.socket(socket.AF_UNIX) as out:
        out.connect("\0" + place if kind == "abstract" else place)
    return "connected"


def read(path: str) -> str:
    return Path(path).read_bytes()[:1000].decode("utf-8", "replace")


def write(path: str) -> str:
    Path(path).write_text("was here", encoding="ascii")
    return path


def environment(name: str) -> str:
    return os.environ[name]


def fork(number: str) -> str:
    made = 0
    for _ in range(int(number)):
        if os.fork() == 0:
            time.sleep(600)
        made += 1
    return f"{made} processes"


def escape(path: str) -> str:
    """Leave a process behind that has nothing in common with us, and end."""
    if os.fork() == 0:
        os.setsid()
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        if os.fork() == 0:
            with Path(path).open("a", encoding="ascii") as file:
                for _ in range(600):
                    file.write(".")
                    file.flush()
                    time.sleep(0.05)
        os._exit(0)
    os.wait()
    return "left"


def large_file(path: str, megabytes: str) -> str:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    with Path(path).open("wb") as file:
        for _ in range(int(megabytes)):
            file.write(bytes(1 << 20))
    return "written"


def hidden_memory() -> str:
    """Memory that shows in no process's own."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.syscall({"x86_64": 319, "aarch64": 279}[os.uname().machine], b"x", 0) < 0:
        raise OSError(ctypes.get_errno(), "memfd_create")
    return "memfd"


def touch_process(pid: str) -> str:
    os.kill(int(pid), 0)
    return "can signal"


def change_mode(path: str) -> str:
    Path(path).chmod(0o777)
    return path


def namespaces() -> str:
    """A user namespace of one's own gives privileges to attack the kernel with."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(0x10000000) < 0:
        raise OSError(ctypes.get_errno(), "unshare")
    return "new namespace"


HOW: dict[str, Callable[..., str]] = {
    "connect": connect, "read": read, "write": write, "environment": environment, "fork": fork,
    "escape": escape, "large-file": large_file, "hidden-memory": hidden_memory,
    "namespaces": namespaces,
    "signal": touch_process, "chmod": change_mode,
    "list": lambda path: " ".join(str(place) for place in Path(path).iterdir()),
    "files": lambda: str([os.open(os.devnull, os.O_RDONLY) for _ in range(3000)][-1]),
}


def attack(how: str, *words: str) -> str:
    try:
        return "done " + HOW[how](*words).replace("\n", " ")
    except (OSError, KeyError) as error:
        return f"refused {type(error).__name__} {error}"


if __name__ == "__main__":
    for line in " ".join(sys.argv[1:]).split(","):
        print(attack(*line.split()), flush=True)
