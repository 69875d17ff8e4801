"""Names that the core shares with the shared library.

Where a definition of an imported module has the name of a native function, Lean's
interpreter calls that function with the calling convention it derives from our
definition. So both must take the same number of arguments, and agree on who frees
them: an argument that our compiled code lends, and the native function consumes, is
freed twice. The second can be read off the symbols: the compiler adds a variant
``..._boxed`` to each function that borrows an argument or takes an unboxed one.
"""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from leanmath.lean.corelib.sources import SourceTree
from leanmath.lean.run import Limits, run_lean
from leanmath.lean.toolchain import Toolchain
from tests.conftest import ROOT
from tools.grammar.__main__ import find_library
from tools.grammar.elf import defined_symbols

SOURCES = ROOT / "lean_project"
FUNCTION = re.compile(r"^(?:LEAN_EXPORT|static) \S+ (l_\w+)\((.*)\);$", re.MULTILINE)
#: Pieces of a function: called from the function itself, which is native as a whole.
PIECE = re.compile(r"___lam__|_elam_|___at__")
#: Evaluated by the kernel alone, in the proofs of ``omega``.
KERNEL_ONLY = ("l_Lean_Omega_",)
#: ``auxiliary functions`` whose native namesake has the same arguments in the same order; any
#: other one that appears is to be compared by hand, then entered here, or renamed.
AUXILIARY = re.compile(r"_(?:go|loop|aux|Aux)(?:___redArg)?$")
COMPARED = {
    "l_Lean_Data_AC_mergeIdem_loop", "l_Lean_Data_AC_removeNeutrals_loop",
    "l_List_countP_go", "l_List_eraseDupsBy_loop", "l_List_eraseRepsBy_loop",
    "l_List_filterMapM_loop", "l_List_findIdx_go", "l_List_findIdx_x3f_go", "l_List_mapM_loop",
    "l_List_modifyTailIdx_go", "l_List_partition_loop", "l_List_range_loop", "l_List_span_loop",
    "l_List_splitAt_go", "l_List_splitBy_loop", "l_WellFounded_Nat_fix_go",
    # never run: the function around it is implemented by the runtime itself
    "l_Nat_div_go",
}


@pytest.fixture(scope="module")
def native() -> frozenset[str]:
    return frozenset(symbol.name for symbol in defined_symbols(find_library()))


@pytest.fixture(scope="module")
def ours(toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The symbols that the compiler makes of the core, each with its arguments."""
    folder = tmp_path_factory.mktemp("c")

    def compiled(module: str) -> str:
        out = folder / f"{module}.c"
        source = SOURCES.joinpath(*module.split(".")).with_suffix(".lean")
        run = run_lean(toolchain, ["-R", str(SOURCES), "-c", str(out), str(source)],
                       limits=Limits(seconds=120))
        assert run.clean, (module, run.messages)
        return out.read_text(encoding="utf-8")

    modules = [module.name for module in SourceTree.read(SOURCES).closure(["Core"])
               if not module.name.startswith("Core.Grammar")]
    with ThreadPoolExecutor(2) as pool:
        return {name: arguments for text in pool.map(compiled, modules)
                for name, arguments in FUNCTION.findall(text)}


def test_arguments_are_freed_once(native: frozenset[str], ours: dict[str, str]) -> None:
    shared = [name for name in ours if name in native
              and not PIECE.search(name) and not name.startswith(KERNEL_ONLY)]
    assert len(shared) > 1000
    lent = [name for name in shared
            if f"{name}___boxed" in ours and f"{name}___boxed" not in native]
    assert not lent, "mark them `@[extern \"native\"]`: then all arguments are handed over"


def test_auxiliary_functions_are_compared(native: frozenset[str], ours: dict[str, str]) -> None:
    found = {name.removesuffix("___redArg") for name in ours
             if name in native and AUXILIARY.search(name) and not PIECE.search(name)}
    assert found <= COMPARED, found - COMPARED
