"""A Lean toolchain from a Lake project: ``lake env lean`` in its directory.

The project's own files say what it needs (``lean-toolchain``, the lakefile,
``lake-manifest.json``); all of it is checked before Lean is started, so that
what is missing is said in terms of what to do, not by Lean's first import.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leanmath.core.errors import (
    InputError,
    ToolchainBroken,
    ToolchainMismatch,
    ToolchainMissing,
)
from leanmath.lean.toolchain import STRICT, Toolchain, ToolchainKind

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

MATHLIB_HEADER = f"import Mathlib\n\n{STRICT}open BigOperators Real Nat Topology Rat\n"

#: Seconds for ``lake env lean --short-version``; elan may have to unpack a toolchain.
PROBE_SECONDS = 300.0

_LIBRARY = re.compile(r"^\s*lean_lib\s+(«[^»]+»|\S+)", re.MULTILINE)
_REQUIRE = re.compile(r"^\s*require\s", re.MULTILINE)
#: ``require NAME`` and ``require "owner" / "NAME"``.
_REQUIRED = re.compile(r'^\s*require\s+(?:"[^"]*"\s*/\s*)?(?:"([^"]+)"|«([^»]+)»|([^\s«"]+))',
                       re.MULTILINE)
_RELEASE = re.compile(r"v?(\d+\.\d+\.\d+(?:-rc\d+)?)\Z")


@dataclass(frozen=True)
class LakeProject:
    """What the files of a Lake project say.

    ``toolchain`` is the content of ``lean-toolchain``; ``version`` the Lean
    release it names, or None for a nightly or a local toolchain; ``libraries``
    the first components of module names that the project and its packages
    provide; ``packages`` the names in its manifest.
    """

    root: Path
    toolchain: str
    version: str | None
    libraries: tuple[str, ...]
    packages: tuple[str, ...]

    @classmethod
    def read(cls, root: Path) -> LakeProject:
        """Read and check the files.

        :class:`InputError` when ``root`` is no Lake project,
        :class:`ToolchainBroken` when a file is damaged or packages are not there.
        """
        if not root.is_dir():
            raise InputError(f"there is no directory {root}",
                             hint="Name the directory that holds lean-toolchain and the lakefile.")
        toolchain = _read(root / "lean-toolchain").strip()
        if not toolchain:
            raise ToolchainBroken(f"{root / 'lean-toolchain'} is empty",
                                  hint="Write a release into it, such as leanprover/lean4:v4.24.0")
        release = _RELEASE.match(toolchain.rpartition(":")[2])
        own, needs_packages = _lakefile(root)
        packages = _manifest(root, needs_packages)
        libraries = {"Init", "Std", "Lean", *own}
        for folder in packages.values():
            libraries.update(_lakefile(folder)[0])
        return cls(root, toolchain, release.group(1) if release else None,
                   tuple(sorted(libraries)), tuple(sorted(packages)))


def lake_toolchain(root: Path) -> Toolchain:
    """The toolchain of the Lake project at ``root``.

    Starts Lean once to learn its version. Raises what :meth:`LakeProject.read`
    raises, :class:`ToolchainMissing` without ``lake``,
    :class:`ToolchainMismatch` when another Lean answers than the project
    names, :class:`ToolchainBroken` when none answers.
    """
    root = root.expanduser().resolve()
    project = LakeProject.read(root)
    lake = find_lake()
    if lake is None:
        raise ToolchainMissing(
            f"{root} is a Lake project, but there is no command lake",
            hint="Install elan (https://github.com/leanprover/elan), then run 'lake build' in "
                 "the project; or leave the project out to use the embedded Lean.")
    command = (str(lake), "env", "lean")
    version = _probe(command, project)
    if project.version is not None and version != project.version:
        raise ToolchainMismatch(
            f"{root / 'lean-toolchain'} asks for Lean {project.version}, "
            f"but '{lake} env lean' is Lean {version}",
            hint="Use the lake that elan installs (~/.elan/bin/lake), which goes by that file, "
                 "and unset ELAN_TOOLCHAIN.")
    return Toolchain(
        kind=ToolchainKind.LAKE, version=version, command=command, environment=(),
        header=MATHLIB_HEADER if "Mathlib" in project.libraries else STRICT,
        imports=project.libraries, directory=root,
        # A search path from outside would come before the project's own.
        unset=("LEAN_PATH", "LEAN_SRC_PATH", "LEAN_SYSROOT"))


def find_lake() -> Path | None:
    """The command ``lake``: elan's (``ELAN_HOME``, or ~/.elan), else one on ``PATH``."""
    return _command("lake")


def find_elan() -> Path | None:
    """The command ``elan``: below its own directory, else one on ``PATH``."""
    return _command("elan")


def elan_home() -> Path:
    """The directory of elan and its toolchains: ``ELAN_HOME``, or ~/.elan."""
    home = os.environ.get("ELAN_HOME")
    return Path(home).expanduser().absolute() if home else Path.home() / ".elan"


