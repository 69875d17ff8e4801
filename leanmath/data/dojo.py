"""Traces from LeanDojo: its benchmark files, and a repository that it traces now.

A benchmark file (``train.json`` and its kin) is one JSON array of theorems,
read an element at a time: the whole has hundreds of megabytes. An element that
cannot be used is counted; of a file that was cut off, all that is whole is
used. Positions there begin with line 1 and column 1; a database's are texts.

Tracing a repository needs lean-dojo (``pip install leanmath[dojo]``), git, and
a network from which Lean and the repository can be fetched.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from leanmath.core.errors import InputError, LibraryMissing, SetupFailed
from leanmath.data.traces import Skipped, Trace

#: Of the published data.
LICENCE = "CC-BY-2.0"
_DONE = "no goals"
_SPLITS = {"train": "train", "val": "valid", "valid": "valid", "test": "test"}
_CHUNK = 1 << 20
#: An element that is larger is damage: a quote that is not closed, say.
_LARGEST = 64 << 20
_NUMBERS = re.compile(r"\d+")


def dojo_traces(path: Path, *, licence: str = LICENCE, toolchain: str = "",
                skipped: Skipped | None = None) -> Iterator[Trace]:
    """The traces in a file of LeanDojo Benchmark 4 (or of LeanDojo-v2, which adds statements).

    The split is told by the file's name. ``toolchain``: default the repository
    and commit. :class:`InputError` when the file is no such array.
    """
    skipped = Skipped() if skipped is None else skipped
    split = _SPLITS.get(path.stem, "")
    for element in _elements(path, skipped):
        yield from theorem_traces(element, licence=licence, toolchain=toolchain, split=split,
                                  skipped=skipped)


def theorem_traces(element: object, *, licence: str = LICENCE, toolchain: str = "",
                   split: str = "", skipped: Skipped | None = None) -> Iterator[Trace]:
    """The traces of one theorem, an element of such a file."""
    skipped = Skipped() if skipped is None else skipped
    try:
        if not isinstance(element, Mapping):
            raise ValueError("a theorem that is no object")
        name, tactics = _text(element, "full_name"), element.get("traced_tactics")
        if not isinstance(tactics, list):
            raise ValueError("a theorem without traced_tactics")
        url, commit = _text(element, "url"), _text(element, "commit")
        source = f"{url}@{commit[:12]}:{_text(element, 'file_path')}"
        place = _place(element.get("start"))
    except ValueError as error:
        skipped.add(str(error))
        return
    statement = element.get("theorem_statement")
    path: tuple[str, ...] = ()
    for item in tactics:
        try:
            if not isinstance(item, Mapping):
                raise ValueError("a tactic that is no object")
            after = _goals(_text(item, "state_after"))
            line, column = _place(item["start"]) if "start" in item else place
            trace = Trace(
                theorem=name, statement=statement if isinstance(statement, str) else "",
                before=_goals(_text(item, "state_before")), tactic=_text(item, "tactic"),
                after=after, path=path, premises=_premises(item.get("annotated_tactic")),
                outcome="advanced" if after else "finished", source=source, line=line,
                column=column, licence=licence,
                toolchain=toolchain or f"{url.rstrip('/').rpartition('/')[2]}@{commit[:12]}",
                split=split)
            trace.check()
        except ValueError as error:
            skipped.add(str(error))
            continue
        yield trace
        path = (*path, trace.tactic)


def _text(value: Mapping[str, Any], name: str) -> str:
    text = value.get(name)
    if not isinstance(text, str):
        raise ValueError(f"no text {name}")
    return text


def _goals(state: str) -> tuple[str, ...]:
    if state.strip() == _DONE:
        return ()
    return tuple(goal.strip("\n") for goal in re.split(r"\n[ \t]*\n", state) if goal.strip())


def _place(value: object) -> tuple[int, int]:
    """Line from 1 and column from 0; 0 and 0 where it is not said."""
    if value is None:
        return 0, 0
    numbers = ([int(number) for number in _NUMBERS.findall(value)] if isinstance(value, str)
               else value)
    if (not isinstance(numbers, list) or len(numbers) != 2
            or not all(type(number) is int and number >= 1 for number in numbers)):
        raise ValueError("a position that is none")
    return numbers[0], numbers[1] - 1


def _premises(annotated: object) -> tuple[str, ...]:
    if not isinstance(annotated, list) or len(annotated) != 2 or not isinstance(annotated[1], list):
        return ()
    names = (premise.get("full_name") for premise in annotated[1] if isinstance(premise, Mapping))
    return tuple(dict.fromkeys(name for name in names if isinstance(name, str)))


def _elements(path: Path, skipped: Skipped) -> Iterator[object]:
    """The elements of a JSON array, one at a time."""
    try:
        with path.open(encoding="utf-8") as file:
            yield from _parsed(path, file, skipped)
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8 (byte {error.start})") from None


def _parsed(path: Path, file: IO[str], skipped: Skipped) -> Iterator[object]:
    decoder = json.JSONDecoder()
    text = file.read(_CHUNK).lstrip("\ufeff \t\r\n")
    if not text:
        raise InputError(f"{path} is empty", hint="Fetch it again.")
    if not text.startswith("["):
        raise InputError(f"{path} is no array of theorems",
                         hint="A file of LeanDojo Benchmark 4 is train.json, val.json or "
                              "test.json; corpus.jsonl holds no tactics.")
    at, ended = 1, False
    wanted = _CHUNK
    while True:
        at = _blank(text, at)
        if at < len(text) and text[at] == "]":
            return
        try:
            if at >= len(text):
                raise ValueError("more is needed")
            value, after = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            # Half an element: read as much again, so that the time stays linear.
            more = "" if ended or len(text) - at > _LARGEST else file.read(wanted)
            if not more:
                skipped.add("a file that was cut off, or is damaged from there on")
                return
            text, at, wanted = text[at:] + more, 0, min(2 * wanted, _LARGEST)
            continue
        yield value
        at, wanted = after, _CHUNK


def _blank(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\r\n,":
        at += 1
    return at


def trace_repository(url: str, commit: str, *, licence: str = "unknown", folder: Path | None = None,
                     skipped: Skipped | None = None,
                     on_theorem: Callable[[int, int], None] = lambda *_: None) -> Iterator[Trace]:
    """Trace a repository with lean-dojo (minutes to hours), and give its tactics.

    ``folder``: where the traced repository is put besides lean-dojo's own
    cache. ``on_theorem`` hears of the theorems that are done, and of all.
    :class:`LibraryMissing` without lean-dojo, :class:`SetupFailed` when the
    machine lacks a program, or the repository cannot be fetched, built or traced.
    """
    try:
        import lean_dojo  # type: ignore[import-not-found, unused-ignore]
    except ImportError as error:
        raise LibraryMissing(f"tracing a repository needs lean-dojo: {error}",
                             hint="pip install leanmath[dojo]; or trace files with "
                                  "'leanmath trace', which needs nothing more.") from error
    for program in ("git", "elan", "lake"):
        if shutil.which(program) is None:
            raise SetupFailed(f"lean-dojo needs the program {program}, which is not here",
                              step="lean-dojo", hint="Install git and elan; or trace files with "
                                                     "'leanmath trace'.")
    try:
        repository = lean_dojo.LeanGitRepo(url, commit)
        traced = lean_dojo.trace(repository, dst_dir=folder)
        theorems = traced.get_traced_theorems()
    except Exception as error:  # lean-dojo raises whatever git, GitHub, lake and Ray raise
        raise SetupFailed(f"lean-dojo cannot trace {url} at {commit}: "
                          f"{type(error).__name__}: {error}", step="lean-dojo",
                          hint="It needs the network, and a repository that builds.") from error
    for number, theorem in enumerate(theorems, 1):
        yield from theorem_traces(
            _element(theorem, repository), licence=licence,
            toolchain=str(repository.lean_version), skipped=skipped)
        on_theorem(number, len(theorems))


def _element(theorem: Any, repository: Any) -> dict[str, object]:
    """A theorem that lean-dojo traced, as its benchmark writes it, with a place for each tactic."""
    return {
        "url": repository.url, "commit": repository.commit,
        "file_path": str(theorem.theorem.file_path), "full_name": theorem.theorem.full_name,
        "start": list(theorem.start),
        "theorem_statement": theorem.get_theorem_statement(),
        "traced_tactics": [
            {"tactic": tactic.tactic, "annotated_tactic": list(tactic.get_annotated_tactic()),
             "state_before": tactic.state_before, "state_after": tactic.state_after,
             "start": list(tactic.start)}
            for tactic in theorem.get_traced_tactics() if tactic.state_before != _DONE]}
