"""What a project is made of: the releases, where they come from, what they need.

The one place for these facts. Mathlib and the community REPL mark, for every
release of Lean, the commit that goes with it by a tag of the same name, so one
number names all three.
"""

from __future__ import annotations

import re

from leanmath.core.errors import InputError

#: The release that a new project gets, if no other is asked for.
LEAN = "4.33.0"
#: Where elan comes from, unless ``LEANMATH_ELAN_INSTALLER`` says otherwise.
ELAN_INSTALLER = "https://elan.lean-lang.org/elan-init.sh"
#: What is asked whether there is a network: the host of Lean, Mathlib and the REPL.
REACHABLE = "https://github.com/"

MATHLIB = "https://github.com/leanprover-community/mathlib4"
REPL = "https://github.com/leanprover-community/repl"

#: Gigabytes that a toolchain takes below elan's directory, and Mathlib's sources and
#: compiled files in the project.
TOOLCHAIN_GIGABYTES = 2.0
SOURCES_GIGABYTES = 1.0
CACHE_GIGABYTES = 5.0

_RELEASE = re.compile(r"v?(\d+\.\d+\.\d+(?:-rc\d+)?)\Z", re.ASCII)


def release(given: str) -> str:
    """The number of a release, without its v; :class:`InputError` when it is none."""
    match = _RELEASE.match(given)
    if match is None:
        raise InputError(f"{given!r} is no release of Lean",
                         hint="A release is three numbers, such as 4.33.0 or 4.34.0-rc1.")
    return match.group(1)


def toolchain_name(version: str) -> str:
    """What ``lean-toolchain`` holds for a release: the name that elan knows it by."""
    return f"leanprover/lean4:v{version}"


def lakefile(version: str) -> str:
    """The text of ``lakefile.lean`` for a project on this release."""
    return f"""import Lake
open Lake DSL

package «lean-project»

require REPL from git
  "{REPL}" @ "v{version}"

-- Last, so that its own choice of packages holds: its cache is made for that.
require mathlib from git
  "{MATHLIB}" @ "v{version}"
"""
