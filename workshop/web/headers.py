"""Headers that keep a page to what this server sends it."""

from flask import Flask, Response, g, request


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
    response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
