"""The load bench: `python -m tests.load` prints the kit's figures beside those of a bare server. Not a test."""
