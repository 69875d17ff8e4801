"""Names that the core shares with the shared library.

Where a definition of an imported module has the name of a native function, Lean's
interpreter calls that function with the calling convention it derives from our
definition. So both must take the same number of arguments, and agree on who frees
them: an argument that our compiled code lends, and the native function consumes, is
freed twice. The second can be read off the symbols: the compiler adds a variant
``..._boxed`` to each function that borrows an argument or takes an unboxed one.

And where native code puts a theorem into a proof by name, the core must have it: else the
kernel rejects the proof when it is done.
"""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from leanmath.lean.corelib.sources import SourceTree
from leanmath.lean.run import Limits, run_lean
from leanmath.lean.toolchain import Toolchain
from tests.conftest import ROOT
from tools.grammar.__main__ import find_library
from tools.grammar.elf import ElfError, defined_symbols
from tools.grammar.literals import name_literals
from tools.grammar.names import Name, dotted, quote

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
#: Where the procedures of ``grind``, ``lia`` and ``omega`` have their theorems.
PROCEDURES = ("Lean.Grind.", "Lean.Data.AC.", "Lean.Omega.", "Int.Internal.", "Int.Nonneg.",
              "Nat.Internal.", "Nat.ToInt.", "Classical.Order.")
#: Names there that the core leaves out: options of the tactics, types of the native code, and
#: names that it prints or only compares with.
LEFT_OUT = re.compile(
    r"Lean\.Grind\.(?:\w*Config\.\w+|\w*Config(?:Interactive)?"
    r"|eval_congr[₁₂]|getElem_congr"
    r"|AC\.Sub(?:seq|set)Result|node_def|offset)")


@pytest.fixture(scope="module")
def native() -> frozenset[str]:
    return frozenset(symbol.name for symbol in defined_symbols(find_library()))


@pytest.fixture(scope="module")
def named() -> set[Name]:
    """The names in native code that lie in the procedures' namespaces and are none themselves."""
    names = name_literals(find_library())
    spaces = {name[:length] for name in names for length in range(1, len(name))}
    return {name for name in names - spaces if dotted(name).startswith(PROCEDURES)}


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


def test_the_core_has_what_procedures_name(
    named: set[Name], toolchain: Toolchain, tmp_path: Path
) -> None:
    found = {dotted(name) for name in named}
    assert {"Lean.Grind.Field.NormNum.eq_inv", "Lean.Grind.CommRing.eq_gcd"} <= found
    ordered = sorted(named, key=dotted)
    file = tmp_path / "names.lean"
    file.write_text("".join(f"#check @{quote(name)}\n" for name in ordered), encoding="utf-8")
    run = run_lean(toolchain, ["--json", str(file)], limits=Limits(seconds=120))
    absent = {dotted(ordered[message.start.line - 1])
              for message in run.messages if message.is_error}
    assert len(absent) < len(ordered) / 2, run.messages[0]
    assert not {name for name in absent if not LEFT_OUT.fullmatch(name)}
    # What has been added since is no longer left out.
    assert not {name for name in found - absent if LEFT_OUT.fullmatch(name)}


def test_names_are_read_from_libraries_only(tmp_path: Path) -> None:
    for content in (b"", b"no library", b"\x7fELF\x02\x01" + bytes(20)):
        file = tmp_path / "library.so"
        file.write_bytes(content)
        with pytest.raises(ElfError):
            name_literals(file)
