"""The checked-in grammar is what the generator makes, and says what the binary says."""

from __future__ import annotations

import random
import re
import struct
from pathlib import Path

import pytest

from tools.grammar import policy
from tools.grammar.__main__ import (
    OUTPUT,
    LibraryError,
    find_library,
    main,
    read,
    release,
)
from tools.grammar.elf import ElfError, defined_symbols
from tools.grammar.emit import Grammar, GrammarError, bindings, modules
from tools.grammar.names import Name, demangle, mangle, quote

PARSERS = ("Pieces.lean", "Tactics.lean", "Terms.lean")
MACROS = ("TacticMacros.lean", "TermMacros.lean")
FILES = (*PARSERS, *MACROS, "LateUnexpanders.lean", "Unexpanders.lean")

BINDING = re.compile(
    r'@\[(?P<attributes>.*?)extern "(?P<symbol>[^"]+)"(?P<export>, export \S+)?\] '
    r"opaque (?P<name>.+) : (?P<type>[\w.]+) := Leanmath\.no(Parser|Macro|Unexpander)$"
)


@pytest.fixture(scope="session")
def library() -> Path:
    try:
        return find_library()
    except LibraryError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def grammar(library: Path) -> Grammar:
    # Only a library that cannot be loaded is a reason to skip: one that looks strange is a failure.
    try:
        return read(library)
    except LibraryError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def texts(library: Path, grammar: Grammar) -> dict[str, str]:
    return modules(grammar, release(library))


def unquote(text: str) -> Name:
    """Read a name as Lean's parser does, for the names that are written here."""
    parts = re.findall(r"«([^»]*)»|([^.«»]+)", text)
    return tuple(quoted or plain for quoted, plain in parts)


def checked_in() -> list[tuple[str, re.Match[str], str]]:
    """Return each binding of the checked-in files: file, match, enclosing namespace."""
    found = []
    for file in FILES:
        namespace = ""
        for line in (OUTPUT / file).read_text(encoding="utf-8").splitlines():
            if line.startswith("namespace "):
                namespace = line.removeprefix("namespace ")
            elif line.startswith("end "):
                namespace = ""
            elif match := BINDING.search(line):
                found.append((file, match, namespace))
    return found


# --- The generator's output -----------------------------------------------------------------------


def test_checked_in_files_are_current(texts: dict[str, str]) -> None:
    assert sorted(texts) == sorted(FILES)
    for name, text in texts.items():
        assert (OUTPUT / name).read_text(encoding="utf-8") == text, (
            f"{name} is stale: run `python -m tools.grammar`"
        )


def test_nothing_else_is_in_the_generated_folder() -> None:
    assert sorted(path.name for path in OUTPUT.iterdir()) == sorted(FILES)


def test_check_mode_tells_a_difference(library: Path, grammar: Grammar, tmp_path: Path) -> None:
    assert grammar.found  # the library can be read here
    arguments = ["--library", str(library), "--output", str(tmp_path)]
    assert main([*arguments, "--check"]) == 1
    assert main(arguments) == 0
    assert main([*arguments, "--check"]) == 0
    target = tmp_path / "TermMacros.lean"
    target.write_text(target.read_text(encoding="utf-8") + "-- edited\n", encoding="utf-8")
    assert main([*arguments, "--check"]) == 1
    assert target.read_text(encoding="utf-8").endswith("-- edited\n")  # --check writes nothing


def test_no_library_is_exit_code_2(tmp_path: Path) -> None:
    missing = tmp_path / "libleanshared.so"
    assert main(["--library", str(missing), "--output", str(tmp_path)]) == 2
    missing.write_bytes(b"\x7fELF\x02\x01" + b"\0" * 20)
    assert main(["--library", str(missing), "--output", str(tmp_path)]) == 2


