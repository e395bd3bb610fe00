"""Builds dist/samverkstan-<version>.zip: `python -m tools.release`.

The archive holds the last commit and static/vendor, so that a facilitator starts it with Python alone.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from pathlib import Path

from tools.node import ROOT
from tools.vendor import FILES, VENDOR, vendor_is_right

DIST = ROOT / "dist"
ASK_WHETHER_RIGHT = (
    "from tools.vendor import vendor_is_right; raise SystemExit(0 if vendor_is_right() else 1)"
)


def main() -> None:
    if not vendor_is_right():
        raise SystemExit(
            "static/vendor is not what package-lock.json names: run python -m tools.vendor first."
        )
    if git("status", "--porcelain", "--untracked-files=no"):
        print("Changes that are not committed are left out of the archive.", file=sys.stderr)
    archive = build_archive(read_version())
    try_archive(archive)
    print(f"{archive.relative_to(ROOT)} ({archive.stat().st_size / 1_000_000:.1f} MB)")


def read_version() -> str:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    return str(version)


def build_archive(version: str) -> Path:
    """What git has at HEAD and the browser files, under one folder named after the version."""
    DIST.mkdir(exist_ok=True)
    archive = DIST / f"samverkstan-{version}.zip"
    archive.unlink(missing_ok=True)
    git("archive", "--format=zip", f"--prefix=samverkstan-{version}/", f"--output={archive}", "HEAD")
    with zipfile.ZipFile(archive, "a", zipfile.ZIP_DEFLATED) as writer:
        for name in (*sorted(FILES), ".stamp"):
            writer.write(VENDOR / name, f"samverkstan-{version}/static/vendor/{name}")
    return archive


def try_archive(archive: Path) -> None:
    """Unpack it elsewhere and ask it whether it has its browser files, with no node to be found."""
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(archive) as reader:
        reader.extractall(folder)
        command = [sys.executable, "-c", ASK_WHETHER_RIGHT]
        unpacked = Path(folder) / archive.stem
        if subprocess.run(command, cwd=unpacked, env={**os.environ, "PATH": ""}).returncode:
            archive.unlink()
            raise SystemExit(
                "The archive would need Node: its browser files do not match its package-lock.json. "
                "Commit package-lock.json and tools/vendor.py, and try again."
            )


def git(*arguments: str) -> str:
    asked = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True)
    if asked.returncode:
        raise SystemExit(f"git {arguments[0]} failed: {asked.stderr.strip()}")
    return asked.stdout


if __name__ == "__main__":
    main()
