"""What an unprivileged Linux process can refuse itself for good: system calls and files.

Used by ``_shim.py`` in the process that then becomes the child. Three layers,
none of which needs a namespace: all privileges are dropped, a seccomp filter
refuses system calls, Landlock refuses files. OSError where the kernel lacks
one of them.
"""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterable

_libc = ctypes.CDLL(None, use_errno=True)

_PR_SET_NO_NEW_PRIVS = 38
_PR_CAPBSET_DROP = 24
_PR_CAP_AMBIENT = 47
_PR_SET_SECCOMP = 22
_SECCOMP_MODE_FILTER = 2
_CAPABILITY_VERSION_3 = 0x20080522
_LAST_CAPABILITY = 63


def check(result: int, what: str) -> int:
    """The result of a system call; OSError when it failed."""
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result


def drop_privileges() -> None:
    """Give up every capability, and the ability to gain one by starting a program."""
    check(_libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no_new_privs")
    for capability in range(_LAST_CAPABILITY + 1):
        _libc.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)  # fails where there is none to drop
    _libc.prctl(_PR_CAP_AMBIENT, 4, 0, 0, 0)
    header = struct.pack("Ii", _CAPABILITY_VERSION_3, 0)
    check(_libc.capset(header, bytes(24)), "capset")


# -- Landlock ----------------------------------------------------------------

_LANDLOCK_CREATE, _LANDLOCK_ADD, _LANDLOCK_RESTRICT = 444, 445, 446
_LANDLOCK_PATH_BENEATH = 1
#: The first version that also guards truncation (Linux 6.2).
LANDLOCK_NEEDED = 3
_READ = 1 << 0 | 1 << 2 | 1 << 3  # execute, read a file, read a directory
_ALL = (1 << 15) - 1  # what version 3 knows
_FILE = 1 << 0 | 1 << 1 | 1 << 2 | 1 << 14 | 1 << 15  # what makes sense for what is no directory
_DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom")


def landlock_version() -> int:
    """The kernel's version of Landlock; 0 when there is none."""
    return max(0, int(_libc.syscall(_LANDLOCK_CREATE, None, 0, 1)))


def landlock(readable: Iterable[str], writable: Iterable[str]) -> None:
    """Refuse every file that is not below one of these paths."""
    version = landlock_version()
    if version < LANDLOCK_NEEDED:
        raise OSError(f"Landlock is version {version}, {LANDLOCK_NEEDED} is needed")
    files = _ALL | (1 << 15 if version >= 5 else 0)  # ioctl on devices
    network = 0b11 if version >= 4 else 0  # bind and connect with TCP
    scopes = 0b11 if version >= 6 else 0  # abstract sockets and signals of others
    attributes = struct.pack("QQQ", files, network, scopes)[: {3: 8, 4: 16, 5: 16}.get(version, 24)]
    rules = check(_libc.syscall(_LANDLOCK_CREATE, attributes, len(attributes), 0), "Landlock")
    try:
        for path in readable:
            _allow(rules, path, _READ)
        for path in writable:
            _allow(rules, path, files & ~(1 << 0))
        for path in _DEVICES:
            _allow(rules, path, 1 << 1 | 1 << 2)
        # The C library looks its own stack up there.
        _allow(rules, f"/proc/{os.getpid()}", _READ)
        check(_libc.syscall(_LANDLOCK_RESTRICT, rules, 0), "Landlock")
    finally:
        os.close(rules)


def _allow(rules: int, path: str, access: int) -> None:
    if not os.path.exists(path):
        return
    if not os.path.isdir(path):
        access &= _FILE
    place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        rule = struct.pack("=Qi", access, place)
        check(_libc.syscall(_LANDLOCK_ADD, rules, _LANDLOCK_PATH_BENEATH, rule, 0),
              f"Landlock for {path}")
    finally:
        os.close(place)


# -- system calls ------------------------------------------------------------