def test_counts_stand_in_the_headers(grammar: Grammar) -> None:
    lines = checked_in()
    by_file = {name: sum(1 for file, _, _ in lines if file == name) for name in FILES}
    parsers = sum(by_file[name] for name in PARSERS)
    macros = sum(by_file[name] for name in MACROS)
    assert parsers == len(grammar.parsers) >= policy.MINIMUM_PARSERS
    assert macros == len(grammar.macros) >= policy.MINIMUM_MACROS
    unexpanders = by_file["Unexpanders.lean"] + by_file["LateUnexpanders.lean"]
    assert unexpanders == len(grammar.unexpanders) >= policy.MINIMUM_UNEXPANDERS
    for name, count in by_file.items():
        text = (OUTPUT / name).read_text(encoding="utf-8")
        bound = re.search(r"^Bound: (\d+)", text, re.MULTILINE)
        assert bound is not None
        assert int(bound[1]) == count


def test_names_match_their_symbols() -> None:
    # The interpreter finds the object by mangling the constant's name: a name that is written
    # wrongly ends the process.
    for file, match, namespace in checked_in():
        name = unquote(namespace) + unquote(match["name"])
        if match["export"]:
            assert match["export"] == f", export {match['symbol']}"
        else:
            assert mangle(name) == match["symbol"], (file, match[0])


def test_nothing_is_bound_twice() -> None:
    symbols = [match["symbol"] for _, match, _ in checked_in()]
    assert len(symbols) == len(set(symbols))


def test_types_and_attributes() -> None:
    for file, match, namespace in checked_in():
        attributes, kind = match["attributes"], match["type"]
        assert attributes.startswith("scoped ") == bool(namespace), match[0]
        if file in PARSERS:
            assert kind in ("Lean.ParserDescr", "Lean.TrailingParserDescr")
            assert attributes == "" or re.fullmatch(r"(scoped )?\w+_parser \d+, ", attributes)
        elif file in MACROS:
            assert kind == "Lean.Macro"
            assert attributes.startswith("macro ")
        else:
            assert kind == "Lean.PrettyPrinter.Unexpander"
            assert attributes.removeprefix("scoped ").startswith("app_unexpander ")


def test_macros_of_one_kind_stand_in_order_of_declaration() -> None:
    # The later one is tried first: `binop% HAdd.hAdd` before `HAdd.hAdd`.
    names = [match["name"] for file, match, _ in checked_in() if file in MACROS]
    plus = [name for name in names if "macroRules_term_+__" in name]
    assert [name[-2] for name in plus] == ["1", "2"]


@pytest.mark.parametrize(
    ("name", "category"),
    [
        ("term_+_", "term"),
        ("boolIfThenElse", "term"),
        ("Lean.calc", "term"),
        ("Lean.calcTactic", "tactic"),
        ("Lean.convCalc_", "conv"),
        ("Lean.cdot", "tactic"),
        ("Lean.binderPred≠_", "binderPred"),
        ("Lean.deprecated", "attr"),
        ("Lean.Parser.Attr.grind", "attr"),
        ("Lean.Parser.Attr.grindEq", "grind_mod"),
        ("Lean.Parser.Attr.simp", "attr"),
        ("Lean.Parser.Attr.norm_cast", "attr"),
        ("Lean.Parser.Attr.simprocAttr", "attr"),
        ("Lean.Parser.Tactic.simp", "tactic"),
        ("Lean.Parser.Tactic.grind", "tactic"),
        ("Lean.Parser.Tactic.lia", "tactic"),
        ("Lean.Parser.Tactic.grobner", "tactic"),
        ("Lean.Parser.Tactic.obtain", "tactic"),
        ("Lean.Parser.Tactic.tactic_<;>_", "tactic"),
        ("Lean.Parser.Tactic.Conv.conv", "tactic"),
        ("Lean.Parser.Tactic.Conv.rewrite", "conv"),
        ("Lean.Parser.Tactic.Grind.finish", "grind"),
        ("Lean.Parser.Tactic.rcasesPat.tuple", "rcasesPat"),
        ("Lean.Parser.Tactic.rintroPat.one", "rintroPat"),
        ("Lean.Parser.Command.guardCmd", "command"),
        ("Lean.Elab.Tactic.Ext.ext", "tactic"),
        ("stx_,*", "stx"),
        ("precMax", "prec"),
        ("prioLow", "prio"),
        ("Lean.binderIdent", None),
        ("Lean.Parser.Tactic.simpArg", None),
    ],
)
def test_categories(grammar: Grammar, name: str, category: str | None) -> None:
    found = [p for p in grammar.parsers if ".".join(map(str, p.name)) == name]
    assert [p.category for p in found] == [category]


