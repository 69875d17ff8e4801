"""Speaking to Lean: finding a toolchain, starting it, reading what it says.

Nothing is imported here, so that the launcher starts fast; import the
modules (``leanmath.lean.toolchain``, ``leanmath.lean.run``, ...) by name.
"""
