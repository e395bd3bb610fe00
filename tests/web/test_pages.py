"""The pages and what they load: all from this server, held to it by the headers, in both languages."""

import gzip
import re
from html.parser import HTMLParser
from pathlib import Path

import orjson
import pytest

from tests.people import OpenSeminar
from tests.serving import ADMIN_TOKEN
from tests.web.callers import Caller
from workshop.app import Kit
from workshop.errors import NotFound
from workshop.web.assets import SCRIPT_FILLING

STATIC = Path(__file__).parents[2] / "static"


class Page(HTMLParser):
    """What a page says in its attributes and scripts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.scripts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        if self.elements and self.elements[-1][0] == "script" and data.strip():
            self.scripts.append(data)

    def addresses(self) -> list[str]:
        return [
            attrs[name] for _, attrs in self.elements for name in ("src", "href", "action") if name in attrs
        ]


@pytest.fixture
def signed_in(kit: Kit) -> Caller:
    """A browser in which Fay has signed in."""
    browser = Caller(kit)
    browser.call("POST", "/api/sign-in", {"token": ADMIN_TOKEN})
    return browser


def pages_of(signed_in: Caller, seminar: OpenSeminar) -> list[str]:
    """The address of every page."""
    fay = {"Authorization": f"Bearer {ADMIN_TOKEN}"}
    opened = signed_in.call("GET", f"/api/seminars/{seminar.id}", headers=fay)
    plans = signed_in.call("POST", f"/api/seminars/{seminar.id}/plans/draft", headers=fay)["plans"]
    check = signed_in.call("POST", "/api/network/checks", headers=fay)["id"]
    return [
        "/",
        f"/j/{seminar.code}",
        f"/s/{seminar.id}",
        opened["screen_url"],
        "/lead",
        f"/lead/{seminar.id}",
        f"/plans/{plans[0]['id']}",
        "/check",
        f"/reach/{check}/0",
        "/no/such/page",
    ]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_page_is_held_to_this_server(signed_in: Caller, seminar: OpenSeminar, language: str) -> None:
    for path in pages_of(signed_in, seminar):
        response = signed_in.get(path, headers={"Accept-Language": language})
        assert response.status_code == (404 if path == "/no/such/page" else 200), path
        page = Page(response.text)
        assert ("html", language) in [(tag, attrs.get("lang")) for tag, attrs in page.elements], path
        for address in page.addresses():
            assert address.startswith(("/", "#", "data:image/")) and not address.startswith("//"), address
        policy = response.headers["Content-Security-Policy"]
        nonce = re.search(r"script-src 'self' 'nonce-([\w-]+)'", policy)
        assert nonce and len(nonce[1]) >= 20
        for tag, attrs in page.elements:
            assert "style" not in attrs and tag != "style", path
            assert not [name for name in attrs if name.startswith("on")], path
            if tag == "script" and "src" not in attrs:
                assert attrs["nonce"] == nonce[1]
        imports = orjson.loads(page.scripts[0])["imports"]
        assert all(address.startswith("/static/") for address in imports.values())


def test_every_page_has_the_headers_that_protect(signed_in: Caller, seminar: OpenSeminar) -> None:
    for path in pages_of(signed_in, seminar):
        headers = signed_in.get(path).headers
        policy = headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none';")
        for part in ("base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"):
            assert part in policy
        assert "unsafe" not in policy and "*" not in policy and "https://" not in policy
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_a_header_that_browsers_ignore_without_https_is_not_sent_to_phones(
    signed_in: Caller, seminar: OpenSeminar
) -> None:
    for path in pages_of(signed_in, seminar):
        on_a_phone = signed_in.get(path, headers={"Host": "192.168.1.20:8000"}).headers
        assert "Cross-Origin-Opener-Policy" not in on_a_phone
        assert on_a_phone["Content-Security-Policy"]


def test_nothing_is_guessed_or_kept_by_the_browser(signed_in: Caller, seminar: OpenSeminar) -> None:
    others = ["/api/catalogue", "/api/none", f"/qr/{seminar.code}.svg", "/healthz"]
    for path in [*pages_of(signed_in, seminar), *others]:
        headers = signed_in.get(path).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "no-store"


def test_each_page_has_a_nonce_of_its_own(anybody: Caller) -> None:
    policies = {anybody.get("/").headers["Content-Security-Policy"] for _ in range(5)}
    assert len(policies) == 5


def test_what_stands_in_the_address_cannot_become_a_script(anybody: Caller) -> None:
    for path in (
        "/j/%3C%2Fscript%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/s/%22%3E%3Cimg%20src=x%20onerror=a%3E",
    ):
        page = Page(anybody.get(path).text)
        unsigned = [attrs for tag, attrs in page.elements if tag == "script" and "nonce" not in attrs]
        assert all(attrs.get("src", "").startswith("/static/") for attrs in unsigned)
        assert not any(tag == "img" for tag, _ in page.elements)
        assert len(page.scripts) == 2, "the import map and the page's data"
        assert orjson.loads(page.scripts[1])


def test_a_title_that_would_run_is_inert(caller: Caller, signed_in: Caller, seminar: OpenSeminar) -> None:
    caller.call("PATCH", f"/api/seminars/{seminar.id}", {"title": "</script><script>alert(1)</script>"})
    for path in pages_of(signed_in, seminar):
        assert "<script>alert" not in signed_in.get(path).text


def test_the_reader_chooses_the_language_and_it_stays(kit: Kit) -> None:
    browser = Caller(kit)
    swedish = {"Accept-Language": "sv-SE,sv;q=0.9,en;q=0.5"}
    assert '<html lang="sv"' in browser.get("/", headers=swedish).text
    assert '<html lang="en"' in browser.get("/?lang=en", headers=swedish).text
    assert '<html lang="en"' in browser.get("/lead", headers=swedish).text
    assert browser.get("/api/none", headers=swedish).get_json()["message"] != "Sidan finns inte."
    assert '<html lang="sv"' in browser.get("/?lang=sv", headers=swedish).text
    for odd in ("/?lang=xx", "/?lang=", "/?lang=../en"):
        assert '<html lang="sv"' in browser.get(odd, headers=swedish).text
    assert '<html lang="en"' in Caller(kit).get("/", headers={"Accept-Language": "fi"}).text, (
        "else the default"
    )


def files_of(page: str) -> list[str]:
    return [a for a in Page(page).addresses() if a.startswith("/static/")]


def test_files_are_kept_for_good_under_their_version_and_compressed(anybody: Caller) -> None:
    for address in files_of(anybody.get("/").text):
        plain = anybody.get(address, headers={"Accept-Encoding": "identity"})
        assert plain.status_code == 200, address
        assert plain.headers["Cache-Control"] == "max-age=31536000, immutable"
        assert "Content-Encoding" not in plain.headers
        packed = anybody.get(address, headers={"Accept-Encoding": "gzip, deflate, br"})
        if address.endswith(".woff2"):
            assert "Content-Encoding" not in packed.headers
            continue
        assert packed.headers["Content-Encoding"] == "gzip"
        assert packed.headers["Vary"] == "Accept-Encoding"
        assert gzip.decompress(packed.data) == plain.data


def test_a_file_under_an_old_version_is_served_but_not_kept(anybody: Caller) -> None:
    address = re.sub(r"/static/\w+/", "/static/0123456789ab/", files_of(anybody.get("/").text)[0])
    response = anybody.get(address)
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-cache"


def test_everything_in_the_import_map_is_there(anybody: Caller) -> None:
    imports = orjson.loads(Page(anybody.get("/").text).scripts[0])["imports"]
    for name, address in imports.items():
        if name != "kit/":
            response = anybody.get(address)
            assert (response.status_code, response.mimetype) == (200, "text/javascript"), name


def test_words_and_exercises_come_from_here_too(kit: Kit, anybody: Caller) -> None:
    data = orjson.loads(Page(anybody.get("/").text).scripts[1])
    assert anybody.call("GET", data["words_url"])["common.kit"]
    for kind in kit.context.registry.exercises:
        for module in ("participant.js", "screen.js"):
            assert anybody.get(f"{data['exercises_url']}/{kind}/ui/{module}").status_code == 200, kind


@pytest.mark.parametrize(
    "path",
    [
        "/static/x/../run.py",
        "/static/x/..%2f..%2frun.py",
        "/static/x/%2e%2e/%2e%2e/run.py",
        "/static/x//etc/passwd",
        "/static/x/%2fetc/passwd",
        "/static/x/....//run.py",
        "/static/x/..%5c..%5crun.py",
        "/static/x/js",
        "/static/x/" + "a" * 300,
        "/static/x/" + "a/" * 3000 + "b",
        "/exercises/x/question/ui/../__init__.py",
        "/exercises/x/question/ui/%2e%2e/__init__.py",
        "/exercises/x/../ui/x.js",
        "/exercises/x/nothing/ui/x.js",
        "/words/x/..%2fsv.json",
        "/words/x/de.json",
    ],
)
def test_nothing_outside_the_folders_is_served(anybody: Caller, path: str) -> None:
    assert anybody.get(path, follow_redirects=True).status_code == 404


def test_no_file_of_ours_names_an_address_outside() -> None:
    outside = re.compile(
        r"""(?:from|import\(|src=|href=|url\(|fetch\()\s*["']?(?:https?:)?//(?!www\.w3\.org)"""
    )
    ours = [path for path in STATIC.rglob("*") if path.suffix in (".js", ".css", ".html") and path.is_file()]
    for path in [p for p in ours if "vendor" not in p.parts]:
        assert not outside.search(path.read_text()), path


def test_of_a_module_only_comments_and_indentation_are_left_out() -> None:
    """A type in the midst of code ends where it ends, not where a later comment does."""
    source = b"/** Types. */\nf((\n  /** @type {any} */ one,\n) => one);\n  /** More. */\ng();\n"
    assert SCRIPT_FILLING.sub(b"", source) == b"f((\none,\n) => one);\ng();\n"


def test_a_screen_address_with_a_wrong_token_is_a_page_that_says_so(anybody: Caller) -> None:
    response = anybody.get("/screen/made.up")
    assert (response.status_code, response.mimetype) == (401, "text/html")
    assert 'href="/"' in response.text


def test_a_leader_page_without_a_seminar_is_a_page_that_says_so(signed_in: Caller) -> None:
    assert signed_in.get("/lead/none").status_code == 404


def test_a_phone_loads_its_pages_words_and_the_outlines_of_its_seminars_exercises(kit: Kit) -> None:
    words = orjson.loads(kit.site.assets.words_file("sv", "participant-obstacles-talk").body)
    assert {"common.kit", "participant.about_me", "obstacles.title", "obstacles.phase.individual"} <= set(
        words
    )
    assert not {"obstacles.ask", "goals.title", "lead.title", "screen.corner", "join.join"} & set(words)
    for part in ("participant-nothing", "participant-talk-obstacles", "lead", "visitor"):
        with pytest.raises(NotFound):
            kit.site.assets.words_file("sv", part)


def test_an_exercises_words_come_when_it_is_mounted(kit: Kit) -> None:
    words = orjson.loads(kit.site.assets.words_file("sv", "exercise-obstacles").body)
    assert {"obstacles.title", "obstacles.ask.other"} <= set(words)
    assert {key.split(".")[0] for key in words} == {"obstacles"}
    assert not [key for key in words if key.startswith(("obstacles.report", "obstacles.config"))]
    for part in ("exercise", "exercise-nothing", "exercise-goals-obstacles"):
        with pytest.raises(NotFound):
            kit.site.assets.words_file("sv", part)


def test_styles_reach_the_phone_without_comments_and_with_every_rule(kit: Kit) -> None:
    written = (Path(__file__).parents[2] / "static" / "css" / "parts.css").read_text()
    served = kit.site.assets.static_file("css/parts.css").body.decode()
    assert "/*" in written and "/*" not in served
    assert written.count("{") - written.count("/* {") == served.count("{")
    assert "".join(re.sub(r"/\*.*?\*/", "", written, flags=re.DOTALL).split()) == "".join(served.split())


def test_scripts_reach_the_phone_without_types_and_comments(kit: Kit) -> None:
    for name in ("js/outbox.js", "js/parts/field.js", "js/participant/stage.js"):
        written = (Path(__file__).parents[2] / "static" / name).read_text()
        served = kit.site.assets.static_file(name).body.decode()
        assert "/**" in written and "/**" not in served
        assert not re.search(r"^\s*//", served, re.MULTILINE)
        assert written.count("export ") == served.count("export ")
        code = re.sub(
            r"^\s*//.*$", "", re.sub(r"/\*.*?\*/", "", written, flags=re.DOTALL), flags=re.MULTILINE
        )
        assert "".join(code.split()) == "".join(served.split()), name
