"""Every template compiles; pages extend the layout; nothing is marked safe; no inline style or script."""
import re
from pathlib import Path

import pytest
from flask import Flask

ROOT = Path(__file__).parents[2] / "templates"
TEMPLATES = sorted(ROOT.rglob("*.html"))


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_every_template_compiles(app: Flask) -> None:
    for path in TEMPLATES:
        app.jinja_env.get_template(name(path))


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_template_keeps_the_rules_of_the_house(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "|safe" not in text.replace(" ", ""), "escape, or make Markup where it is made"
    assert not re.search(r"<[^>]+\son[a-z]+=", text), "listeners stand in site.js"
    assert not re.search(r"<[^>]+\sstyle=", text), "looks stand in the style sheet"
    assert "tabindex=\"1" not in text
    assert not re.search(r"\shx-", text), "HTMX attributes in their valid form: data-hx-*"


@pytest.mark.parametrize("path", sorted((ROOT / "components").glob("*.html")), ids=name)
def test_a_component_is_one_macro_with_the_name_of_its_file(app: Flask, path: Path) -> None:
    module = app.jinja_env.get_template(name(path)).module
    public = [key for key in dir(module) if not key.startswith("_")]
    own = [key for key in public if getattr(getattr(module, key), "name", None) == key]
    assert path.stem in own
    # A part of other parts is shown where those are.
    places = [*(ROOT / "gallery").rglob("*.html"), *(ROOT / "components").glob("*.html"), *(ROOT / "layouts").glob("*")]
    used = any(re.search(rf"\b{path.stem}\(", re.sub(r"macro \w+\(", "", file.read_text("utf-8"))) for file in places)
    assert used, f"{path.stem} is not shown in the gallery"
