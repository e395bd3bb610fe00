"""The main job from end to end: Fay, her screen and three phones."""

from playwright.sync_api import expect

from tests.browser.conftest import NewFay, NewPhone
from tests.browser.watching import Watch
from tests.serving import Server

AGED, ADDICTED = "Äldre sjuka", "Personer med missbruksproblem"
ACTORS = ("Försäkringskassan", "Arbetsförmedlingen", "Nacka kommun")


def test_a_seminar_runs_from_qr_code_to_action_plan(
    server: Server, new_fay: NewFay, new_phone: NewPhone, watch: Watch
) -> None:
    fay = new_fay()
    fay.open_seminar("Samverkan i Nacka", (AGED, ADDICTED), ACTORS, 1)
    screen = fay.open_screen()
    qr = screen.get_by_role("img")
    expect(qr).to_be_visible()
    address = fay.words("screen.qr_alt", address="")
    link = (qr.get_attribute("alt") or "").removeprefix(address)
    code = link.rsplit("/", 1)[1]
    alice, bob, cleo = new_phone(), new_phone(color_scheme="dark"), new_phone("en")
    alice.type_code(server.url, code)
    alice.say_who(ACTORS[0], AGED, "Alice")
    alice.join()
    bob.page.goto(link)
    bob.say_who(ACTORS[1], AGED, "Bob")
    bob.join()
    cleo.page.goto(link)
    cleo.say_who("Naka komun", ADDICTED, "Cleo", is_listed=False)
    cleo.join()
    watch.check()
