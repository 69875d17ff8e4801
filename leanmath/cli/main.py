"""The ``leanmath`` command and its groups.

Every command turns the errors of leanmath into a message on standard error
and their exit code; a crash with a traceback is a bug.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from leanmath import __version__
from leanmath.core.errors import InputError, LeanmathError, ToolchainMissing

_LAZY = {
    "bench": ("leanmath.cli.bench_cmds", "bench"),
    "check": ("leanmath.cli.judge_cmds", "check"),
    "check-file": ("leanmath.cli.check_cmds", "check_file"),
    "core": ("leanmath.cli.core_cmds", "core"),
    "data": ("leanmath.cli.data_cmds", "data"),
    "doctor": ("leanmath.cli.setup_cmds", "doctor"),
    "lint": ("leanmath.cli.lint_cmds", "lint"),
    "merge": ("leanmath.cli.train_cmds", "merge"),
    "prove": ("leanmath.cli.prove_cmds", "prove"),
    "setup": ("leanmath.cli.setup_cmds", "setup"),
    "trace": ("leanmath.cli.trace_cmds", "trace"),
    "train": ("leanmath.cli.train_cmds", "train"),
    "verify": ("leanmath.cli.verify_cmds", "verify"),
}


class _LazyGroup(click.Group):
    """A group whose commands are imported when they are named."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*super().list_commands(ctx), *_LAZY])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in _LAZY:
            from importlib import import_module

            module, name = _LAZY[cmd_name]
            command: click.Command = getattr(import_module(module), name)
            return command
        return super().get_command(ctx, cmd_name)


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="leanmath")
def cli() -> None:
    """Proving mathematics with Lean 4 and language models."""


@cli.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def lean(arguments: tuple[str, ...]) -> None:
    """Lean itself: takes the arguments of the command lean."""
    # Reached only when LEANMATH_PROJECT is set: the embedded Lean is started
    # by leanmath._entry without all this.
    from leanmath.lean.toolchain import find_toolchain

    toolchain = find_toolchain()
    # Lake wants to stand in its project: files are named from the root then.
    words = [str(Path(word).absolute()) if Path(word).is_file() else word for word in arguments]
    command = [*toolchain.command, *words]
    if toolchain.directory is not None:
        os.chdir(toolchain.directory)
    os.execvpe(command[0], command, toolchain.child_environment())


@cli.command(context_settings={"ignore_unknown_options": True, "help_option_names": ["--help"]})
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
@click.option("--isolate", is_flag=True,
              help="Confine the server as far as this machine allows: no network, nothing of "
                   "yours to read or write.")
@click.option("--require-isolation", "strict", is_flag=True,
              help="The same, and refuse to serve where it cannot be had.")
@click.option("--read", "readable", multiple=True, type=click.Path(path_type=Path),
              help="A file or directory that a confined server can read; may be repeated.")
def repl(options: tuple[str, ...], isolate: bool, strict: bool,
         readable: tuple[Path, ...]) -> None:
    """Speak the protocol of the community REPL on standard input and output.

    A request is a line of JSON and a blank line, and so is its reply; the
    server is that of the embedded Lean. OPTIONS are those of the command lean,
    -M4096 for a limit on memory, say.
    """
    # Reached for --help, for isolation, and when LEANMATH_PROJECT is set: see leanmath._entry.
    from leanmath.core.settings import settings
    from leanmath.lean.server import main as server

    if settings().project is not None:
        raise ToolchainMissing(
            "leanmath repl serves the embedded Lean, and LEANMATH_PROJECT names a Lake project",
            hint="Unset LEANMATH_PROJECT, or run the REPL of the project: lake exe repl.")
    if isolate or strict:
        from leanmath.lean.confined_server import serve
        from leanmath.lean.isolation import best_isolation, require_isolation

        isolation = require_isolation() if strict else best_isolation()
        if not isolation.complete:
            click.echo("\n".join(isolation.describe()), err=True)
        sys.exit(serve(options, isolation, readable))
    if readable:
        raise InputError("--read is for a server that is confined",
                         hint="Add --isolate or --require-isolation.")
    server(options)


def main() -> None:
    """Run the command line of this process; ends the process."""
    try:
        try:
            cli.main(standalone_mode=False)
        finally:
            if sys.stdout is not None:  # closed from the start
                sys.stdout.flush()
    except LeanmathError as error:
        click.echo(f"error: {error}", err=True)
        sys.exit(error.exit_code)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:
        # The reader has gone: nothing to say, and nobody to say it to.
        _drop_output()
        sys.exit(1)
    except OSError as error:
        # What the places that know more did not foresee: a full disk under the output, say.
        _drop_output()
        place = f"{error.filename}: " if error.filename else ""
        click.echo(f"error: the system refuses: {place}{error.strerror or error}\n"
                   "  Make room, or name another place.", err=True)
        sys.exit(2)


def _drop_output() -> None:
    """What is still to be written goes nowhere: it would be refused once more at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
