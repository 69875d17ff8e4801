"""How a build of the core looks on a terminal, or in a log."""

from __future__ import annotations

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from leanmath.lean.corelib.build import ModuleBuild


class Progressing:
    """A progress line on standard error; messages of rejected modules as Lean gives them.

    With ``verbose``, a line for each module, and warnings too.
    """

    def __init__(self, console: Console | None = None, *, verbose: bool = False) -> None:
        self._console = console or Console(stderr=True, highlight=False)
        self._verbose = verbose
        self._bar: Progress | None = None

    def begin(self, total: int, to_compile: int) -> None:
        """Start the line; nothing to compile, nothing to show."""
        if not to_compile:
            return
        if not self._console.is_terminal:
            self._console.print(f"compiling the core library: {to_compile} of {total} modules")
        self._bar = Progress(
            TextColumn("compiling the core library"), BarColumn(), MofNCompleteColumn(),
            TimeElapsedColumn(), TextColumn("{task.fields[module]}"),
            console=self._console, transient=True)
        self._bar.add_task("core", total=to_compile, module="")
        if self._console.is_terminal:
            self._bar.start()

    def compiled(self, build: ModuleBuild) -> None:
        """Show one module's result."""
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], advance=1, module=build.module)
        for message in build.output.messages:
            if message.is_error or (self._verbose and not build.reused):
                self._say(str(message))
        if not build.ok:
            for line in build.output.other:
                self._say(line)
            if build.stderr:
                self._say(build.stderr.rstrip())
            if build.status < 0:
                self._say(f"{build.module}: Lean was ended by signal {-build.status}")
            elif build.status == 0:
                self._say(f"{build.module}: Lean gave no compiled file")
        if self._verbose:
            word = "ok" if build.ok else "FAILED"
            self._say(f"{build.module}: {word}, {build.seconds:.2f} s")

    def end(self) -> None:
        """Take the line away."""
        if self._bar is not None:
            self._bar.stop()

    def _say(self, text: str) -> None:
        self._console.print(text, markup=False, soft_wrap=True)
