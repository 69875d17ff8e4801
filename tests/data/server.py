"""A server for files on this machine: with ranges and marks, and with the faults of real ones."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Site:
    """What is served, and how.

    ``cuts`` are the numbers of bytes after which the next connections break;
    ``failures`` the status codes of the next answers; ``strong`` tells whether
    marks promise the same bytes. ``requests`` collects path and range.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    cuts: list[int] = field(default_factory=list)
    failures: list[int] = field(default_factory=list)
    strong: bool = True
    ranges: bool = True
    requests: list[tuple[str, str | None]] = field(default_factory=list)
    address: str = ""

    @property
    def asked(self) -> list[str | None]:
        """The ranges that were asked for, in order."""
        return [span for _, span in self.requests]


@contextmanager
def serving(site: Site) -> Iterator[Site]:
    """Serve a site at ``site.address`` as long as the context lasts."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.0"

        def do_GET(self) -> None:
            span = self.headers.get("Range")
            site.requests.append((self.path, span))
            if site.failures:
                self.send_error(site.failures.pop(0))
                return
            content = site.files.get(self.path)
            if content is None:
                self.send_error(404)
                return
            mark = f'"{hashlib.md5(content).hexdigest()}"'
            start = 0
            if span and site.ranges and self.headers.get("If-Range") == mark:
                start = int(span.removeprefix("bytes=").removesuffix("-"))
                if start >= len(content):
                    self.send_error(416)
                    return
                self.send_response(206)
                self.send_header("Content-Range",
                                 f"bytes {start}-{len(content) - 1}/{len(content)}")
            else:
                self.send_response(200)
            self.send_header("Content-Length", str(len(content) - start))
            self.send_header("ETag", mark if site.strong else f"W/{mark}")
            self.end_headers()
            rest = content[start:]
            self.wfile.write(rest[:site.cuts.pop(0)] if site.cuts else rest)

        def log_message(self, format: str, *arguments: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    site.address = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
