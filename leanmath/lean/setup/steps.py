"""The steps that make a project, in their order: what each runs, and what tells that it is done.

Nothing is run here. A step that is recorded as done for the same release and
the same files, and whose work is still there, is not repeated.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from leanmath.core.errors import InputError, LeanmathError, ToolchainMismatch
from leanmath.lean.lake import LakeProject, elan_home, find_elan, toolchain_folder
from leanmath.lean.setup import release
from leanmath.lean.setup.state import FOLDER, StepRecord, StepStatus

#: What may stand in a directory that is made a project.
_HARMLESS = frozenset({FOLDER, ".git", ".gitignore", "lean-toolchain", "lakefile.lean"})
#: What a file is checked with at the end: a theorem that Mathlib proves.
_WITH_MATHLIB = "import Mathlib\n\nexample (x : ℝ) (h : 0 < x) : 0 < x ^ 2 := by positivity\n"
_WITHOUT = "theorem two : 1 + 1 = 2 := rfl\n"


@dataclass(frozen=True)
class Step:
    """One step.

    ``title`` says what it does. ``words`` are the command, whose first word is
    ``elan``, ``lake`` or a path; empty for what is done without one.
    ``seconds`` is its time limit, ``gigabytes`` what it may add to the disk
    ``place``. ``network``: whether it fetches. ``made_for`` and ``there`` are
    asked when the step is due: for what it is to be done, and whether the
    result is there. ``skip``: whether it has nothing to do.
    """

    name: str
    title: str
    words: Callable[[], tuple[str, ...]]
    made_for: Callable[[], Mapping[str, str]]
    there: Callable[[], bool]
    seconds: float
    place: Path
    gigabytes: float = 0.0
    network: bool = False
    skip: Callable[[], bool] = lambda: False

    def done(self, record: StepRecord | None) -> bool:
        """Whether this record says that the step is done, and its work is still there."""
        return (record is not None and record.status is StepStatus.DONE
                and dict(record.made_for) == dict(self.made_for()) and self.there())


class Project:
    """The directory that is set up, and the release that it is for.

    :class:`InputError` when it is neither a Lake project nor empty,
    :class:`ToolchainMismatch` when it is one for another release than
    ``version``.
    """

    def __init__(self, root: Path, version: str | None) -> None:
        self.root = root
        self.given = _lakefile(root) is not None
        asked = release.toolchain_name(release.release(version)) if version else None
        if self.given:
            self.toolchain = _text(root / "lean-toolchain").strip()
            if not self.toolchain:
                raise InputError(f"{root} has a lakefile, but no lean-toolchain",
                                 hint="Write the release into that file, such as "
                                      f"{release.toolchain_name(release.LEAN)}")
            if asked not in (None, self.toolchain):
                raise ToolchainMismatch(
                    f"{root} is a project for {self.toolchain}, not for {asked}",
                    hint="Name another directory, or leave the release out.")
            return
        if root.exists() and not root.is_dir():
            raise InputError(f"{root} is no directory", hint="Name a new directory.")
        others = {path.name for path in root.iterdir()} - _HARMLESS if root.is_dir() else set()
        if others:
            raise InputError(f"{root} holds other things ({', '.join(sorted(others)[:3])}), and "
                             "is no Lake project", hint="Name a new or an empty directory.")
        self.toolchain = asked or release.toolchain_name(release.LEAN)

    @property
    def version(self) -> str | None:
        """The release, without its v; None for a nightly or a toolchain of one's own."""
        try:
            return release.release(self.toolchain.rpartition(":")[2])
        except InputError:
            return None

    def write(self) -> None:
        """Write ``lean-toolchain`` and ``lakefile.lean``, unless it is a project already."""
        if self.given or self.version is None:
            return
        (self.root / "lean-toolchain").write_text(self.toolchain + "\n", encoding="utf-8")
        # The lakefile comes last: with it, the directory is a project.
        (self.root / "lakefile.lean").write_text(release.lakefile(self.version), encoding="utf-8")

    def packages(self) -> tuple[str, ...] | None:
        """The names of its packages; None when they are not all there."""
        try:
            return LakeProject.read(self.root).packages
        except LeanmathError:
            return None

    @property
    def mathlib(self) -> Path:
        """Where Mathlib is, if it is a package of the project."""
        return self.root / ".lake" / "packages" / "mathlib"

    def has_mathlib(self) -> bool:
        """Whether Mathlib is a package of the project (before it is known: presumably)."""
        packages = self.packages()
        return packages is None or "mathlib" in packages

    def has_cache(self) -> bool:
        """Whether Mathlib's compiled files are there."""
        return any((self.mathlib / ".lake/build" / place / "Mathlib.olean").is_file()
                   for place in ("lib/lean", "lib"))

    def repl(self) -> Path | None:
        """The REPL's program, if it is built."""
        places = (self.root / ".lake/build/bin/repl",
                  *sorted(self.root.glob(".lake/packages/*/.lake/build/bin/repl")))
        return next((place for place in places if os.access(place, os.X_OK)), None)

    def test_file(self) -> Path:
        """The file that Lean checks at the end (written when this is called)."""
        path = self.root / FOLDER / "Test.lean"
        path.write_text(_WITH_MATHLIB if self.has_mathlib() else _WITHOUT, encoding="utf-8")
        return path

    def fingerprint(self, *, packages: bool) -> dict[str, str]:
        """For what a step is done: the toolchain, and the manifest or the lakefile."""
        lakefile = _lakefile(self.root)
        seen = self.root / "lake-manifest.json" if packages else lakefile
        text = _text(seen) if seen is not None else ""
        if not packages and lakefile is None:
            text = release.lakefile(self.version) if self.version else ""
        return {"toolchain": self.toolchain,
                "manifest" if packages else "lakefile": hashlib.sha256(text.encode()).hexdigest()}


