"""The main job from end to end: Fay, her screen and three phones."""

from tests.browser import decisions, morning
from tests.browser.conftest import NewFay, NewPhone, NewScreen
from tests.browser.the_room import ACTORS, ADDICTED, AGED, TITLE, Room
from tests.browser.watching import Watch
from tests.serving import Server


def test_a_seminar_runs_from_qr_code_to_action_plan(
    server: Server, new_fay: NewFay, new_screen: NewScreen, new_phone: NewPhone, watch: Watch
) -> None:
    fay = new_fay()
    fay.open_seminar(TITLE, (AGED, ADDICTED), ACTORS, smallest_group=1)
    room = Room(fay, new_screen(fay), new_phone(), new_phone(color_scheme="dark"), new_phone("en"))
    morning.come_in(room, server.url)
    morning.welcome(room)
    morning.check_in(room)
    morning.name_obstacles(room)
    morning.take_a_break(room)
    morning.find_dynamics(room)
    decisions.propose_goals(room)
    decisions.vote(room)
    decisions.take_positions(room)
    decisions.propose_measures(room)
    decisions.read_back(room)
    decisions.ask_and_end(room)
    watch.check()
