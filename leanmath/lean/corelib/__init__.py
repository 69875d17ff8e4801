"""The compiled core library: there when it is needed, never half, never stale.

``ensure_core`` is the front door. The room behind it: ``sources`` (the module
graph and its keys), ``store`` (the cache directory), ``build`` (running Lean),
``progress`` (what a user sees meanwhile).
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from leanmath.lean import _fast
from leanmath.lean.binary import LeanBinary, find_lean, lean_script
from leanmath.lean.corelib.build import CompiledCore, ModuleBuild, Reporter, build
from leanmath.lean.corelib.sources import ROOTS, SourceTree, parse_header
from leanmath.lean.corelib.store import Store

__all__ = [
    "ROOTS",
    "CompiledCore",
    "LeanBinary",
    "ModuleBuild",
    "Reporter",
    "SourceTree",
    "Store",
    "ensure_core",
    "find_lean",
    "lean_script",
    "parse_header",
]


def ensure_core(lean: LeanBinary | None = None, *, sources: Path | None = None,
                store: Store | None = None, roots: Iterable[str] = ROOTS,
                jobs: int | None = None, reporter: Reporter | None = None) -> CompiledCore:
    """The compiled core, compiled or repaired first where that is needed.

    Every compiled file is compared with its recorded SHA-256. ``roots`` asks
    for other modules than those that every user gets. Raises what
    :func:`~leanmath.lean.corelib.build.build` raises, and
    :class:`~leanmath.core.errors.ToolchainError` when there is no Lean.
    """
    lean = lean or find_lean()
    store = store or Store()
    tree = SourceTree.read(Path(_fast.source_root()) if sources is None else sources)
    if reporter is None:
        from leanmath.lean.corelib.progress import Progressing

        reporter = Progressing()
    roots = tuple(roots)
    core = build(lean, tree, store, roots=roots, jobs=jobs, reporter=reporter)
    if roots == ROOTS and any(not made.reused for made in core.modules):
        store.prune(core.key)
    keys = {module.name: tree.key(module, lean.version) for module in tree.closure(roots)}
    store.write_stamp(lean.library, str(tree.root), tree.stats, core.key, keys,
                      () if roots == ROOTS else roots)
    return core
