"""Fetching one file over HTTP: into a part file, resumed where it broke off, whole or not at all.

With the standard library: what is needed of an HTTP client is one GET, and the
libraries that were looked at (requests, httpx, pooch) neither resume nor go on
after a cut connection by themselves.
"""

from __future__ import annotations

import http.client
import os
import re
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import IO

from leanmath import __version__
from leanmath.core.errors import DownloadFailed, InputError, Offline

#: Called with the bytes that are there, and how many there will be (None: not known).
Progress = Callable[[int, int | None], None]

_CHUNK = 1 << 16
#: Nothing in the catalogue is nearly as large.
_LARGEST = 1 << 30
_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")


def fetch(url: str, target: Path, *, progress: Progress = lambda *_: None, tries: int = 4,
          timeout: float = 30.0, pause: float = 1.0) -> None:
    """Fetch ``url`` to ``target``, which is written at the end, all at once.

    Until then ``TARGET.part`` holds what has come, and ``TARGET.part.tag`` the
    server's mark of the content; a later call asks for the rest, and the
    server sends it only if the mark is still the same. A broken connection is
    tried again ``tries`` times, ``pause`` seconds apart. :class:`Offline` when
    the server cannot be reached, :class:`DownloadFailed` when it refuses or
    the connection keeps breaking, :class:`InputError` for a folder that
    cannot be written.
    """
    if not url.startswith(("https://", "http://")):
        raise InputError(f"{url!r} is no address of a file on the web",
                         hint="It begins with https://.")
    part = target.with_name(f"{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        for attempt in range(tries):
            have = part.stat().st_size if part.is_file() else 0
            try:
                _get(url, part, progress, timeout)
                break
            except (http.client.HTTPException, ConnectionError, TimeoutError) as error:
                now = part.stat().st_size if part.is_file() else 0
                if attempt + 1 == tries:
                    raise DownloadFailed(
                        f"the connection broke {tries} times: {_why(error)}", url=url,
                        hint=f"{now} bytes are kept: run it again to go on behind them.") from error
                if now == have:
                    time.sleep(pause)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(target)
        _tag(part).unlink(missing_ok=True)
    except OSError as error:
        # What the network raises has been dealt with.
        raise InputError(f"cannot write {target.parent}: {error.strerror or error}",
                         hint="Make room, or set LEANMATH_DATA to a folder that can be written."
                         ) from error


def _tag(part: Path) -> Path:
    return part.with_name(f"{part.name}.tag")


def _get(url: str, part: Path, progress: Progress, timeout: float) -> None:
    """One request, for all or for the rest."""
    request = urllib.request.Request(
        url, headers={"User-Agent": f"leanmath/{__version__}", "Accept-Encoding": "identity"})
    have = part.stat().st_size if part.is_file() else 0
    tag = _tag(part).read_text(encoding="ascii") if have and _tag(part).is_file() else ""
    if have and tag:
        request.add_header("Range", f"bytes={have}-")
        request.add_header("If-Range", tag)
    else:
        have = 0
    try:
        with urllib.request.urlopen(request, timeout=timeout) as reply:
            _receive(url, reply, part, have, progress)
    except urllib.error.HTTPError as error:
        if error.code == 416:
            # The part is longer than the file: it is of no use.
            part.unlink(missing_ok=True)
            raise ConnectionError("the server has less than was kept") from error
        if error.code in (408, 425, 429, 500, 502, 503, 504):
            raise ConnectionError(f"the server answers {error.code} {error.reason}") from error
        raise DownloadFailed(
            f"the server refuses {url}: {error.code} {error.reason}", url=url,
            hint="The file may have been moved: look at the benchmark's own page "
                 "('leanmath data list --json' names it).") from error
    except urllib.error.URLError as error:
        if isinstance(error.reason, TimeoutError | ConnectionResetError):
            raise error.reason from error
        raise Offline(
            f"{url} cannot be reached: {_why(error)}", url=url,
            hint="Check the network; or fetch the file elsewhere and name its server with "
                 "LEANMATH_DATA_MIRROR.") from error


def _receive(url: str, reply: http.client.HTTPResponse, part: Path, have: int,
             progress: Progress) -> None:
    length = reply.headers.get("Content-Length")
    total = int(length) if length and length.isdigit() else None
    if reply.status == 206:
        sent = _RANGE.fullmatch(reply.headers.get("Content-Range", ""))
        if sent is None or int(sent[1]) != have:
            part.unlink(missing_ok=True)
            raise ConnectionError("the server sent another part than was asked for")
        total = int(sent[2]) if sent[2] != "*" else None
    else:
        have = 0
    if total is not None and total > _LARGEST:
        raise DownloadFailed(f"{url} has {total} bytes, more than any benchmark", url=url)
    mark = reply.headers.get("ETag", "")
    # A weak mark does not promise the same bytes.
    if mark.isascii() and mark.startswith('"'):
        _tag(part).write_text(mark, encoding="ascii")
    else:
        _tag(part).unlink(missing_ok=True)
    with part.open("ab" if have else "wb") as file:
        have = _copy(url, reply, file, have, total, progress)
    if total is not None and have != total:
        raise ConnectionError(f"{have} of {total} bytes came")


def _copy(url: str, reply: http.client.HTTPResponse, file: IO[bytes], have: int, total: int | None,
          progress: Progress) -> int:
    progress(have, total)
    while chunk := _read(reply):
        file.write(chunk)
        have += len(chunk)
        progress(have, total)
        if have > _LARGEST:
            raise DownloadFailed(f"{url} does not end after {have} bytes", url=url)
    return have


def _read(reply: http.client.HTTPResponse) -> bytes:
    """The next bytes; whatever goes wrong is the connection's fault, not that of the disk."""
    try:
        return reply.read(_CHUNK)
    except (TimeoutError, ConnectionError):
        raise
    except OSError as error:
        raise ConnectionError(str(error)) from error


def _why(error: BaseException) -> str:
    reason = getattr(error, "reason", None)
    return str(reason or error) or type(error).__name__