def steps(project: Project, before: Mapping[str, StepRecord]) -> tuple[Step, ...]:
    """All steps for a project; ``before`` are the records of earlier times."""
    root, toolchain = project.root, project.toolchain
    home = elan_home()

    def resolve() -> tuple[str, ...]:
        # What the manifest says holds, until the lakefile says something else.
        known = before.get("packages")
        changed = known is not None and dict(known.made_for) != project.fingerprint(packages=False)
        if changed or not (root / "lake-manifest.json").is_file():
            return ("lake", "update", "--keep-toolchain")
        return ("lake", "resolve-deps")

    def by_files() -> dict[str, str]:
        return project.fingerprint(packages=False)

    def by_packages() -> dict[str, str]:
        return project.fingerprint(packages=True)

    return (
        Step("elan", "the toolchain manager", tuple, dict, lambda: find_elan() is not None,
             600, home, network=True),
        Step("project", "the project's files", tuple, by_files,
             lambda: _lakefile(root) is not None, 60, root),
        Step("toolchain", f"Lean: {toolchain}",
             lambda: ("elan", "run", "--install", toolchain, "lean", "--version"),
             lambda: {"toolchain": toolchain}, lambda: toolchain_folder(toolchain).exists(),
             1800, home, release.TOOLCHAIN_GIGABYTES, network=True),
        Step("packages", "the sources of Mathlib and of the REPL", resolve, by_files,
             lambda: project.packages() is not None, 3600, root, release.SOURCES_GIGABYTES,
             network=True),
        Step("cache", "Mathlib, compiled", lambda: ("lake", "exe", "cache", "get"), by_packages,
             project.has_cache, 7200, root, release.CACHE_GIGABYTES, network=True,
             skip=lambda: not project.has_mathlib()),
        Step("repl", "the REPL", lambda: ("lake", "build", "repl"), by_packages,
             lambda: project.repl() is not None, 3600, root),
        Step("test", "a theorem, checked by Lean",
             lambda: ("lake", "env", "lean", f"{FOLDER}/Test.lean"), by_packages, lambda: True,
             900, root),
        Step("answer", "an answer of the REPL", tuple, by_packages, lambda: True, 300, root),
    )


def _lakefile(root: Path) -> Path | None:
    return next((path for name in ("lakefile.lean", "lakefile.toml")
                 if (path := root / name).is_file()), None)


def _text(path: Path) -> str:
    """The text of a file; empty when there is none that can be read."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
