"""leanmath: proving mathematics with Lean 4 and language models.

Importing this package imports nothing else: every public name is looked up
on first use, so that ``leanmath lean`` starts fast and torch is never loaded
by accident.
"""

from __future__ import annotations

__version__ = "0.1.0.dev0"

__all__ = ["LeanmathError", "Toolchain", "__version__", "find_toolchain", "prove", "verify"]

_HOME = {
    "LeanmathError": "leanmath.core.errors",
    "Toolchain": "leanmath.lean.toolchain",
    "find_toolchain": "leanmath.lean.toolchain",
    # A room that can be called.
    "prove": "leanmath.prove",
    "verify": "leanmath.informal.verify",
}


def __getattr__(name: str) -> object:
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    module = import_module(home)
    value: object = module if home == f"{__name__}.{name}" else getattr(module, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(set(globals()) | set(_HOME))
