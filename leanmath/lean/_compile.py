"""Compile one module by calling Lean's functions one after another, in this process.

``lean`` itself elaborates in tasks that report to one another, keeps every
intermediate state, and records information for editors. Compiling needs none of
it, and here there is none: read the header, import, elaborate command after
command, write the ``.olean``, which is the same to the byte. It takes an eighth
less time.

What can go wrong is left to ``lean``: when a module has anything to say (an
error, a warning, an output), or a call fails, :class:`Unfinished` is raised, and
the caller has ``lean`` do it all again and report.

Layouts are those of Lean's ``lean.h`` and of the records in
``lean_project/Leanmath/Repl/Native.lean``. An object starts with its reference
count (32 bits), two bytes of size, the number of its fields, and its tag. The
process is left afterwards, so nothing is freed: references are added where one
might be used up.
"""

from __future__ import annotations

import ctypes

HEADER = 8  # bytes; fields of eight bytes follow
ARRAY_TAG = 246
OF_BOOL = 1  # constructor of Lean.DataValue
TRUST = 1024
ENV, MESSAGES, SCOPES, INFO_STATE = 0, 1, 2, 8  # fields of Lean.Elab.Command.State
FUNCTIONS = (
    "lean_alloc_object", "lean_init_search_path", "lean_mk_string", "lean_st_mk_ref",
    "l_String_toName", "l_Lean_Options_insert", "l_Lean_Parser_mkInputContext___boxed",
    "l_Lean_Parser_parseHeader", "l_Lean_Elab_processHeader___boxed",
    "l_Lean_Elab_Command_mkState", "l_Lean_Parser_parseCommand",
    "l_Lean_Elab_Frontend_elabCommandAtFrontend", "l_Lean_Parser_isTerminalCommand___boxed",
    "l_Lean_MessageLog_toArray", "l_Lean_writeModule___boxed")
LINTERS = ("l_Lean_Elab_Command_lintersRef", "l_Lean_Elab_Command_moduleLintersRef",
           "l_Lean_Elab_Command_statefulLintersRef")


class Unfinished(Exception):
    """The module was not compiled, or not in silence."""


def compile_module(lean: ctypes.CDLL, module: str, source: str, olean: str) -> None:
    """Write the compiled form of the file ``source`` to ``olean``.

    ``lean`` has been initialised; modules are found by ``LEAN_PATH``.
    :class:`Unfinished` when ``lean`` has to be asked; other errors (a missing
    function) mean the same.
    """
    with open(source, "rb") as file:
        text = file.read()
    if b"\0" in text or b"\r" in text:
        raise Unfinished
    runtime = _Runtime(lean)
    call = runtime.call
    lean.lean_io_mark_end_initialization()
    lean.lean_init_task_manager_using(ctypes.c_uint(1))
    for linters in LINTERS:  # all are switched off; then they need not be asked
        _put(_global(lean, linters), 0, runtime.array())
    _result(call("lean_init_search_path"))
    lean.lean_enable_initializer_execution()
    name = call("l_String_toName", runtime.string(b"Elab.async"))
    options = call("l_Lean_Options_insert", _global(lean, "l_Lean_Options_empty"), name,
                   runtime.false_value())
    shared = _shared(call("l_Lean_Parser_mkInputContext___boxed", runtime.string(text),
                          runtime.string(source.encode()), _box(1), _box(len(text)), _box(0)))
    header, rest = _fields(_result(call("l_Lean_Parser_parseHeader", shared)), 2)
    parser, log = _fields(rest, 2)
    name = call("l_String_toName", runtime.string(module.encode()))
    # The environment is not marked as everlasting: that would be a walk through all of it.
    imported = call("l_Lean_Elab_processHeader___boxed", header, _shared(options), log, shared,
                    _box(TRUST), runtime.array(), _box(0), name)
    environment, log = _fields(_result(imported), 2)
    if runtime.messages(log) > 0:
        raise Unfinished
    nothing = _global(lean, "l_Lean_MessageLog_empty")
    state = call("l_Lean_Elab_Command_mkState", environment, log, options)
    runtime.keep_no_information(state)
    state = runtime.record(state, parser, _box(0), runtime.array())
    reference = _shared(call("lean_st_mk_ref", state))
    while True:
        frontend = _word(reference + HEADER)
        state, parser = _word(frontend + HEADER), _word(frontend + HEADER + 8)
        scope = _word(_word(state + HEADER + 8 * SCOPES) + HEADER)
        # One reference more, which the parser uses up: a command must be able to
        # change the environment in its place.
        context = runtime.record(_more(_word(state + HEADER + 8 * ENV)),
                                 *(_more(_word(scope + HEADER + 8 * i)) for i in (1, 2, 3)))
        parsed = call("l_Lean_Parser_parseCommand", shared, context, _more(parser), nothing)
        syntax, rest = _fields(parsed, 2)
        next_parser, log = _fields(rest, 2)
        said = runtime.messages(log)
        _put(frontend, 1, next_parser)
        _put(frontend, 2, _word(parser + HEADER))  # where the command begins
        _result(call("l_Lean_Elab_Frontend_elabCommandAtFrontend", syntax, shared, reference))
        state = _word(_word(reference + HEADER) + HEADER)
        if said + runtime.messages(_word(state + HEADER + 8 * MESSAGES)) > 0:
            raise Unfinished  # the next command would drop them
        if call("l_Lean_Parser_isTerminalCommand___boxed", syntax) == _box(1):
            break
    environment = _shared(_word(state + HEADER + 8 * ENV))
    _result(call("l_Lean_writeModule___boxed", environment, runtime.string(olean.encode()),
                 _box(1)))