_X86 = {
    "socket": 41, "io_uring_setup": 425, "clone": 56, "clone3": 435, "fork": 57, "vfork": 58,
    "kill": 62, "tkill": 200, "tgkill": 234, "rt_sigqueueinfo": 129, "rt_tgsigqueueinfo": 297,
    "pidfd_open": 434, "pidfd_send_signal": 424, "pidfd_getfd": 438, "prlimit64": 302,
    "ptrace": 101, "process_vm_readv": 310, "process_vm_writev": 311, "process_madvise": 440,
    "kcmp": 312, "setpriority": 141, "sched_setaffinity": 203, "ioprio_set": 251,
    "chmod": 90, "fchmod": 91, "fchmodat": 268, "fchmodat2": 452, "chown": 92, "fchown": 93,
    "lchown": 94, "fchownat": 260, "setxattr": 188, "lsetxattr": 189, "fsetxattr": 190,
    "removexattr": 197, "lremovexattr": 198, "fremovexattr": 199, "utime": 132, "utimes": 235,
    "futimesat": 261, "utimensat": 280, "setxattrat": 463, "removexattrat": 466,
    "mount": 165, "umount2": 166, "pivot_root": 155, "chroot": 161, "unshare": 272, "setns": 308,
    "open_tree": 428, "move_mount": 429, "fsopen": 430, "fsconfig": 431, "fsmount": 432,
    "mount_setattr": 442, "open_by_handle_at": 304, "name_to_handle_at": 303, "bpf": 321,
    "perf_event_open": 298, "userfaultfd": 323, "add_key": 248, "request_key": 249, "keyctl": 250,
    "init_module": 175, "finit_module": 313, "delete_module": 176, "kexec_load": 246,
    "kexec_file_load": 320, "reboot": 169, "swapon": 167, "swapoff": 168, "acct": 163,
    "settimeofday": 164, "clock_settime": 227, "sethostname": 170, "setdomainname": 171,
    "iopl": 172, "ioperm": 173, "quotactl": 179, "shmget": 29, "msgget": 68, "semget": 64,
    "mq_open": 240, "memfd_create": 319,
}
_ARM = {
    "socket": 198, "io_uring_setup": 425, "clone": 220, "clone3": 435,
    "kill": 129, "tkill": 130, "tgkill": 131, "rt_sigqueueinfo": 138, "rt_tgsigqueueinfo": 240,
    "pidfd_open": 434, "pidfd_send_signal": 424, "pidfd_getfd": 438, "prlimit64": 261,
    "ptrace": 117, "process_vm_readv": 270, "process_vm_writev": 271, "process_madvise": 440,
    "kcmp": 272, "setpriority": 140, "sched_setaffinity": 122, "ioprio_set": 30,
    "fchmod": 52, "fchmodat": 53, "fchmodat2": 452, "fchown": 55, "fchownat": 54,
    "setxattr": 5, "lsetxattr": 6, "fsetxattr": 7, "removexattr": 14, "lremovexattr": 15,
    "fremovexattr": 16, "utimensat": 88, "setxattrat": 463, "removexattrat": 466,
    "mount": 40, "umount2": 39, "pivot_root": 41, "chroot": 51, "unshare": 97, "setns": 268,
    "open_tree": 428, "move_mount": 429, "fsopen": 430, "fsconfig": 431, "fsmount": 432,
    "mount_setattr": 442, "open_by_handle_at": 265, "name_to_handle_at": 264, "bpf": 280,
    "perf_event_open": 241, "userfaultfd": 282, "add_key": 217, "request_key": 218, "keyctl": 219,
    "init_module": 105, "finit_module": 273, "delete_module": 106, "kexec_load": 104,
    "kexec_file_load": 294, "reboot": 142, "swapon": 224, "swapoff": 225, "acct": 89,
    "settimeofday": 170, "clock_settime": 112, "sethostname": 161, "setdomainname": 162,
    "quotactl": 60, "shmget": 194, "msgget": 186, "semget": 190, "mq_open": 180,
    "memfd_create": 279,
}
#: For each machine: the audit number of its calling convention, and its numbers.
_MACHINES = {"x86_64": (0xC000003E, _X86), "aarch64": (0xC00000B7, _ARM)}

