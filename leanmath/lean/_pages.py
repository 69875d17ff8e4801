"""Put the code of a loaded library on huge pages, for a process that runs much of it.

Lean's library has 150 MB of code and constants, and elaborating jumps about in all of
it: with pages of 4 kB the processor keeps looking for where they are. Here what the
library maps read-only is copied to memory of huge pages, which takes its place; forks
share it. Whatever does not go as it should leaves things as they are.
"""

from __future__ import annotations

import ctypes
import os
import sys

SETTINGS = "/sys/kernel/mm/transparent_hugepage"
#: Bytes that must be available, so that a copy is no burden.
ROOM = 2 << 30
PROT_READ, PROT_WRITE, PROT_EXEC = 1, 2, 4
MAP_PRIVATE, MAP_ANONYMOUS = 2, 32
MREMAP_MAYMOVE, MREMAP_FIXED = 1, 2
MADV_HUGEPAGE = 14


def use_huge_pages(library: str) -> int:
    """Move ``library``, loaded but not running in any thread, to huge pages; the bytes moved."""
    if sys.platform != "linux" or os.uname().machine != "x86_64":
        return 0  # elsewhere copied code would need flushed caches
    try:
        with open(f"{SETTINGS}/enabled", encoding="ascii") as file:
            if "[never]" in file.read():
                return 0
        with open(f"{SETTINGS}/hpage_pmd_size", encoding="ascii") as file:
            page = int(file.read())
        if _available() < ROOM:
            return 0
        return sum(_move(*part, page) for part in _read_only_parts(library))
    except (OSError, ValueError):
        return 0


def _available() -> int:
    """Bytes of memory that can be had without swapping."""
    with open("/proc/meminfo", encoding="ascii") as file:
        return next((int(line.split()[1]) * 1024 for line in file
                     if line.startswith("MemAvailable:")), 0)


def _read_only_parts(library: str) -> list[tuple[int, int, int]]:
    """First and last address and protection of what is mapped of a file and never written."""
    path = os.path.realpath(library)
    protections = {"r--p": PROT_READ, "r-xp": PROT_READ | PROT_EXEC}
    parts = []
    with open("/proc/self/maps", encoding="utf-8", errors="surrogateescape") as file:
        for line in file:
            words = line.rstrip("\n").split(None, 5)
            if len(words) == 6 and words[5] == path and words[1] in protections:
                start, end = (int(word, 16) for word in words[0].split("-"))
                parts.append((start, end, protections[words[1]]))
    return parts


def _move(start: int, end: int, protection: int, page: int) -> int:
    """Replace the whole huge pages between two addresses by copies; gives their bytes."""
    start, end = -(-start // page) * page, end // page * page
    if start >= end:
        return 0
    size = end - start
    libc = ctypes.CDLL(None)
    libc.mmap.restype = libc.mremap.restype = ctypes.c_void_p
    pointer, length = ctypes.c_void_p, ctypes.c_size_t
    room = libc.mmap(None, length(size + page), PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS, -1, ctypes.c_long(0))
    if room is None or room == pointer(-1).value:
        return 0
    copy = -(-room // page) * page
    moved = None
    if libc.madvise(pointer(copy), length(size), MADV_HUGEPAGE) == 0:
        ctypes.memmove(copy, start, size)
        if libc.mprotect(pointer(copy), length(size), protection) == 0:
            moved = libc.mremap(pointer(copy), length(size), length(size),
                                MREMAP_MAYMOVE | MREMAP_FIXED, pointer(start))
    if moved == start:
        return size
    libc.munmap(pointer(room), length(size + page))
    return 0

