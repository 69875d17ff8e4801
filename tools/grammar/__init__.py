"""The generator of `lean_project/Core/Grammar`: stock Lean's grammar, bound from the binary.

`python -m tools.grammar` writes it. :mod:`elf` lists the library's symbols, :mod:`names` reads the
names in them, :mod:`reader` reads the objects in a process of its own, :mod:`policy` says what is
wanted, and :mod:`emit` decides and writes.
"""
