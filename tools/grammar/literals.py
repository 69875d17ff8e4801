"""The names that are written out in the native code.

Contract: :func:`name_literals` takes the path of a 64-bit little-endian ELF file that the Lean
compiler made, and returns every `Lean.Name` that is a constant object in it: the names of theorems
that tactics put into proofs are among them. Another file is an :class:`ElfError`.

A constant object is laid out as `reader.py` says, in a section that the loader fills in: where one
object points to another, a relocation gives the address. So the candidates are found at the
relocations, and the file needs not be loaded.
"""

from __future__ import annotations

import mmap
import struct
from pathlib import Path

from .elf import ElfError
from .names import Component, Name
from .reader import NAME_FIELDS, STRING_TAG

PT_LOAD = 1
SHT_RELA = 4
#: The relocation "base plus addend" of each machine (`e_machine`).
RELATIVE = {62: 8, 183: 1027}  # x86-64, AArch64
TEXT, NUMBER = 1, 2  # the constructors `Name.str` and `Name.num`
ANONYMOUS = 1  # the boxed constructor without fields


def name_literals(path: Path) -> set[Name]:
    """Return the names that are constants of the library at `path`."""
    if path.stat().st_size == 0:  # which cannot be mapped
        raise ElfError(f"{path}: empty file")
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        try:
            image = _Image(data, path)
            return {name for address in image.pointers
                    for name in (image.name(address - 8), image.name(address - 16)) if name}
        except (struct.error, IndexError) as error:
            raise ElfError(f"{path}: truncated ELF file") from error


class _Image:
    """The file as it lies in memory when it is loaded at address 0."""

    def __init__(self, data: mmap.mmap, path: Path) -> None:
        if data[:6] != b"\x7fELF\x02\x01":
            raise ElfError(f"{path}: not a 64-bit little-endian ELF file")
        (machine,) = struct.unpack_from("<H", data, 18)
        if machine not in RELATIVE:
            raise ElfError(f"{path}: relocations of machine {machine} are not known here")
        self._data = data
        segments, sections = struct.unpack_from("<QQ", data, 32)
        segment_size, segment_count, section_size, section_count = struct.unpack_from(
            "<HHHH", data, 54)
        # one program header: type, flags, offset, address, physical address, sizes, alignment
        headers = [struct.unpack_from("<IIQQQQQQ", data, segments + i * segment_size)
                   for i in range(segment_count)]
        self._segments = [(h[3], h[3] + h[5], h[2]) for h in headers if h[0] == PT_LOAD]
        #: For each address that holds a pointer, where it points.
        self.pointers: dict[int, int] = {}
        for i in range(section_count):
            section = struct.unpack_from("<IIQQQQ", data, sections + i * section_size)
            if section[1] == SHT_RELA:
                table = data[section[4] : section[4] + section[5]]
                self.pointers |= {
                    address: target for address, info, target in struct.iter_unpack("<QQq", table)
                    if info == RELATIVE[machine]
                }
        self._names: dict[int, Name | None] = {}

    def _words(self, layout: str, address: int) -> tuple[int, ...] | None:
        for start, end, offset in self._segments:
            if start <= address <= end - struct.calcsize(layout):
                return struct.unpack_from(layout, self._data, offset + address - start)
        return None

    def name(self, address: int) -> Name | None:
        """Return the name at an address, None where there is none."""
        if address not in self._names:
            self._names[address] = None  # for a chain that comes back to itself
            self._names[address] = self._read(address)
        return self._names[address]

    def _read(self, address: int) -> Name | None:
        # reference count, size, number of fields, tag; the prefix, the last component
        words = self._words("<iHBBQQ", address)
        if words is None or words[2] != NAME_FIELDS or words[3] not in (TEXT, NUMBER):
            return None
        prefix: Name | None
        if address + 8 in self.pointers:
            prefix = self.name(self.pointers[address + 8])
        else:
            prefix = () if words[4] == ANONYMOUS else None
        last: Component | None
        if words[3] == TEXT:
            last = self._text(self.pointers.get(address + 16))
        else:
            last = words[5] >> 1 if words[5] & 1 else None
        return None if prefix is None or last is None else (*prefix, last)

    def _text(self, address: int | None) -> str | None:
        # header; size in bytes with the closing zero, capacity, length in characters
        words = None if address is None else self._words("<iHBBQQQ", address)
        if address is None or words is None or words[3] != STRING_TAG:
            return None
        text = self._words(f"<{words[4]}B", address + 32)
        return None if text is None else bytes(text[:-1]).decode("utf-8", "replace")
