"""The module graph of the core, read from sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from leanmath.core.errors import CoreSourceError
from leanmath.lean.corelib.sources import SourceTree, core_key, parse_header
from tests.conftest import ROOT


@pytest.mark.parametrize(("text", "prelude", "imports"), [
    ("", False, ()),
    ("theorem a : True := trivial", False, ()),
    ("import A", False, ("A",)),
    ("prelude\nimport A\nimport B.C\ntheorem import_ : True", True, ("A", "B.C")),
    ("/- import X /- nested -/ import Y -/ prelude -- import Z\nimport A", True, ("A",)),
    ("/-! A title -/\nimport A/- glued -/\nimport B--glued\nopen A", False, ("A", "B")),
    ("module\nprelude\npublic import A\nmeta import B\npublic meta import C\nimport all D\n",
     True, ("A", "B", "C", "D")),
    ("import «A».B", False, ("A.B",)),
    ("import A\ndef import := 1\nimport B", False, ("A",)),
    ("/- never closed import A", False, ()),
    ("import", False, ()),
    ("\ufeffprelude", True, ()),
])
def test_header(text: str, prelude: bool, imports: tuple[str, ...]) -> None:
    header = parse_header(text)
    assert (header.prelude, header.imports) == (prelude, imports)


def write(root: Path, **modules: str) -> SourceTree:
    for name, text in modules.items():
        (root / f"{name}.lean").write_text(text, encoding="utf-8")
    return SourceTree.read(root)


def test_closure_gives_imports_first(tmp_path: Path) -> None:
    tree = write(tmp_path, Init="prelude\nimport B\nimport A\n", A="prelude\n",
                 B="prelude\nimport A\n", Unused="prelude\n")
    assert [module.name for module in tree.closure()] == ["A", "B", "Init"]
    assert [module.name for module in tree.closure(["Unused"])] == ["Unused"]


def test_a_file_without_prelude_imports_init(tmp_path: Path) -> None:
    tree = write(tmp_path, Init="prelude\n", User="theorem a : True := trivial\n")
    assert [module.name for module in tree.closure(["User"])] == ["Init", "User"]


def test_a_circle_is_named(tmp_path: Path) -> None:
    tree = write(tmp_path, Init="prelude\nimport A\n", A="prelude\nimport B\n",
                 B="prelude\nimport A\n")
    with pytest.raises(CoreSourceError, match="A -> B -> A"):
        tree.closure()


def test_a_missing_module_is_named_with_its_importer(tmp_path: Path) -> None:
    tree = write(tmp_path, Init="prelude\nimport Gone.Away\n")
    with pytest.raises(CoreSourceError, match=r"Gone\.Away, which Init imports"):
        tree.closure()


def test_a_directory_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(CoreSourceError, match="cannot read"):
        SourceTree.read(tmp_path / "nowhere")


def test_a_source_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "Init.lean").write_bytes(b"prelude\n-- \xff\n")
    with pytest.raises(CoreSourceError, match="not UTF-8"):
        SourceTree.read(tmp_path)


def test_a_key_follows_text_imports_and_version(tmp_path: Path) -> None:
    before = write(tmp_path, Init="prelude\nimport A\n", A="prelude\n", B="prelude\n")
    keys = {name: before.key(module, "4.35.0") for name, module in before.modules.items()}
    assert len(set(keys.values())) == 3
    after = write(tmp_path, A="prelude\n-- a change\n")
    assert after.key(after.modules["B"], "4.35.0") == keys["B"]
    assert after.key(after.modules["A"], "4.35.0") != keys["A"]
    assert after.key(after.modules["Init"], "4.35.0") != keys["Init"]
    again = SourceTree.read(tmp_path)
    assert again.key(again.modules["B"], "4.36.0") != keys["B"]
    assert core_key(keys) != core_key({**keys, "B": keys["A"]})


def test_every_module_of_the_core_is_reached_from_init() -> None:
    tree = SourceTree.read(ROOT / "lean_project")
    reached = {module.name for module in tree.closure()}
    # What is not in Core is a program, compiled when it is asked for; the theorems
    # on the kernel's arithmetic are for their own test, and cost no user time.
    apart = {"Core.Nat.Kernel"}
    core = {name for name in tree.modules if name.partition(".")[0] in ("Init", "Core")}
    assert reached == core - apart
