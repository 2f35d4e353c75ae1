"""Kerja Setara: the software of an Inclusive Job Center. `create_app()` puts the house together."""
from functools import lru_cache

from flask import Flask
from htmx_flask import Htmx

from webapp.core import encryption, logs
from webapp.core.database import Database
from webapp.core.demo import is_demo
from webapp.core.hooks import Hooks, use_hooks
from webapp.core.settings import Settings
from webapp.features import FEATURES
from webapp.reference.workdays import use_holidays
from webapp.web import assets
from webapp.web.compress import compress_pages
from webapp.web.errors import register_errors
from webapp.web.requests import register_requests
from webapp.web.security import protect
from webapp.web.site import remember_style
from webapp.web.templates import ROOT, set_up_templates

# Larger than any file we keep (2 MB), so that one a little too large is told at its field and not by a bare page.
MAX_REQUEST = 12 * 1024 * 1024


def create_app(settings: Settings | None = None) -> Flask:
    """The WSGI application for these settings (from the environment unless given)."""
    settings = settings or Settings.from_env()
    logs.set_up_logs()
    encryption.use_keys(encryption.load_key_ring(settings.key_file))
    use_holidays(settings.data_dir)
    app = Flask("webapp", template_folder=str(ROOT / "templates"), static_folder=None)
    app.secret_key = settings.secret_key
    app.config.update(
        SESSION_COOKIE_NAME="ks", SESSION_COOKIE_SAMESITE="Lax", SESSION_COOKIE_SECURE=settings.secure_cookies,
        MAX_CONTENT_LENGTH=MAX_REQUEST, MAX_FORM_MEMORY_SIZE=1024 * 1024)
    database = Database(settings.database_url)
    # Whether the data are invented does not change while a server runs: asked once, not on every page.
    app.extensions.update(settings=settings, database=database, demo=lru_cache(lambda: is_demo(database, settings)))
    Htmx(app)
    compress_pages(app)
    register_requests(app)
    register_errors(app)
    protect(app)
    remember_style(app)
    set_up_templates(app)
    hooks = Hooks()
    for feature in FEATURES:
        if settings.development or feature.name != "gallery":
            feature.join(app, hooks)
    use_hooks(hooks)
    assets.wrap_static(app)
    return app