_BY_PROCESS = ("kill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo", "prlimit64")
_NETWORK = ("socket", "io_uring_setup")
_PROCESSES = ("fork", "vfork")
_METADATA = ("chmod", "fchmod", "fchmodat", "fchmodat2", "chown", "fchown", "lchown", "fchownat",
             "setxattr", "lsetxattr", "fsetxattr", "removexattr", "lremovexattr", "fremovexattr",
             "setxattrat", "removexattrat", "utime", "utimes", "futimesat", "utimensat")
_OTHERS = ("tkill", "pidfd_open", "pidfd_send_signal", "pidfd_getfd", "setpriority",
           "sched_setaffinity", "ioprio_set")
_MEMORY = ("shmget", "msgget", "semget", "mq_open", "memfd_create")
_CLONE_THREAD = 0x00010000
_EPERM, _ENOSYS = 1, 38
_ALLOW, _KILL, _ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
_LOAD, _EQUAL, _GREATER_OR_EQUAL, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16


def refused(words: frozenset[str]) -> frozenset[str]:
    """The system calls that the words of a ``--filter`` option refuse outright.

    ``network``: to make a socket. ``processes``: to make a process (threads
    stay). ``metadata``: to change modes, owners and times of files.
    ``others``: to signal or slow down other processes. ``memory``: to have
    memory that no process shows as its own. What only administrators do, and
    looking into other processes, is always refused.
    """
    known = {"network", "processes", "metadata", "others", "memory"}
    if not words <= known:
        raise ValueError(f"no filter {', '.join(sorted(words - known))}")
    chosen = {"network": _NETWORK, "processes": _PROCESSES, "metadata": _METADATA,
              "others": _OTHERS, "memory": _MEMORY}
    # Refused for some arguments only, by the filter itself.
    partly = {*_BY_PROCESS, "clone", "clone3"}
    names = set(_X86) - partly - {name for group in chosen.values() for name in group}
    return frozenset(names.union(*(chosen[word] for word in words)))


def seccomp(words: frozenset[str]) -> None:
    """Refuse system calls from now on, in this process and all that it makes."""
    program = _program(words, os.uname().machine, os.getpid())
    buffer = ctypes.create_string_buffer(program, len(program))
    filled = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(buffer))
    check(_libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, filled, 0, 0), "seccomp")


def _program(words: frozenset[str], machine: str, pid: int) -> bytes:
    """The filter as the kernel's bytecode."""
    if machine not in _MACHINES:
        raise OSError(f"no filter of system calls is known for {machine}")
    architecture, numbers = _MACHINES[machine]
    fail = _ERRNO | _EPERM
    code = [_step(_LOAD, _ARCHITECTURE), _step(_EQUAL, architecture, 1, 0), _step(_RETURN, _KILL),
            _step(_LOAD, _NUMBER)]
    if machine == "x86_64":  # the other calling convention of the same machine
        code += [_step(_GREATER_OR_EQUAL, 0x40000000, 0, 1), _step(_RETURN, _ERRNO | _ENOSYS)]
    for name in sorted(refused(words) & set(numbers)):
        code += [_step(_EQUAL, numbers[name], 0, 1), _step(_RETURN, fail)]
    if "processes" in words:
        # What clone3 makes stands in memory that a filter cannot read: without
        # it, the C library falls back to clone, whose flags can be read.
        code += [_step(_EQUAL, numbers["clone3"], 0, 1), _step(_RETURN, _ERRNO | _ENOSYS),
                 _step(_EQUAL, numbers["clone"], 0, 4),
                 _step(_LOAD, _FIRST_ARGUMENT),
                 _step(_ANY_BIT, _CLONE_THREAD, 0, 1),
                 _step(_RETURN, _ALLOW), _step(_RETURN, fail)]
    if "others" in words:
        for name in _BY_PROCESS:
            # Only this process (0 is this process for prlimit64, our group for kill).
            zero = name == "prlimit64"
            code += [_step(_EQUAL, numbers[name], 0, 5 if zero else 4),
                     _step(_LOAD, _FIRST_ARGUMENT),
                     *([_step(_EQUAL, 0, 1, 0)] if zero else []),
                     _step(_EQUAL, pid, 0, 1), _step(_RETURN, _ALLOW), _step(_RETURN, fail)]
    code.append(_step(_RETURN, _ALLOW))
    return b"".join(code)


def _step(operation: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("HBBI", operation, if_true, if_false, value)
