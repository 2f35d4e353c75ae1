"""Builds the static files: one CSS, one script, htmx and icons, minified, hashed by content, compressed ahead of time.

Building again changes nothing. Old names stay in the folder, because a page that somebody opened before an update
still asks for them.
"""
import gzip
import hashlib
import json
import os
import re
import sys
from pathlib import Path

import brotli
import rcssmin
import rjsmin

ROOT = Path(__file__).parent.parent.parent
SOURCES = ROOT / "static"
HTMX = ROOT / "node_modules" / "htmx.org" / "dist" / "htmx.min.js"
BUILD = ROOT / "build" / "static"
PREFIX = "/static/"

# Files of static/css stand in this order: these first, the others by name, these last.
CSS_FIRST = ("tokens.css", "base.css", "layout.css")
CSS_LAST = ("preferences.css", "print.css")


def source_files() -> list[Path]:
    """Every file the build reads; a manifest older than one of them is out of date."""
    found = [path for path in SOURCES.rglob("*") if path.is_file()]
    return [*found, Path(__file__), *([HTMX] if HTMX.exists() else [])]


def build(target: Path = BUILD) -> dict[str, str]:
    """Writes all files and `manifest.json` (plain name → hashed name) into the folder, and returns the manifest."""
    manifest: dict[str, str] = {}
    for path in sorted(SOURCES.rglob("*")):
        if path.is_file() and path.suffix in (".svg", ".ico", ".png", ".webmanifest"):
            _keep(target, manifest, path.relative_to(SOURCES).as_posix(), path.read_bytes())
    _keep(target, manifest, "site.css", _css(manifest).encode())
    for script in sorted((SOURCES / "js").glob("*.js")):
        _keep(target, manifest, script.name, str(rjsmin.jsmin(script.read_text("utf-8"))).encode())
    if HTMX.exists():
        _keep(target, manifest, "htmx.js", HTMX.read_bytes())
    _write(target / "manifest.json", json.dumps(manifest, indent=1).encode())
    return manifest


def css_files() -> list[Path]:
    """The style sheets in the order in which they are joined."""
    def place(path: Path) -> tuple[int, str]:
        if path.name in CSS_FIRST:
            return CSS_FIRST.index(path.name) - len(CSS_FIRST), ""
        return (1 + CSS_LAST.index(path.name), "") if path.name in CSS_LAST else (0, path.name)

    return sorted((SOURCES / "css").glob("*.css"), key=place)


def _css(manifest: dict[str, str]) -> str:
    text = "\n".join(path.read_text("utf-8") for path in css_files())

    def hashed(match: re.Match[str]) -> str:
        # A page carries this CSS inside itself, so an address has to be complete.
        return f'url("{PREFIX}{manifest[match[1]]}")' if match[1] in manifest else match[0]

    return str(rcssmin.cssmin(re.sub(r"url\([\"']?(?:\.\./)?([\w./-]+)[\"']?\)", hashed, text)))


def _keep(target: Path, manifest: dict[str, str], name: str, content: bytes) -> None:
    stem, dot, extension = name.rpartition(".")
    manifest[name] = f"{stem}.{hashlib.sha256(content).hexdigest()[:8]}{dot}{extension}"
    path = target / manifest[name]
    if path.exists() and Path(f"{path}.gz").exists():
        return  # the name says the content
    _write(path, content)
    _write(Path(f"{path}.br"), brotli.compress(content, quality=11, mode=brotli.MODE_TEXT))
    _write(Path(f"{path}.gz"), gzip.compress(content, 9, mtime=0))


def _write(path: Path, content: bytes) -> None:
    """Replaces the file in one step: test processes that build at the same time never see half of one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    part.write_bytes(content)
    part.replace(path)


def main() -> None:
    """What bin/serve and bin/test call: builds and says how large the parts are on the wire."""
    sizes = [f"{name} {(BUILD / f'{hashed}.br').stat().st_size} bytes" for name, hashed in build().items()
             if name.endswith((".css", ".js"))]
    sys.stderr.write(f"Static files built (brotli): {', '.join(sizes)}\n")
