"""Tracing Lean files: every tactic that a file's author wrote, with the states around it.

The REPL elaborates the whole text and tells two things about it: ``tactics``
(each tactic with a proof state to go on from) and the info trees (the goals
before and after). Both walk the same trees in the same order; joined by place
and order they give the traces. Nothing is guessed: a tactic within an error of
Lean's, or one that uses ``sorry``, is left out and counted.

``path`` of a trace holds the tactics before it that led to its state: those
before it in its own block, and in the blocks around that.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from dataclasses import dataclass, field
from pathlib import Path

from leanmath.core.errors import InputError
from leanmath.data.sources import Declaration, Declarations, cut
from leanmath.data.traces import Skipped, Trace
from leanmath.lean import _fast
from leanmath.lean.corelib.sources import SourceTree, parse_header
from leanmath.lean.isolation import Isolation
from leanmath.lean.pool import Pool
from leanmath.lean.program import Extension, Program, repl_program, served
from leanmath.lean.protocol import (
    CommandReply,
    CommandRequest,
    Failure,
    InfoTree,
    Tactic,
    TacticNode,
)
from leanmath.lean.repl import SessionLimits
from leanmath.lean.session import Session
from leanmath.lean.toolchain import Toolchain, ToolchainKind

#: Blocks: what stands in them follows each other.
_BLOCKS = frozenset({"Lean.Parser.Tactic.tacticSeq1Indented",
                     "Lean.Parser.Tactic.tacticSeqBracketed", "Lean.Parser.Tactic.paren"})
#: Other syntax that has goals and is no tactic: what stands in it is independent.
_STRUCTURE = frozenset({
    "null", "cdot", "cdotTk", "Lean.cdot", "Lean.cdotTk", "Lean.Parser.Term.byTactic",
    "Lean.Parser.Tactic.tacticSeq", "Lean.Parser.Tactic.rwRule", "Lean.Parser.Tactic.location",
    "Lean.Parser.Tactic.inductionAlt", "Lean.Parser.Tactic.inductionAlts"})
#: Steps within a term are no tactics; the tactic ``conv`` itself is.
_CONV, _CONV_ITSELF = "Lean.Parser.Tactic.Conv.", "Lean.Parser.Tactic.Conv.conv"
#: ``t <;> s``: a tactic, though the REPL's list leaves it out.
_THEN_ALL = "Lean.Parser.Tactic.«tactic_<;>_»"
#: What the REPL's list leaves out.
_UNLISTED = frozenset({
    "null", "cdot", "cdotTk", "Lean.cdot", "Lean.cdotTk", "Lean.Parser.Term.byTactic",
    "Lean.Parser.Tactic.tacticSeq", "Lean.Parser.Tactic.tacticSeq1Indented", _THEN_ALL,
    "Lean.Parser.Tactic.paren"})
_SORRY = re.compile(r"\b(?:sorry|admit)\b")
_COMMENT = re.compile(r"/-.*?-/|--[^\n]*", re.DOTALL)
#: Bytes that the reply about one file may have: its trees are large.
_REPLY_BYTES = 1 << 30


@dataclass(frozen=True)
class Step:
    """A trace, and the number of the proof state before it in the session that traced it."""

    trace: Trace
    state: int | None


@dataclass
class FileTrace:
    """What tracing a file gave. ``errors`` are Lean's, as ``line:column: text``."""

    source: str
    steps: list[Step] = field(default_factory=list)
    skipped: Skipped = field(default_factory=Skipped)
    errors: tuple[str, ...] = ()
    env: int | None = None


@dataclass(frozen=True)
class Origin:
    """Where what is traced comes from: goes into every trace."""

    source: str
    licence: str
    toolchain: str


def tracing_program(toolchain: Toolchain, paths: list[Path]) -> Program:
    """The REPL that can take these files.

    Modules of the core that they import, which no other file does, are
    compiled first. Raises as :func:`~leanmath.lean.program.repl_program` does.
    """
    if toolchain.kind is ToolchainKind.LAKE:
        return repl_program(toolchain)
    from leanmath.lean import server

    known = SourceTree.read(Path(_fast.source_root())).modules
    wanted = {name for path in paths for name in _imports(path) if name in known}
    modules = (*server.MODULES, *sorted(wanted.difference(server.MODULES)))
    return served(modules, server.program(), frozenset(Extension))


def _imports(path: Path) -> tuple[str, ...]:
    try:
        return parse_header(path.read_text(encoding="utf-8")).imports
    except (OSError, UnicodeDecodeError, ValueError):
        return ()  # said when its turn comes


def tracing_pool(toolchain: Toolchain, paths: list[Path], *, isolation: Isolation | None = None,
                 seconds: float = 300.0, memory: int = 6144) -> Pool:
    """A pool of one REPL for tracing files; ``seconds`` for each."""
    return Pool(tracing_program(toolchain, paths), size=1, spares=0,
                limits=SessionLimits(seconds=seconds, memory=memory, reply_bytes=_REPLY_BYTES),
                isolation=isolation)


def trace_text(session: Session, text: str, origin: Origin) -> FileTrace:
    """Trace a file's text. The session keeps the states until :func:`forget`.

    :class:`InputError` when Lean does not take the text at all; what
    :meth:`Session.ask` raises.
    """
    reply = session.ask(CommandRequest(cmd=text, all_tactics=True, infotree="original"))
    if isinstance(reply, Failure):
        raise InputError(f"Lean does not take {origin.source}: {reply.message}")
    return _Tracer(text, origin, reply).run()


