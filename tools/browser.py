"""Finds the Chromium that tests drive, or installs one: `python -m tools.browser` prints its path."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

VARIABLE = "WORKSHOP_TEST_BROWSER"
COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
)
USUAL_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"%ProgramFiles%\Google\Chrome\Application\chrome.exe",
    r"%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe",
    r"%LocalAppData%\Google\Chrome\Application\chrome.exe",
    r"%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe",
    r"%ProgramFiles%\Microsoft\Edge\Application\msedge.exe",
)
PLAYWRIGHT_FOLDERS = (
    "~/.cache/ms-playwright",
    "~/Library/Caches/ms-playwright",
    "~/AppData/Local/ms-playwright",
)
PLAYWRIGHT_BROWSERS = (
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
    "chromium-*/chrome-win*/chrome.exe",
)
ADVICE = (
    "The tests need a Chromium, Chrome or Edge, and none was found or could be installed here.\n"
    "Install one (Debian and Ubuntu: sudo apt install chromium; macOS: brew install --cask chromium;\n"
    "Windows: Edge is there already), or say where it is, then try again:\n"
    f"  {VARIABLE}=/path/to/chromium make test"
)


def main() -> None:
    found = find_browser() or install_browser()
    if found is None:
        raise SystemExit(ADVICE)
    print(found)


def find_browser() -> Path | None:
    """The browser that the variable names; else the first that starts."""
    named = os.environ.get(VARIABLE)
    if named:
        if not starts(Path(named)):
            raise SystemExit(f"{VARIABLE} names {named}, and no browser starts there.")
        return Path(named)
    return next((path for path in candidates() if starts(path)), None)


def candidates() -> Iterator[Path]:
    yield from (Path(found) for command in COMMANDS if (found := shutil.which(command)))
    yield from (path for place in USUAL_PLACES if (path := Path(os.path.expandvars(place))).is_file())
    for folder in (os.environ.get("PLAYWRIGHT_BROWSERS_PATH"), *PLAYWRIGHT_FOLDERS):
        if folder:
            for pattern in PLAYWRIGHT_BROWSERS:
                yield from sorted(Path(folder).expanduser().glob(pattern), reverse=True)


def starts(path: Path) -> bool:
    if os.name == "nt":  # chrome.exe --version opens a window there
        return path.is_file()
    try:
        asked = subprocess.run([path, "--version"], capture_output=True, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0


def install_browser() -> Path | None:
    """By the system's packages where we may, else by Playwright, which keeps its own in the home folder."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if is_root and shutil.which("apt-get"):
        say("No browser to test with: installing Debian's chromium …")
        run("apt-get", "update", "-qq")  # one source out of reach need not keep chromium away
        run("apt-get", "install", "-y", "-qq", "chromium")
        found = find_browser()
        if found:
            return found
    say("No browser to test with: asking Playwright for its Chromium …")
    dependencies = ["--with-deps"] if is_root and sys.platform == "linux" else []
    run(sys.executable, "-m", "playwright", "install", *dependencies, "chromium")
    return find_browser()


def run(*command: str) -> bool:
    """True when it worked. What it prints goes to stderr: stdout carries the path alone."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        return subprocess.run(command, stdout=sys.stderr, env=environment, timeout=900).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