def toolchain_folder(name: str) -> Path:
    """Where elan keeps the toolchain that ``lean-toolchain`` calls ``name``."""
    return elan_home() / "toolchains" / name.replace("/", "--").replace(":", "---")


def _command(name: str) -> Path | None:
    own = elan_home() / "bin" / name
    if os.access(own, os.X_OK) and own.is_file():
        return own
    found = shutil.which(name)
    return Path(found) if found else None


def _probe(command: tuple[str, ...], project: LakeProject) -> str:
    """The version that Lean gives of itself."""
    build = f"Run 'lake build' in {project.root} and mend what it reports."
    environment = {name: value for name, value in os.environ.items()
                   if name not in ("LEAN_PATH", "LEAN_SRC_PATH", "LEAN_SYSROOT")}
    try:
        done = subprocess.run(
            [*command, "--short-version"], cwd=project.root, env=environment, check=False,
            stdin=subprocess.DEVNULL, capture_output=True, timeout=PROBE_SECONDS,
            encoding="utf-8", errors="replace")
    except subprocess.TimeoutExpired:
        raise ToolchainBroken(
            f"'{' '.join(command)} --short-version' in {project.root} gave no answer in "
            f"{PROBE_SECONDS:.0f} s", hint=build) from None
    except OSError as error:
        raise ToolchainBroken(f"{command[0]} cannot be started: {error.strerror}",
                              hint="Install elan again.") from error
    version = done.stdout.strip()
    if done.returncode != 0 or not _RELEASE.match(version.partition("-nightly")[0]):
        said = (done.stderr.strip() or version or "nothing").splitlines()[-1]
        raise ToolchainBroken(
            f"'{' '.join(command)} --short-version' in {project.root} ended with status "
            f"{done.returncode} and said: {said}", hint=build)
    return version


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise InputError(f"{path.parent} is no Lake project: it has no {path.name}",
                         hint="Name the directory that holds lean-toolchain and the lakefile."
                         ) from None
    except UnicodeDecodeError:
        raise ToolchainBroken(f"{path} is not UTF-8", hint="Write the file again.") from None
    except OSError as error:
        raise ToolchainBroken(f"cannot read {path}: {error.strerror}",
                              hint="Make it readable.") from error


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(_read(path))
    except tomllib.TOMLDecodeError as error:
        raise ToolchainBroken(f"{path} is damaged: {error}",
                              hint="Mend the file; 'lake build' reads it too.") from None


def _lakefile(root: Path) -> tuple[tuple[str, ...], bool]:
    """The libraries that the project at ``root`` declares, and whether it requires packages."""
    toml = root / "lakefile.toml"
    if toml.is_file() and not (root / "lakefile.lean").is_file():
        table = _toml(toml)
        libraries = table.get("lean_lib", [])
        names = tuple(str(entry["name"]) for entry in libraries
                      if isinstance(entry, dict) and "name" in entry)
        return names, bool(table.get("require"))
    text = _read(root / "lakefile.lean")
    return (tuple(name.strip("«»") for name in _LIBRARY.findall(text)),
            _REQUIRE.search(text) is not None)


def required_packages(root: Path) -> tuple[str, ...]:
    """The packages that the lakefile at ``root`` requires itself. Raises as ``LakeProject.read``
    does."""
    if (root / "lakefile.lean").is_file() or not (root / "lakefile.toml").is_file():
        return tuple(next(filter(None, groups))
                     for groups in _REQUIRED.findall(_read(root / "lakefile.lean")))
    table = _toml(root / "lakefile.toml")
    return tuple(str(entry["name"]) for entry in table.get("require", [])
                 if isinstance(entry, dict) and "name" in entry)


def _manifest(root: Path, needed: bool) -> dict[str, Path]:
    """The directories of the packages in the manifest, by name; all of them are there."""
    path = root / "lake-manifest.json"
    if not path.exists():
        if needed:
            raise ToolchainBroken(f"{root} requires packages, but has no {path.name}",
                                  hint=f"Run 'lake update' in {root}.")
        return {}
    try:
        manifest = json.loads(_read(path))
        folder = root / manifest.get("packagesDir", ".lake/packages")
        packages = {
            str(entry["name"]): root / entry["dir"] if entry.get("type") == "path"
            else folder / entry["name"] / (entry.get("subDir") or "")
            for entry in manifest["packages"]}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ToolchainBroken(f"{path} is damaged ({type(error).__name__}: {error})",
                              hint=f"Run 'lake update' in {root}.") from None
    missing = sorted(name for name, place in packages.items() if not place.is_dir())
    if missing:
        raise ToolchainBroken(
            f"packages of {root} are not there: {', '.join(missing)}",
            hint=f"Run 'lake exe cache get' (for Mathlib) and 'lake build' in {root}.")
    return packages
