"""Headers that keep a page to what this server sends it."""

from flask import Flask, Response, g, request

#: Where browsers trust a page without HTTPS.
_LOCAL_HOSTS = frozenset({"localhost", "127.0.0.1", "[::1]"})


def add_headers(app: Flask) -> None:
    """Content Security Policy with a nonce for the import map, and its companions."""

    @app.after_request
    def add(response: Response) -> Response:
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        if not response.headers.get("Cache-Control"):
            response.headers["Cache-Control"] = "no-store"
        if response.mimetype == "text/html":
            _add_page_headers(response)
        return response


def _add_page_headers(response: Response) -> None:
    """What only a page needs: on each of its sixty files it would cost more than the files' own words."""
    nonce = f" 'nonce-{g.nonce}'" if "nonce" in g else ""
    policy = (
        "default-src 'none'; "
        f"script-src 'self'{nonce}; "
        "style-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; "
        f"connect-src 'self' ws://{request.host} wss://{request.host}; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
    response.headers.setdefault("Content-Security-Policy", policy)
    response.headers.setdefault("Referrer-Policy", "no-referrer")
    response.headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
    if _is_trustworthy_origin():
        response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")


def _is_trustworthy_origin() -> bool:
    """Elsewhere a browser ignores the header and complains of it on every phone."""
    return request.is_secure or request.host.rsplit(":", 1)[0] in _LOCAL_HOSTS
