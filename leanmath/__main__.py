"""``python -m leanmath`` is the ``leanmath`` command."""

from leanmath._entry import main

main()
