"""Static files for pages: their hashed addresses, and how they are served."""
import json
import re
import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from flask import Flask
from whitenoise import WhiteNoise

from webapp.core.logs import log
from webapp.web import build_assets

HASHED = re.compile(r"\.[0-9a-f]{8}\.")
YEAR = 365 * 24 * 3600  # seconds


@dataclass(frozen=True)
class Style:
    """The whole style sheet; `version` is its file's hash."""

    text: str
    version: str


@dataclass(frozen=True)
class Assets:
    """The built static files: where they lie and what they are called."""

    folder: Path
    names: dict[str, str]


@lru_cache
def assets() -> Assets:
    """The built files; builds them first when they are missing or older than their sources (tests, development)."""
    folder = build_assets.BUILD
    manifest = folder / "manifest.json"
    if manifest.exists() and manifest.stat().st_mtime >= max(p.stat().st_mtime for p in build_assets.source_files()):
        return Assets(folder, json.loads(manifest.read_text()))
    try:
        return Assets(folder, build_assets.build(folder))
    except PermissionError:  # the program's folder belongs to somebody else
        folder = Path(tempfile.mkdtemp(prefix="kerja-static-"))
        return Assets(folder, build_assets.build(folder))


def has(name: str) -> bool:
    """Whether there is such a file: `has("htmx.js")` is false where npm is missing, and pages work without."""
    return name in assets().names


def asset_url(name: str) -> str:
    """The address of a static file by its plain name, such as "site.css"; KeyError when there is none."""
    return build_assets.PREFIX + assets().names[name]


@lru_cache
def style() -> Style:
    """The style sheet as it was built."""
    hashed = assets().names["site.css"]
    return Style((assets().folder / hashed).read_text("utf-8"), hashed.split(".")[-2])


def wrap_static(app: Flask) -> None:
    """Serves the built files under /static/ before Flask sees the request; they never change, so for a year."""
    if not has("htmx.js"):
        log.warning("htmx is missing, pages work without it", part="assets")
    # The hash in the name is the version: `immutable` spares even the question whether it changed.
    app.wsgi_app = WhiteNoise(  # type: ignore[method-assign]  # Flask documents wsgi_app as the place to wrap
        app.wsgi_app, root=str(assets().folder), prefix=build_assets.PREFIX, max_age=YEAR,
        allow_all_origins=False, immutable_file_test=lambda _path, url: bool(HASHED.search(url)),
    )
