"""The two times when this package itself uses the network: asking whether there is one, and
fetching elan's installer.

As a program, ``python network.py ADDRESS FILE`` fetches, so that a setup can
limit and log it as it does every other command.
"""

from __future__ import annotations

import queue
import sys
import threading
import urllib.error
import urllib.request
from pathlib import Path

_FETCH_SECONDS = 30.0


def reachable(address: str, seconds: float = 5.0) -> bool:
    """Whether the host of ``address`` answers, whatever it says, within ``seconds``.

    Goes by the proxies that the environment names.
    """
    answers: queue.SimpleQueue[bool] = queue.SimpleQueue()

    def ask() -> None:
        try:
            request = urllib.request.Request(address, method="HEAD")
            urllib.request.urlopen(request, timeout=seconds).close()
            answers.put(True)
        except urllib.error.HTTPError as error:  # an answer all the same
            error.close()
            answers.put(True)
        except (OSError, ValueError):
            answers.put(False)

    # In a thread, because looking up a name knows no time limit.
    threading.Thread(target=ask, name="leanmath-network", daemon=True).start()
    try:
        return answers.get(timeout=seconds)
    except queue.Empty:
        return False


def main(address: str, target: str) -> int:
    """Fetch ``address`` into the file ``target``; the exit status."""
    try:
        with urllib.request.urlopen(address, timeout=_FETCH_SECONDS) as answer:
            content = answer.read()
    except (OSError, ValueError) as error:
        print(f"cannot fetch {address}: {error}")
        return 1
    Path(target).write_bytes(content)
    print(f"{address}: {len(content)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
