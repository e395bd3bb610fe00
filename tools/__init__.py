"""Scripts that set the project up: run with `python -m tools.<name>`, from the project's folder."""
