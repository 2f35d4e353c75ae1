"""Jinja: strict, with gettext, formats and every component macro as a global (design.md §2)."""
import os
from pathlib import Path

from flask import Flask, g
from jinja2 import FileSystemBytecodeCache, StrictUndefined
from markupsafe import Markup

from webapp.core.formats import fmt
from webapp.core.i18n import _, _n, foreign
from webapp.web import security
from webapp.web.site import site_context
from webapp.web.submissions import submission_field
from webapp.web.words import foreign_language, plain, words

ROOT = Path(__file__).resolve().parents[2]


def token_field() -> Markup:
    """The token's hidden field; marks the answer as one that must not be stored."""
    g.setdefault("form_marks", set()).add("token")
    return security.token_field()


def compiled_templates() -> FileSystemBytecodeCache | None:
    """Templates compiled by an earlier start (Jinja checks that their text is the same); None where nothing may lie."""
    folder = ROOT / "build" / "templates"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:  # the program's folder belongs to somebody else
        return None
    return FileSystemBytecodeCache(str(folder)) if os.access(folder, os.W_OK) else None


def tel(number: str) -> str:
    """The address that dials a number as people write it: `tel:0215000100`."""
    return "tel:" + number.replace(" ", "").replace("-", "")


def whole(words: str, part: str) -> Markup:
    """The words, with one part (a number, a code) that goes to the next line rather than break at its hyphen."""
    before, found, after = words.partition(part)
    return Markup('{}<span class="whole">{}</span>{}').format(before, found, after)


def set_up_templates(app: Flask) -> None:
    """Components are globals: a block rendered alone does not see what its template imports (model_codebases.md §3)."""
    env = app.jinja_env
    env.undefined = StrictUndefined
    env.trim_blocks = env.lstrip_blocks = True
    env.bytecode_cache = compiled_templates()
    env.add_extension("jinja2.ext.i18n")
    env.install_gettext_callables(_, _n, newstyle=False)  # type: ignore[attr-defined]  # the extension's
    env.filters.update(tel=tel, whole=whole, words=words, foreign_language=foreign_language, plain=plain)
    env.globals.update(_=_, _n=_n, fmt=fmt, foreign=foreign, token_field=token_field, submission_field=submission_field)
    app.context_processor(site_context)
    with app.test_request_context("/"):
        for file in sorted((ROOT / "templates" / "components").glob("*.html")):
            env.globals[file.stem] = getattr(env.get_template(f"components/{file.name}").module, file.stem)
