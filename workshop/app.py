"""Builds the kit: the only place that knows all parts."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from flask import Flask
from flask_socketio import SocketIO
from werkzeug.middleware.proxy_fix import ProxyFix

from workshop import __version__
from workshop.catalogue import read_catalogue, read_guide, read_programmes
from workshop.errors import Broken
from workshop.realtime.announcer import LiveAnnouncer
from workshop.realtime.desk import Desk
from workshop.realtime.server import create_desk, create_socketio
from workshop.registry import Registry, find_exercises
from workshop.services.context import Content, Context
from workshop.services.network import NetworkChecks
from workshop.services.tokens import Tokens
from workshop.settings import Settings
from workshop.storage.database import Database
from workshop.web.assets import ROOT, Assets
from workshop.web.limits import Limits
from workshop.web.routes import register
from workshop.web.site import Site
from workshop.words import LANGUAGES, read_words

MOST_BODY_BYTES = 1_000_000


@dataclass(frozen=True)
class Kit:
    """The whole kit, ready to serve."""

    context: Context
    app: Flask
    socketio: SocketIO
    desk: Desk
    site: Site
    admin_token: str


def create_context(settings: Settings) -> Context:
    """Database (brought to the newest migration), exercises, content and words. Broken says what is wrong."""
    registry = find_exercises()
    content = read_content(registry)
    words = read_words(registry.folders)
    database = Database(settings.database)
    if not database.is_sqlite and not database.is_answering():
        raise Broken("The database at WORKSHOP_DATABASE_URL does not answer.")
    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Broken(f"WORKSHOP_DATA_DIR cannot be made a folder ({error.strerror}).") from error
    database.migrate()
    return Context(settings, database, registry, content, words)


def read_content(registry: Registry) -> Content:
    """Catalogue, guides and programmes in every language."""
    folder = ROOT / "content"
    return Content(
        catalogues={code: read_catalogue(folder, code) for code in LANGUAGES},
        guides={
            code: {kind: read_guide(folder, code, kind) for kind in registry.exercises} for code in LANGUAGES
        },
        programmes={code: read_programmes(folder, code) for code in LANGUAGES},
    )


def create_kit(settings: Settings) -> Kit:
    """Build everything from the settings; nothing is built at import."""
    context = create_context(settings)
    secret = settings.secret_key or keep_secret(settings.data_dir / "secret_key")
    admin_token = settings.admin_token or keep_secret(settings.data_dir / "admin_token")
    tokens = Tokens(secret, admin_token)
    app = _create_app(settings, secret)
    socketio = create_socketio(app)
    desk = create_desk(context, tokens, socketio)
    assets = Assets(context.registry.folders, context.words)
    site = Site(
        context, tokens, LiveAnnouncer(desk), assets, Limits(settings.redis_url), NetworkChecks(), __version__
    )
    register(site, app)
    return Kit(context, app, socketio, desk, site, admin_token)


def _create_app(settings: Settings, secret: str) -> Flask:
    app = Flask("workshop", static_folder=None, template_folder=str(ROOT / "workshop" / "templates"))
    app.config.update(
        SECRET_KEY=secret,
        MAX_CONTENT_LENGTH=MOST_BODY_BYTES,
        SESSION_COOKIE_NAME="samverkstan",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=bool(settings.public_url and settings.public_url.startswith("https://")),
        PERMANENT_SESSION_LIFETIME=timedelta(days=14),
        WTF_CSRF_TIME_LIMIT=None,
    )
    if settings.trusted_proxies:
        n = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=n, x_proto=n, x_host=n)  # type: ignore[method-assign]
    return app


def keep_secret(path: Path) -> str:
    """A secret made once and kept in a file that only its owner may read."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(24))
    secret = path.read_text().strip()
    if len(secret) < 16:
        raise Broken(f"{path} does not hold a secret. Remove it, and a new one is made at the next start.")
    return secret
