"""Makes .venv and installs what a requirements file names: `python3 -m tools.environment requirements.txt`.

Runs on the machine's own Python before anything is installed, so it keeps to what an older Python 3 can read
too, and says in a sentence what is missing.
"""

import os
import subprocess
import sys

OLDEST_PYTHON = (3, 11)
FOLDER = ".venv"


def main(requirements: str) -> None:
    check_python()
    python = os.path.join(FOLDER, "Scripts" if os.name == "nt" else "bin", "python")
    if not has_pip(python):
        make_environment()
    print(f"Installing what {requirements} names into {FOLDER} …", flush=True)
    command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements]
    if subprocess.call(command):
        raise SystemExit(
            f"pip could not install {requirements}: what it printed is above. Is the network there?"
        )


def check_python() -> None:
    if sys.version_info[:2] < OLDEST_PYTHON:
        raise SystemExit(
            f"Samverkstan needs Python 3.11 or newer; this is {sys.version_info[0]}.{sys.version_info[1]}. "
            "Install a newer one, or name it: make run PYTHON=python3.12"
        )
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        raise SystemExit(
            "Python's venv module is missing here. On Debian and Ubuntu: sudo apt install python3-venv"
        ) from None


def has_pip(python: str) -> bool:
    """False where the environment is not there, or was cut short while it was made."""
    if not os.path.exists(python):
        return False
    return subprocess.run([python, "-m", "pip", "--version"], capture_output=True).returncode == 0


def make_environment() -> None:
    if subprocess.call([sys.executable, "-m", "venv", "--clear", FOLDER]):
        raise SystemExit(f"Python could not make {FOLDER}: what it printed is above.")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "requirements.txt")
