"""The one error tree.

Every error that leanmath raises on purpose is a :class:`LeanmathError`. It
says what was wrong (``message``), what to do about it (``hint``), and with
which status a command that met it ends (``exit_code``): 2 for input or
configuration that has to be changed, 1 for work that failed.
"""

from __future__ import annotations

from enum import Enum
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


class SessionError(LeanmathError):
    """Speaking with a Lean process failed.

    ``stderr`` is the tail of what the process wrote to its standard error
    (empty when it wrote nothing, or was never started).
    """

    def __init__(self, message: str, *, hint: str = "", stderr: str = "") -> None:
        super().__init__(message, hint=hint)
        self.stderr = stderr

    def __str__(self) -> str:
        tail = "\n".join(f"  | {line}" for line in self.stderr.splitlines()[-8:])
        return f"{super().__str__()}\n{tail}" if tail else super().__str__()


class LeanCrashed(SessionError):
    """A Lean process ended without an answer (a signal, or output that is not its protocol).

    ``status`` is its exit status, negative for a signal; None when unknown.
    """

    def __init__(self, message: str, *, hint: str = "", stderr: str = "",
                 status: int | None = None) -> None:
        super().__init__(message, hint=hint, stderr=stderr)
        self.status = status


class LeanStartFailed(LeanCrashed):
    """A Lean process ended before its first answer, or could not be started at all."""


class PreparationFailed(LeanStartFailed):
    """Lean refuses what is to be made in every process before it is used: the import, say."""


class RequestTimeout(SessionError):
    """No whole answer came within the wall-clock limit; the process was ended.

    ``seconds`` is the limit; ``received`` counts the bytes of the answer that
    had come by then (0: silence).
    """

    def __init__(self, message: str, *, seconds: float, received: int, hint: str = "",
                 stderr: str = "") -> None:
        super().__init__(message, hint=hint, stderr=stderr)
        self.seconds = seconds
        self.received = received


class Resource(Enum):
    """What a process can use too much of."""

    MEMORY = "memory"
    CPU = "processor time"
    PROCESSES = "processes"


class ResourceExceeded(SessionError):
    """A process used more than it may of ``resource``, and was ended."""

    def __init__(self, message: str, *, resource: Resource, hint: str = "",
                 stderr: str = "") -> None:
        super().__init__(message, hint=hint, stderr=stderr)
        self.resource = resource


class ProtocolError(SessionError):
    """What a process said is not the protocol; the process was ended.

    ``received`` is the beginning of what came instead.
    """

    def __init__(self, message: str, *, received: bytes = b"", hint: str = "",
                 stderr: str = "") -> None:
        super().__init__(message, hint=hint, stderr=stderr)
        self.received = received[:400]


class BadReply(ProtocolError):
    """A reply that is not JSON in UTF-8."""


class IncompleteReply(ProtocolError):
    """The process ended in the middle of a reply."""


class ReplyTooLarge(ProtocolError):
    """A reply that is larger than the limit for replies."""


class UnexpectedOutput(ProtocolError):
    """Output that answers nothing: blank lines, or a reply that nobody asked for."""


class UnexpectedReply(ProtocolError):
    """JSON that is no answer to the request: other fields, wrong types, wrong numbers."""


class SessionClosed(SessionError):
    """The session was closed, or its process ended by an earlier error."""


class StateLost(SessionError):
    """An environment or a proof state is gone: freed, or its process ended and it cannot be
    made again."""


class PoolClosed(SessionError):
    """The pool was closed."""


class PoolBusy(SessionError):
    """All sessions of the pool were in use for as long as the caller would wait."""


class IsolationMissing(LeanmathError):
    """Isolation is asked for, and this machine cannot give it.

    ``reasons`` says of each method why it does not work here.
    """

    exit_code = 2

    def __init__(self, message: str, *, reasons: tuple[str, ...] = (), hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.reasons = reasons


class SetupFailed(LeanmathError):
    """A step of setting up a project failed.

    ``step`` is its name, ``log`` the file with all that it said ("": none),
    ``tail`` the last lines of that.
    """

    def __init__(self, message: str, *, step: str, log: str = "", tail: tuple[str, ...] = (),
                 hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.step = step
        self.log = log
        self.tail = tail

    def __str__(self) -> str:
        said = "\n".join(f"  | {line}" for line in self.tail[-10:])
        return "\n".join(part for part in (
            super().__str__(), said, f"  all of it: {self.log}" if self.log else "") if part)


class StepTimeout(SetupFailed):
    """A step did not end within its time limit, and was ended."""


class NetworkMissing(SetupFailed):
    """A step that needs the network failed, and there is no network."""


class DiskTooSmall(LeanmathError):
    """There is less room on a disk than a setup needs."""

    exit_code = 2


class DownloadFailed(LeanmathError):
    """A file could not be fetched: the server refused, or the connection broke.

    ``url`` is its address. What had come is kept where it is of use, and the
    next try goes on behind it.
    """

    def __init__(self, message: str, *, url: str, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.url = url


class Offline(DownloadFailed):
    """A file could not be fetched because its server cannot be reached."""

    exit_code = 2


class ChecksumMismatch(DownloadFailed):
    """A file was fetched and is not the one that was expected.

    ``expected`` and ``found`` are SHA-256 in hexadecimal.
    """

    def __init__(self, message: str, *, url: str, expected: str, found: str,
                 hint: str = "") -> None:
        super().__init__(message, url=url, hint=hint)
        self.expected = expected
        self.found = found


class ModelError(LeanmathError):
    """A language model cannot be used: missing, broken, not fitting, or refused."""

    exit_code = 2


class LibraryMissing(ModelError):
    """A Python library of one of the extras (models, informal, ...) is not installed."""


class ModelMissing(ModelError):
    """A model's folder, one of its files, or the model itself is not there."""


class ModelBroken(ModelError):
    """A model's files are there and cannot be read, or lack weights."""


class ModelMismatch(ModelError):
    """Parts that do not belong together: tokenizer and model, adapter and base, prompt and both."""


class ModelUnsupported(ModelError):
    """A model that is no language model, or of a kind that cannot generate."""


class ModelUntrusted(ModelError):
    """Using the model would run code that came with it (pickle, Python files), and that is off."""


class HubUnreachable(ModelError):
    """A model that is not on this machine cannot be fetched."""


class PromptTooLong(ModelError):
    """A text that may not be cut does not fit the model's context."""


class ModelOutOfMemory(ModelError):
    """Even the smallest batch does not fit the memory of the device."""

    exit_code = 1


class TrainingFailed(LeanmathError):
    """Training broke down on the way; what was done up to the last checkpoint is kept."""


class TrainingDiverged(InputError):
    """The loss is no number any more: the settings were too bold for the model."""


class DiskFull(TrainingFailed):
    """A disk has no room for what is to be written."""

    exit_code = 2


class PolicyFailed(LeanmathError):
    """A policy raised an error that is none of ours: a mistake in its program."""


class PolicyClosed(LeanmathError):
    """What proposes tactics was closed, or died, while it was asked.

    ``__cause__`` holds the error that it died of, if there was one.
    """