def forget(session: Session, traced: FileTrace) -> None:
    """Let go of all states of a traced file."""
    session.free(envs=[] if traced.env is None else [traced.env],
                 proof_states={step.state for step in traced.steps if step.state is not None})


_Place = tuple[int, int]
_Range = tuple[_Place, _Place]


@dataclass(frozen=True)
class _Found:
    """A tactic in a tree, before it is known whether it can be used. ``index`` is the character
    that it begins at."""

    node: TacticNode
    index: int
    path: tuple[str, ...]
    tactic: str
    listed: Tactic | None = None


class _Tracer:
    """One file: its text, and the reply about it."""

    def __init__(self, text: str, origin: Origin, reply: CommandReply) -> None:
        self._text = text
        self._origin = origin
        self._reply = reply
        self._declarations = Declarations(text)
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self._found: list[_Found] = []
        self._listed: dict[_Range, deque[Tactic]] = defaultdict(deque)
        for tactic in reply.tactics:
            place = ((tactic.pos.line, tactic.pos.column),
                     (tactic.end_pos.line, tactic.end_pos.column))
            self._listed[place].append(tactic)

    def run(self) -> FileTrace:
        """All traces of the file, in the order of its text."""
        errors = [message for message in self._reply.messages if message.is_error]
        result = FileTrace(self._origin.source, env=self._reply.env, errors=tuple(
            f"{error.pos.line}:{error.pos.column}: {error.data}" for error in errors))
        broken = {self._declarations.at(self._index(error.pos.line, error.pos.column))
                  for error in errors}
        for tree in self._reply.trees:
            self._walk(tree, ())
        for number, found in enumerate(self._found):
            declaration = self._declarations.at(found.index)
            if errors and (declaration is None or declaration in broken):
                result.skipped.add("an error of Lean's in the declaration")
                continue
            if _SORRY.search(_COMMENT.sub("", found.tactic)):
                result.skipped.add("a sorry")
                continue
            trace = self._trace(found, declaration)
            try:
                trace.check()
            except ValueError as error:
                result.skipped.add(str(error))
                continue
            result.steps.append(Step(trace, self._state(number)))
        # Tactics within terms are elaborated, and told, after what stands behind them.
        result.steps.sort(key=lambda step: (step.trace.line, step.trace.column))
        return result

    def _trace(self, found: _Found, declaration: Declaration | None) -> Trace:
        node = found.node
        start = node.stx.range.start
        return Trace(
            theorem=declaration.name if declaration is not None else "",
            statement=declaration.statement if declaration is not None else "",
            before=node.goals_before, tactic=found.tactic, after=node.goals_after,
            path=found.path,
            premises=found.listed.used_constants if found.listed is not None else (),
            outcome="advanced" if node.goals_after else "finished",
            source=self._origin.source, line=start.line, column=start.column,
            licence=self._origin.licence, toolchain=self._origin.toolchain)

    def _state(self, number: int) -> int | None:
        """The proof state before a tactic; ``t <;> s`` begins in that of its ``t``."""
        found = self._found[number]
        if found.listed is not None:
            return found.listed.proof_state
        for later in self._found[number + 1:]:
            if later.index > found.index + len(found.tactic):
                break
            if later.listed is not None and later.node.goals_before == found.node.goals_before:
                return later.listed.proof_state
        return None

    def _index(self, line: int, column: int) -> int:
        return self._lines[min(line, len(self._lines)) - 1] + column

    def _walk(self, tree: InfoTree, path: tuple[str, ...]) -> tuple[str, ...]:
        """Enter a node and what is below it; the path of what follows it."""
        node = tree.node
        if not isinstance(node, TacticNode):
            return self._independent(tree, path)
        name = node.name or ""
        if name in _BLOCKS:
            self._take(node)
            for child in tree.children:
                path = self._walk(child, path)
            return path
        conv = name.startswith(_CONV) and name != _CONV_ITSELF
        if not name or name in _STRUCTURE or conv:
            self._take(node)
            return self._independent(tree, path)
        place = node.stx.range
        start = self._index(place.start.line, place.start.column)
        text = cut(self._text, start, self._index(place.finish.line, place.finish.column))
        listed = self._take(node)
        if node.goals_before:
            self._found.append(_Found(node, start, path, text, listed))
        if name == _THEN_ALL and tree.children:
            first, *rest = tree.children
            behind = self._walk(first, path)
            for child in rest:
                self._walk(child, behind)
        else:
            self._independent(tree, path)
        return (*path, text)

    def _independent(self, tree: InfoTree, path: tuple[str, ...]) -> tuple[str, ...]:
        for child in tree.children:
            self._walk(child, path)
        return path

    def _take(self, node: TacticNode) -> Tactic | None:
        """The tactic of the list that the node is: both go through the trees in one order."""
        if node.name is None or node.name in _UNLISTED:
            return None
        place = node.stx.range
        waiting = self._listed.get(((place.start.line, place.start.column),
                                    (place.finish.line, place.finish.column)))
        return waiting.popleft() if waiting else None