def test_every_exclusion_excludes_something(grammar: Grammar) -> None:
    used = (
        grammar.skipped_parsers.keys()
        | grammar.skipped_macros.keys()
        | grammar.skipped_unexpanders.keys()
    )
    assert {reason for _, reason in policy.SKIPPED} <= used


def test_no_path_of_a_machine_in_the_output(library: Path) -> None:
    for name in FILES:
        text = (OUTPUT / name).read_text(encoding="utf-8")
        assert "/home/" not in text
        assert str(library.parent) not in text


# --- What the generator refuses -------------------------------------------------------------------

TABLES: list[dict[str, object]] = [
    {"elaborated": category, "kinds": []}
    for category in ("term", "command", "doElem", "grind", "tactic", "tryTactic", "macro")
]


def test_an_unknown_descriptor_stops_the_generator() -> None:
    node = ["node", ["Foo", "bar"], 1022, ["symbol", "bar"]]
    lines = [{"symbol": "l_Foo_bar", "parser": node}, *TABLES]
    with pytest.raises(GrammarError, match=r"Foo\.bar: no category"):
        bindings(lines, [])


def test_a_macro_of_an_unknown_kind_stops_the_generator() -> None:
    symbol = mangle(("_aux_Init_Foo___macroRules_foo_1",))
    with pytest.raises(GrammarError, match="unknown syntax kind"):
        bindings(list(TABLES), [symbol])


def test_less_than_expected_stops_the_generator(monkeypatch: pytest.MonkeyPatch) -> None:
    for table in (
        "CATEGORY_OF", "PRIORITY_OF", "SCOPED", "SCOPED_CONSTANTS", "EARLY", "UNEXPANDER_OF",
        "RENAMED_MACROS", "MODULES",
    ):  # fmt: skip
        monkeypatch.setattr(policy, table, type(getattr(policy, table))())
    with pytest.raises(GrammarError, match="only 0 parser descriptors found"):
        bindings(list(TABLES), [])


def test_a_stale_table_entry_stops_the_generator() -> None:
    symbols = [symbol for symbol, _, _ in policy.RENAMED_MACROS]
    with pytest.raises(GrammarError, match=r"policy\.CATEGORY_OF: not in the library"):
        bindings(list(TABLES), symbols)


# --- Names ----------------------------------------------------------------------------------------

MANGLED: list[tuple[str, Name]] = [
    ("l_term___x2b__", ("term_+_",)),
    ("l_Lean_Parser_Tactic_simp", ("Lean", "Parser", "Tactic", "simp")),
    ("l_Lean_Parser_Tactic_case_x27", ("Lean", "Parser", "Tactic", "case'")),
    ("l_term___u2260__", ("term_≠_",)),
    ("l_x_U0001d53b", ("x\U0001d53b",)),
    ("l_a___00b", ("a_", "b")),
    ("l_a_00x41b", ("a", "x41b")),
    ("l_a_x41b", ("aAb",)),
    ("l_a_001", ("a", "1")),
    ("l_a_1_", ("a", 1)),
    ("l_a_1__b", ("a", 1, "b")),
    ("l_Foo___aux__Init__Bar______macroRules__x__1", ("Foo", "_aux_Init_Bar___macroRules_x_1")),
    ("l___private_Init_Data_0__Foo_bar", ("_private", "Init", "Data", 0, "Foo", "bar")),
]


@pytest.mark.parametrize(("symbol", "name"), MANGLED)
def test_mangling(symbol: str, name: Name) -> None:
    assert demangle(symbol) == name
    if symbol != "l_a_x41b":  # the compiler has no reason to escape a letter
        assert mangle(name) == symbol


def test_a_name_without_the_prefix_is_no_lean_symbol() -> None:
    with pytest.raises(ValueError, match="no Lean symbol"):
        demangle("lean_initialize")


