"""A root of its own, no network, and a world of processes of its own, without bubblewrap.

Used by ``_shim.py``. ``enter`` makes new namespaces (user, mount, process,
network, and the small ones), builds a root of bind mounts in the new mount
namespace, and returns in a new process that sees only those. The calling
process and the first process of the new process namespace stay behind as
wardens: when either ends, everything inside is ended by the kernel. Needs
Linux 5.12 and unprivileged user namespaces; OSError where they are not.
"""

from __future__ import annotations

import ctypes
import os
import signal
import struct
from collections.abc import Iterable, Sequence

_libc = ctypes.CDLL(None, use_errno=True)

_NEW_NAMESPACES = (0x00020000 | 0x02000000 | 0x04000000 | 0x08000000  # mount, cgroup, uts, ipc
                   | 0x10000000 | 0x20000000 | 0x40000000)  # user, pid, net
_MS_BIND, _MS_REC, _MS_PRIVATE = 0x1000, 0x4000, 0x40000
_MS_NOSUID_NODEV_NOEXEC = 0x2 | 0x4 | 0x8
_MNT_DETACH = 2
_SYS_PIVOT_ROOT = {"x86_64": 155, "aarch64": 41}
_SYS_MOUNT_SETATTR = 442
_AT_FDCWD, _AT_RECURSIVE = -100, 0x8000
_ATTR_RDONLY, _ATTR_NOSUID = 0x1, 0x2
_PR_SET_PDEATHSIG = 1
_DEVICES = ("null", "zero", "full", "random", "urandom")
#: Hides what stands there for as long as it takes to build the new root.
_STAGE = "/tmp"
#: The user and group that the child believes to be.
_INSIDE = 1000


def _check(result: int, what: str) -> None:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")


def enter(readable: Sequence[str], links: Iterable[tuple[str, str]],
          writable: Sequence[str]) -> None:
    """Return in a process that sees ``readable`` (read-only), ``writable`` and nothing else.

    ``links`` are symbolic links to make in the new root. The caller does not
    return: it waits, and ends with the status of the process that does.
    """
    # Resolved now: in the staged root, absolute links would lead astray.
    plan = [(path, os.path.realpath(path), False) for path in readable if os.path.exists(path)]
    plan += [(path, os.path.realpath(path), True) for path in writable]
    user, group = os.geteuid(), os.getegid()
    _check(_libc.unshare(_NEW_NAMESPACES), "new namespaces")
    _write("/proc/self/setgroups", "deny")
    _write("/proc/self/uid_map", f"{_INSIDE} {user} 1")
    _write("/proc/self/gid_map", f"{_INSIDE} {group} 1")
    alive, keep = os.pipe()
    first = os.fork()
    if first:
        os.close(alive)
        _wait_for(first)
    _die_with(alive, keep)
    _build_root(plan, links)
    second = os.fork()
    if second:
        # The first process inside must collect all that are left without a parent.
        _wait_for(second)


def _write(path: str, text: str) -> None:
    with open(path, "w", encoding="ascii") as file:
        file.write(text)


def _die_with(alive: int, keep: int) -> None:
    """End with the process that holds the other end of the pipe."""
    os.close(keep)
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    os.set_blocking(alive, False)
    try:
        os.read(alive, 1)
    except BlockingIOError:
        return  # it is still there, and the kernel will tell us when not
    finally:
        os.close(alive)
    os._exit(128 + signal.SIGKILL)


def _wait_for(child: int) -> None:
    """Collect processes until ``child`` ends, and end as it did."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    # The pipes belong to the child: that it closes one must be seen outside.
    for stream in (0, 1, 2):
        os.close(stream)
    while True:
        ended, status = os.wait()
        if ended == child:
            code = os.waitstatus_to_exitcode(status)
            os._exit(code if code >= 0 else 128 - code)


def _build_root(plan: Sequence[tuple[str, str, bool]], links: Iterable[tuple[str, str]]) -> None:
    machine = os.uname().machine
    if machine not in _SYS_PIVOT_ROOT:
        raise OSError(f"no system call pivot_root is known for {machine}")
    _mount(None, "/", None, _MS_REC | _MS_PRIVATE)
    _mount("tmpfs", _STAGE, "tmpfs", 0x2, "mode=755,size=1m")
    os.chdir(_STAGE)
    os.mkdir("old")
    os.mkdir("new")
    _check(_libc.syscall(_SYS_PIVOT_ROOT[machine], b".", b"old"), "pivot_root")
    os.chdir("/")
    _mount("tmpfs", "/new", "tmpfs", 0x2 | 0x4, "mode=755,size=1m")
    for path, target in links:
        os.makedirs(os.path.dirname("/new" + path), exist_ok=True)
        os.symlink(target, "/new" + path)
    for path, source, may_write in plan:
        _bind("/old" + source, "/new" + path, may_write)
    os.makedirs("/new/dev", exist_ok=True)
    for name in _DEVICES:
        _bind("/old/dev/" + name, "/new/dev/" + name, may_write=True)
    for name, target in (("fd", ""), ("stdin", "/0"), ("stdout", "/1"), ("stderr", "/2")):
        os.symlink("/proc/self/fd" + target, "/new/dev/" + name)
    os.makedirs("/new/proc", exist_ok=True)
    _mount("proc", "/new/proc", "proc", _MS_NOSUID_NODEV_NOEXEC)
    os.makedirs("/new/tmp", exist_ok=True)
    _attributes("/new", _ATTR_RDONLY | _ATTR_NOSUID, recursive=False)
    os.chdir("/new")
    _check(_libc.syscall(_SYS_PIVOT_ROOT[machine], b".", b"."), "pivot_root")
    # The old root lies over the new one, at the same place: take it away.
    _check(_libc.umount2(b".", _MNT_DETACH), "umount of the old root")
    os.chdir("/")


def _bind(source: str, place: str, may_write: bool) -> None:
    if os.path.isdir(source):
        os.makedirs(place, exist_ok=True)
    elif not os.path.exists(place):
        os.makedirs(os.path.dirname(place), exist_ok=True)
        os.close(os.open(place, os.O_CREAT | os.O_WRONLY | os.O_CLOEXEC, 0o644))
    _mount(source, place, None, _MS_BIND | _MS_REC)
    _attributes(place, _ATTR_NOSUID | (0 if may_write else _ATTR_RDONLY), recursive=True)


def _mount(source: str | None, place: str, kind: str | None, flags: int,
           data: str | None = None) -> None:
    words = [None if word is None else os.fsencode(word) for word in (source, place, kind, data)]
    _check(_libc.mount(words[0], words[1], words[2], ctypes.c_ulong(flags), words[3]),
           f"mount at {place}")


def _attributes(place: str, attributes: int, *, recursive: bool) -> None:
    wanted = struct.pack("QQQQ", attributes, 0, 0, 0)
    _check(_libc.syscall(_SYS_MOUNT_SETATTR, _AT_FDCWD, os.fsencode(place),
                         _AT_RECURSIVE if recursive else 0, wanted, len(wanted)),
           f"mount attributes of {place}")
