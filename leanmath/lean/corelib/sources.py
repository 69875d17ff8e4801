"""The core library as a graph of modules, read from its sources.

A module's *key* says everything that its compiled form depends on: the Lean
release, its name, its text and the keys of what it imports. Two trees that
agree on a module's key can share its compiled file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from leanmath.core.errors import CoreSourceError
from leanmath.lean import _fast

#: Part of every key; raise it when the way of compiling changes.
RECIPE = "leanmath-object-2"


#: The modules that every user gets, with all that they import. Others are
#: compiled when they are asked for by name.
ROOTS = ("Init",)


@dataclass(frozen=True)
class Header:
    """What the head of a Lean file declares: ``prelude`` or not, and its imports in order."""

    prelude: bool
    imports: tuple[str, ...]


@dataclass(frozen=True)
class Module:
    """One source file: module name, path below the root, text, and imports (``Init`` included
    for a file without ``prelude``)."""

    name: str
    relative: str
    text: bytes
    imports: tuple[str, ...]


def parse_header(text: str) -> Header:
    """Read the head of a Lean file: ``[module] [prelude] import...``.

    Reading stops at the first word that belongs to no import, so a damaged
    file gives what stands before the damage; Lean itself will complain.
    """
    words = _Words(text)
    prelude = False
    imports: list[str] = []
    word = words.next()
    if word == "module":
        word = words.next()
    if word == "prelude":
        prelude = True
        word = words.next()
    while word in ("import", "public", "meta"):
        while word in ("public", "meta"):
            word = words.next()
        if word != "import":
            break
        word = words.next()
        if word == "all":
            word = words.next()
        if not word:
            break
        imports.append(word)
        word = words.next()
    return Header(prelude, tuple(imports))


class _Words:
    """The words of a Lean text, without white space and comments."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 1 if text.startswith("\ufeff") else 0

    def next(self) -> str:
        """The next word, or the empty string at the end."""
        text = self._text
        self._skip_blank()
        start = self._at
        while self._at < len(text) and not text[self._at].isspace():
            if text.startswith(("--", "/-"), self._at):
                break
            self._at += 1
        return text[start:self._at].replace("«", "").replace("»", "")

    def _skip_blank(self) -> None:
        text = self._text
        while self._at < len(text):
            if text[self._at].isspace():
                self._at += 1
            elif text.startswith("--", self._at):
                end = text.find("\n", self._at)
                self._at = len(text) if end < 0 else end
            elif text.startswith("/-", self._at):
                self._skip_comment()
            else:
                return

    def _skip_comment(self) -> None:
        depth = 0
        while self._at < len(self._text):
            pair = self._text[self._at:self._at + 2]
            if pair == "/-":
                depth += 1
                self._at += 2
            elif pair == "-/":
                depth -= 1
                self._at += 2
                if depth == 0:
                    return
            else:
                self._at += 1


class SourceTree:
    """All modules below one root directory, by name."""

    def __init__(self, root: Path, modules: Mapping[str, Module],
                 stats: Mapping[str, tuple[int, int]]) -> None:
        self.root = root
        self.modules = dict(modules)
        #: Size and mtime (ns) of each file at the moment before it was read.
        self.stats = dict(stats)
        self._keys: dict[str, str] = {}

    @classmethod
    def read(cls, root: Path) -> SourceTree:
        """Read every source below ``root``.

        :class:`CoreSourceError` when the directory cannot be read, holds no
        ``Init``, or a file is not UTF-8.
        """
        modules: dict[str, Module] = {}
        try:
            stats = _fast.scan_sources(str(root))
            for relative in sorted(stats):
                text = (root / relative).read_bytes()
                name = relative[: -len(".lean")].replace("/", ".")
                modules[name] = Module(name, relative, text, _imports(text, root / relative))
        except OSError as error:
            raise CoreSourceError(
                f"cannot read the core's sources at {error.filename or root}: {error.strerror}",
                hint="The installation is damaged (reinstall leanmath), or LEANMATH_CORE_SOURCES "
                     "names the wrong directory.") from error
        return cls(root, modules, stats)

    def closure(self, roots: Iterable[str] = ROOTS) -> list[Module]:
        """``roots`` and all they import, imports first.

        :class:`CoreSourceError` when a module is missing or modules import
        each other in a circle.
        """
        order: list[Module] = []
        state: dict[str, bool] = {}  # False while a module is being visited

        def visit(name: str, chain: tuple[str, ...]) -> None:
            done = state.get(name)
            if done:
                return
            if done is False:
                circle = " -> ".join((*chain[chain.index(name):], name))
                raise CoreSourceError(f"modules of the core import each other: {circle}",
                                      hint="Break the circle.")
            module = self.modules.get(name)
            if module is None:
                by = f", which {chain[-1]} imports," if chain else ""
                raise CoreSourceError(
                    f"the module {name}{by} is not among the core's sources",
                    hint=f"It would be the file {self.root}/{name.replace('.', '/')}.lean.")
            state[name] = False
            for imported in module.imports:
                visit(imported, (*chain, name))
            state[name] = True
            order.append(module)

        for name in roots:
            visit(name, ())
        return order

    def key(self, module: Module, lean_version: str) -> str:
        """The key of ``module`` (32 hexadecimal digits); its imports must exist."""
        known = self._keys.get(module.name)
        if known is None:
            parts = [RECIPE, lean_version, module.name, hashlib.sha256(module.text).hexdigest()]
            parts += [self.key(self.modules[name], lean_version) for name in module.imports]
            known = hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]
            self._keys[module.name] = known
        return known


def core_key(keys: Mapping[str, str]) -> str:
    """The key of a set of modules, from their names and keys."""
    joined = "\0".join(f"{name} {keys[name]}" for name in sorted(keys))
    return hashlib.sha256(joined.encode()).hexdigest()[:32]


def _imports(text: bytes, path: Path) -> tuple[str, ...]:
    try:
        header = parse_header(text.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise CoreSourceError(f"{path} is not UTF-8 (byte {error.start})",
                              hint="Save the file as UTF-8.") from None
    return header.imports if header.prelude else ("Init", *header.imports)
