"""The one error tree.

Every error that leanmath raises on purpose is a :class:`LeanmathError`. It
says what was wrong (``message``), what to do about it (``hint``), and with
which status a command that met it ends (``exit_code``): 2 for input or
configuration that has to be changed, 1 for work that failed.
"""

from __future__ import annotations

from typing import ClassVar


class LeanmathError(Exception):
    """Base of all errors of leanmath.

    ``message`` is one sentence about what went wrong; ``hint`` (may be empty)
    says what the reader can do about it.
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}\n  {self.hint}" if self.hint else self.message


class InputError(LeanmathError):
    """A file, an option or a value that was handed in cannot be used."""

    exit_code = 2


class SettingsError(InputError):
    """An environment variable has a value that cannot be used."""


class ToolchainError(LeanmathError):
    """A Lean toolchain is missing, broken or not the one that is needed."""

    exit_code = 2


class ToolchainMissing(ToolchainError):
    """No Lean stands where it was looked for."""


class ToolchainMismatch(ToolchainError):
    """A Lean was found, but not of the version that is asked for."""


class ToolchainBroken(ToolchainError):
    """A Lean was found and does not work."""


class CacheError(LeanmathError):
    """The cache directory cannot be read or written."""

    exit_code = 2


class CoreSourceError(LeanmathError):
    """The Lean sources of the core library do not form a module graph."""


class CoreBuildError(LeanmathError):
    """Lean rejected modules of the core library.

    ``failed`` names the modules that Lean rejected, ``skipped`` those that
    were not tried because they import one of them.
    """

    def __init__(self, message: str, *, failed: tuple[str, ...] = (),
                 skipped: tuple[str, ...] = (), hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.failed = failed
        self.skipped = skipped


class LeanCrashed(LeanmathError):
    """A Lean process ended without an answer (a signal, or output that is not its protocol)."""
