"""Starts Samverkstan: `python run.py`, or with a command: serve, demo, backup FILE, restore FILE, purge, check."""

from gevent import monkey

monkey.patch_all()  # before anything else is imported that opens sockets or starts threads

import sys  # noqa: E402

from workshop.commands import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main())
