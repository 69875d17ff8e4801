"""Names of the dynamic symbols that a shared library defines.

Contract: :func:`defined_symbols` takes the path of a 64-bit little-endian ELF file and returns, in
the file's own order, the name and the type of every dynamic symbol that is defined in it. Anything
else (another object format, a truncated file) is an :class:`ElfError`.

Only the standard library is used, because the users' machines need neither binutils nor pyelftools.
"""

from __future__ import annotations

import mmap
import struct
from dataclasses import dataclass
from pathlib import Path

SHT_DYNSYM = 11
STT_OBJECT = 1
STT_FUNC = 2


class ElfError(ValueError):
    """The file is not an ELF file of the kind that this reader understands."""


@dataclass(frozen=True)
class Symbol:
    """A defined dynamic symbol: its name and its ELF type (`STT_OBJECT`, `STT_FUNC`, ...)."""

    name: str
    kind: int


def defined_symbols(path: Path) -> list[Symbol]:
    """Return the dynamic symbols that the library at `path` defines."""
    if path.stat().st_size == 0:  # which cannot be mapped
        raise ElfError(f"{path}: empty file")
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        try:
            return _read(data, path)
        except (struct.error, IndexError) as error:
            raise ElfError(f"{path}: truncated ELF file") from error


def _read(data: mmap.mmap, path: Path) -> list[Symbol]:
    # e_ident: magic, class (2 = 64 bit), data encoding (1 = little endian)
    if data[:6] != b"\x7fELF\x02\x01":
        raise ElfError(f"{path}: not a 64-bit little-endian ELF file")
    (table_offset,) = struct.unpack_from("<Q", data, 40)
    entry_size, entry_count = struct.unpack_from("<HH", data, 58)
    # one section header: name, type, flags, address, offset, size, link, info, align, entry size
    sections = [
        struct.unpack_from("<IIQQQQIIQQ", data, table_offset + i * entry_size)
        for i in range(entry_count)
    ]
    for section in sections:
        if section[1] == SHT_DYNSYM:
            offset, size, link = section[4], section[5], section[6]
            return _symbols(data, offset, size, sections[link][4])
    raise ElfError(f"{path}: no dynamic symbol table")


def _symbols(data: mmap.mmap, offset: int, size: int, names: int) -> list[Symbol]:
    found: list[Symbol] = []
    # one symbol: name, info, other, section index, value, size
    for name, info, _other, section, _value, _size in struct.iter_unpack(
        "<IBBHQQ", data[offset : offset + size]
    ):
        if section == 0 or name == 0:  # undefined here, or nameless
            continue
        start = names + name
        found.append(Symbol(data[start : data.find(b"\0", start)].decode(), info & 15))
    return found
