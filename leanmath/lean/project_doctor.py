"""Looking over a Lake project: do its parts belong together, and are they all there?

Lean and Lake are started only when the toolchain is installed already, because
elan would fetch it otherwise.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from leanmath.core.errors import LeanmathError
from leanmath.lean.doctor import Finding, Health, existing
from leanmath.lean.lake import (
    LakeProject,
    elan_home,
    find_lake,
    lake_toolchain,
    required_packages,
    toolchain_folder,
)
from leanmath.lean.setup import release
from leanmath.lean.setup.state import State, StepStatus
from leanmath.lean.setup.steps import Project

_GIGABYTE = 1 << 30
_GIT_SECONDS = 20.0


@dataclass(frozen=True)
class _Package:
    """A package of the manifest: its directory, and the commit that it should be at ("": any)."""

    name: str
    place: Path
    commit: str


def examine_project(root: Path) -> Iterator[Finding]:
    """The findings about the Lake project at ``root``."""
    again = f"Run 'leanmath setup {root}'."
    yield from _stopped(root, again)
    try:
        lake = LakeProject.read(root)
    except LeanmathError as error:
        yield Finding("project", Health.FAIL, error.message, error.hint)
        yield from _disk(root)
        return
    yield Finding("project", Health.OK, f"{root}: {lake.toolchain}, packages "
                  + (", ".join(lake.packages) or "none"))
    yield from _toolchain(lake, again)
    packages = _packages(root)
    yield from _manifest(root, lake, packages)
    for package in packages:
        yield from _same_release(lake, package)
    project = Project(root, None)
    if "mathlib" in lake.packages:
        if project.has_cache():
            yield Finding("mathlib", Health.OK, "Mathlib's compiled files are there")
        else:
            yield Finding("mathlib", Health.FAIL, "Mathlib is there, but not its compiled files",
                          f"{again} It fetches them; Lean would take hours to make them.")
            yield from _disk(root)
    repl = project.repl()
    if repl is not None:
        yield Finding("repl", Health.OK, f"the REPL is built: {repl}")
    else:
        yield Finding("repl", Health.FAIL, "the project has no REPL that is built", again)


def _stopped(root: Path, again: str) -> Iterator[Finding]:
    """A setup that was begun and not finished."""
    for name, record in State(root).steps.items():
        if record.status is not StepStatus.DONE:
            path = root / record.log
            log = f" (its log: {path})" if path.is_file() else ""
            yield Finding("setup", Health.FAIL,
                          f"the setup stopped at the step {name}: {record.status.value}{log}",
                          f"{again} It goes on from there.")


def _toolchain(lake: LakeProject, again: str) -> Iterator[Finding]:
    command = find_lake()
    if command is not None and command.parent == elan_home() / "bin" \
            and not toolchain_folder(lake.toolchain).exists():
        yield Finding("toolchain", Health.FAIL, f"{lake.toolchain} is not installed", again)
        return
    try:
        found = lake_toolchain(lake.root)
    except LeanmathError as error:
        yield Finding("toolchain", Health.FAIL, error.message, error.hint)
    else:
        yield Finding("toolchain", Health.OK, f"Lean {found.version} answers in the project")


def _packages(root: Path) -> list[_Package]:
    """The packages of a manifest that was read before without an error."""
    path = root / "lake-manifest.json"
    if not path.is_file():
        return []
    manifest = json.loads(path.read_text(encoding="utf-8"))
    folder = root / manifest.get("packagesDir", ".lake/packages")
    return [_Package(str(entry["name"]), root / entry["dir"] if entry.get("type") == "path"
                     else folder / entry["name"] / (entry.get("subDir") or ""),
                     str(entry.get("rev") or "") if entry.get("type") == "git" else "")
            for entry in manifest["packages"]]


def _manifest(root: Path, lake: LakeProject, packages: list[_Package]) -> Iterator[Finding]:
    """Whether lakefile, manifest and what is checked out agree."""
    known = {name.lower() for name in lake.packages}
    lacking = sorted(name for name in required_packages(root) if name.lower() not in known)
    others = []
    for package in packages:
        at = _commit(package.place)
        if package.commit and at and at != package.commit:
            others.append(f"{package.name} is at {at[:10]}, not at {package.commit[:10]}")
    if lacking:
        yield Finding("manifest", Health.FAIL,
                      f"the lakefile requires what the manifest lacks: {', '.join(lacking)}",
                      f"Run 'lake update {' '.join(lacking)}' in {root}.")
    if others:
        yield Finding("manifest", Health.FAIL, "packages are not what the manifest says: "
                      + "; ".join(others),
                      f"Run 'lake resolve-deps' in {root}, or remove the package's directory and "
                      "run 'leanmath setup' again.")
    if not lacking and not others:
        yield Finding("manifest", Health.OK, "the packages are those of lakefile and manifest")


def _commit(place: Path) -> str:
    """The commit that a package is at; "" when git does not say."""
    git = shutil.which("git")
    if git is None or not (place / ".git").exists():
        return ""
    try:
        done = subprocess.run([git, "-C", str(place), "rev-parse", "HEAD"], capture_output=True,
                              stdin=subprocess.DEVNULL, timeout=_GIT_SECONDS, check=False,
                              encoding="utf-8", errors="replace")
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _same_release(lake: LakeProject, package: _Package) -> Iterator[Finding]:
    """Whether Mathlib and the REPL are made for the project's release.

    Other packages may name another: Lake builds them with the project's.
    """
    if package.name.lower() not in ("mathlib", "repl"):
        return
    try:
        wanted = (package.place / "lean-toolchain").read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return
    if wanted != lake.toolchain:
        yield Finding(package.name.lower(), Health.FAIL,
                      f"{package.name} is made for {wanted}, the project for {lake.toolchain}",
                      "Let lean-toolchain and the tags in the lakefile name one release, then run "
                      f"'lake update' in {lake.root}.")


def _disk(root: Path) -> Iterator[Finding]:
    """Whether there is room for what is missing."""
    place = existing(root)
    free = shutil.disk_usage(place).free / _GIGABYTE
    needed = release.SOURCES_GIGABYTES + release.CACHE_GIGABYTES
    if free < needed:
        yield Finding("disk", Health.FAIL,
                      f"the disk of {place} has {free:.1f} GB left; Mathlib needs {needed:.0f} GB",
                      "Make room, or set up a project on another disk.")
