"""Puts the browser libraries and fonts into static/vendor: `python -m tools.vendor`.

npm fetches what package-lock.json names; only the files that pages and documents use are copied. A stamp
remembers from which lock they came, so that a second run does nothing, and a release, which carries them,
needs no Node. `--with-tools` also completes node_modules, where tests and linters find axe-core, Prettier
and TypeScript.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
from pathlib import Path

from tools.node import ROOT, run_npm

LOCK = ROOT / "package-lock.json"
MODULES = ROOT / "node_modules"
VENDOR = ROOT / "static" / "vendor"

SCRIPTS = {
    "preact.mjs": "preact/dist/preact.mjs",
    "preact-hooks.mjs": "preact/hooks/dist/hooks.mjs",
    "htm.mjs": "htm/dist/htm.mjs",
    "signals.mjs": "@preact/signals/dist/signals.mjs",
    "signals-core.mjs": "@preact/signals-core/dist/signals-core.mjs",
    "socket.io.mjs": "socket.io-client/dist/socket.io.esm.min.js",
    "sortable.mjs": "sortablejs/modular/sortable.esm.js",
}
WEB_FONTS = {
    f"{family}-{script}-{weight}.woff2": f"@fontsource/{family}/files/{family}-{script}-{weight}-normal.woff2"
    for family, weights in {"source-sans-3": (400, 600), "source-serif-4": (600,)}.items()
    for weight in weights
    for script in ("latin", "latin-ext")
}
DOCUMENT_FONTS = {
    Path(source).name: f"@expo-google-fonts/{source}"
    for source in (
        "source-sans-3/400Regular/SourceSans3_400Regular.ttf",
        "source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf",
        "source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
        "source-sans-3/700Bold/SourceSans3_700Bold.ttf",
        "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
        "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
        "source-serif-4/700Bold/SourceSerif4_700Bold.ttf",
        "noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
    )
}
LICENSES = {
    f"{name}.txt": source
    for name, source in {
        "preact": "preact/LICENSE",
        "htm": "htm/LICENSE",
        "preact-signals": "@preact/signals/LICENSE",
        "preact-signals-core": "@preact/signals-core/LICENSE",
        "socket.io-client": "socket.io-client/LICENSE",
        # The four below are bundled inside socket.io.mjs.
        "socket.io-parser": "socket.io-parser/LICENSE",
        "socket.io-component-emitter": "@socket.io/component-emitter/LICENSE",
        "engine.io-client": "engine.io-client/LICENSE",
        "engine.io-parser": "engine.io-parser/LICENSE",
        "sortablejs": "sortablejs/LICENSE",
        "source-sans-3": "@expo-google-fonts/source-sans-3/LICENSE_FONT",
        "source-serif-4": "@expo-google-fonts/source-serif-4/LICENSE_FONT",
        "noto-emoji": "@expo-google-fonts/noto-emoji/LICENSE_FONT",
        "fontsource-source-sans-3": "@fontsource/source-sans-3/LICENSE",
        "fontsource-source-serif-4": "@fontsource/source-serif-4/LICENSE",
    }.items()
}
FILES = {
    **{f"js/{name}": source for name, source in SCRIPTS.items()},
    **{f"fonts/{name}": source for name, source in WEB_FONTS.items()},
    **{f"fonts/ttf/{name}": source for name, source in DOCUMENT_FONTS.items()},
    **{f"LICENSES/{name}": source for name, source in LICENSES.items()},
}


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tools.vendor", description="Fetch the browser libraries."
    )
    parser.add_argument("--with-tools", action="store_true", help="what tests and linters need, too")
    with_tools = parser.parse_args().with_tools
    if with_tools:
        install_packages(with_tools=True)
    if not vendor_is_right():
        install_packages(with_tools=with_tools)
        copy_files()


def vendor_is_right() -> bool:
    return read_stamp(VENDOR) == wanted_stamp() and all((VENDOR / name).is_file() for name in FILES)


def install_packages(*, with_tools: bool) -> None:
    """Let npm bring node_modules to what the lock says, unless it is there already."""
    everything, runtime = f"all {wanted_stamp()}", f"runtime {wanted_stamp()}"
    if read_stamp(MODULES) in ({everything} if with_tools else {everything, runtime}):
        return
    print("Fetching the browser libraries with npm …")
    run_npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", *(() if with_tools else ("--omit=dev",)))
    write_stamp(MODULES, everything if with_tools else runtime)


def copy_files() -> None:
    """Make static/vendor anew. The stamp comes last: a copy cut short is done again."""
    missing = [source for source in FILES.values() if not (MODULES / source).is_file()]
    if missing:
        raise SystemExit(
            f"The browser libraries changed their layout: node_modules/{missing[0]} is not there."
        )
    shutil.rmtree(VENDOR, ignore_errors=True)
    for name, source in FILES.items():
        (VENDOR / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(MODULES / source, VENDOR / name)
    write_stamp(VENDOR, wanted_stamp())
    print(f"static/vendor holds {len(FILES)} files.")


def wanted_stamp() -> str:
    """Changes with the lock and the list of files. Read as text: git on Windows changes line ends."""
    return hashlib.sha256(f"{LOCK.read_text('utf-8')}{sorted(FILES.items())}".encode()).hexdigest()


def read_stamp(folder: Path) -> str:
    stamp = folder / ".stamp"
    return stamp.read_text("utf-8").strip() if stamp.is_file() else ""


def write_stamp(folder: Path, text: str) -> None:
    (folder / ".stamp").write_text(f"{text}\n", "utf-8")


if __name__ == "__main__":
    main()