def test_demangling_inverts_mangling() -> None:
    generator = random.Random(1)
    alphabet = "abxuU019_'+.«≠ℕ\U0001d53b f"
    for _ in range(20_000):
        name: list[str | int] = []
        for position in range(generator.randint(1, 4)):
            if position and generator.random() < 0.2:
                name.append(generator.randint(0, 200))
            else:
                length = generator.randint(1, 6)
                name.append("".join(generator.choice(alphabet) for _ in range(length)))
        assert demangle(mangle(tuple(name))) == tuple(name)


def test_every_symbol_of_the_library_is_demangled(library: Path) -> None:
    symbols = [s.name for s in defined_symbols(library) if s.name.startswith("l_")]
    assert len(symbols) > 200_000
    assert [s for s in symbols if mangle(demangle(s)) != s] == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (("Lean", "Parser", "Tactic", "simp"), "Lean.Parser.Tactic.simp"),
        (("term_+_",), "«term_+_»"),
        (("Lean", "calc"), "Lean.«calc»"),
        (("stx!_",), "stx!_"),
        (("Lean", "Parser", "Tactic", "case'"), "Lean.Parser.Tactic.case'"),
        (("Macro.trace[_]_",), "«Macro.trace[_]_»"),
        (("_",), "«_»"),
        (("1",), "«1»"),
        (("Raw₀",), "«Raw₀»"),
    ],
)
def test_quotation(name: Name, text: str) -> None:
    assert quote(name, frozenset({"calc"})) == text
    assert unquote(text) == name


@pytest.mark.parametrize("name", [("a", 1), ("a»b",), ("",)])
def test_names_that_cannot_be_written_are_refused(name: Name) -> None:
    with pytest.raises(ValueError, match="cannot be written"):
        quote(name)


# --- ELF ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not ELF at all",
        b"\x7fELF\x01\x01" + b"\0" * 100,  # 32 bit
        b"\x7fELF\x02\x02" + b"\0" * 100,  # big endian
        b"\x7fELF\x02\x01",  # truncated
        b"\x7fELF\x02\x01" + b"\0" * 100,  # no sections
    ],
)
def test_other_files_are_no_libraries(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "library.so"
    file.write_bytes(data)
    with pytest.raises(ElfError):
        defined_symbols(file)


def test_dynamic_symbols_are_read(tmp_path: Path) -> None:
    """A file with one dynamic symbol table: an undefined, a function and a data symbol."""
    names = b"\0l_foo\0l_bar\0l_baz\0"
    symbols = b"".join(
        struct.pack("<IBBHQQ", name, kind, 0, section, 0, 0)
        for name, kind, section in ((0, 0, 0), (1, 0x12, 0), (7, 0x12, 3), (13, 0x11, 3))
    )
    header = 64
    sections = [(0, 0, 0, 0), (11, header, len(symbols), 2), (3, header + len(symbols), 99, 0)]
    table = b"".join(
        struct.pack("<IIQQQQIIQQ", 0, kind, 0, 0, offset, size, link, 0, 0, 24)
        for kind, offset, size, link in sections
    )
    start = header + len(symbols) + len(names)
    head = b"\x7fELF\x02\x01" + b"\0" * 34 + struct.pack("<Q", start) + b"\0" * 10
    head += struct.pack("<HH", 64, len(sections)) + b"\0\0"
    file = tmp_path / "library.so"
    file.write_bytes(head + symbols + names + table)
    assert [(s.name, s.kind) for s in defined_symbols(file)] == [("l_bar", 2), ("l_baz", 1)]


def test_declared_categories_are_those_that_are_used(grammar: Grammar) -> None:
    declared = {category for _, category, _ in policy.CATEGORIES}
    bound = {parser.category for parser in grammar.parsers} - {None}
    # Only antiquotations are terms of `rawStx`, and only macros make them.
    assert declared - {"rawStx"} <= bound
    builtin = {"attr", "command", "doElem", "prec", "prio", "stx", "tactic", "term"}
    assert bound <= declared | builtin