class _Runtime:
    """Calls that take and give objects, and objects made by hand."""

    def __init__(self, lean: ctypes.CDLL) -> None:
        self._functions = {name: getattr(lean, name) for name in FUNCTIONS}
        for function in self._functions.values():
            function.restype = ctypes.c_void_p

    def call(self, name: str, *arguments: int) -> int:
        """Call one of ``FUNCTIONS`` with objects."""
        return int(self._functions[name](*map(ctypes.c_void_p, arguments)))

    def string(self, text: bytes) -> int:
        """A string, of text without NUL."""
        return int(self._functions["lean_mk_string"](ctypes.c_char_p(text)))

    def array(self) -> int:
        """An empty array."""
        return self._object(ARRAY_TAG, 0, 0, 0)  # size and capacity

    def record(self, *fields: int) -> int:
        """A record of these fields."""
        return self._object(0, len(fields), *fields)

    def false_value(self) -> int:
        """``Lean.DataValue.ofBool false``."""
        return self._object(OF_BOOL, 0, 0)

    def messages(self, log: int) -> int:
        """How many messages a log has."""
        return _word(self.call("l_Lean_MessageLog_toArray", log) + HEADER)

    def keep_no_information(self, state: int) -> None:
        """Put a copy of its ``infoState``, not enabled, into a fresh ``Command.State``."""
        old = _word(state + HEADER + 8 * INFO_STATE)
        trees = _fields(old, 3)
        if _byte(old + HEADER + 24).value != 1:
            raise Unfinished
        new = self._object(0, 3, *trees, 0)  # the flag stands behind the fields
        _put(state, INFO_STATE, new)

    def _object(self, tag: int, fields: int, *words: int) -> int:
        size = HEADER + 8 * len(words)
        made = int(self._functions["lean_alloc_object"](ctypes.c_size_t(size)))
        ctypes.c_int32.from_address(made).value = 1
        _byte(made + 6).value, _byte(made + 7).value = fields, tag
        for index, word in enumerate(words):
            _put(made, index, word)
        return made


def _box(number: int) -> int:
    return number << 1 | 1


def _word(address: int) -> int:
    return ctypes.c_size_t.from_address(address).value


def _byte(address: int) -> ctypes.c_uint8:
    return ctypes.c_uint8.from_address(address)


def _global(lean: ctypes.CDLL, name: str) -> int:
    return ctypes.c_size_t.in_dll(lean, name).value


def _put(record: int, index: int, word: int) -> None:
    ctypes.c_size_t.from_address(record + HEADER + 8 * index).value = word


def _more(thing: int, references: int = 1) -> int:
    """Add references; counts of objects seen by several threads are negative, zero is for ever."""
    if thing & 1 == 0:
        count = ctypes.c_int32.from_address(thing)
        count.value += references * ((count.value > 0) - (count.value < 0))
    return thing


def _shared(thing: int) -> int:
    """Add so many references that none of our calls can free the object."""
    return _more(thing, 1_000_000)


def _fields(record: int, number: int) -> list[int]:
    """The first fields of a record that has at least as many."""
    if record & 1 or _byte(record + 6).value < number:
        raise Unfinished
    return [_shared(_word(record + HEADER + 8 * index)) for index in range(number)]


def _result(outcome: int) -> int:
    """What an action of ``IO`` gave, unless it threw an error."""
    if _byte(outcome + 7).value != 0:
        raise Unfinished
    return _word(outcome + HEADER)
