"""A seminar under way with rehearsed participants, in real time, for whoever wants to see the kit living."""

import logging
import shutil
import uuid
from dataclasses import dataclass, field
from datetime import date
from random import Random

import gevent

from workshop.app import Kit
from workshop.errors import KitError
from workshop.services import joining, phases, seminars
from workshop.services.entries import Submission
from workshop.services.joining import Joining
from workshop.services.rehearsing import rehearse
from workshop.services.seminars import NewSeminar
from workshop.settings import Settings
from workshop.storage.records import ActivityRecord

log = logging.getLogger(__name__)

#: The catalogue's actors and how many delegates each sends: uneven, the last one alone.
DELEGATES = {
    "primarvarden": 12,
    "socialtjansten": 9,
    "forsakringskassan": 8,
    "arbetsformedlingen": 6,
    "akutsjukvarden": 4,
    "frivilligorganisationer": 1,
}
#: How many of them arrive after the start, one every few seconds.
LATECOMERS = 8
#: One in so many spells the actor their own way.
MISSPELT = 7
#: Seconds between two entries of the whole room, drawn anew each time.
PACE = (0.25, 1.6)


def demo_settings(settings: Settings) -> Settings:
    """The same settings on a data folder of the demo's own, made anew at every start."""
    folder = settings.data_dir / "demo"
    shutil.rmtree(folder, ignore_errors=True)
    return settings.model_copy(update={"data_dir": folder, "database_url": None})


@dataclass
class Demo:
    """The rehearsed room."""

    kit: Kit
    seminar_id: str
    code: str
    rng: Random
    waiting: list[Joining]
    here: list[str] = field(default_factory=list)

    def join_next(self) -> None:
        """Let the next one in."""
        joined = joining.join(self.kit.context, self.waiting.pop(0))
        self.here.append(joined.participant.id)
        self.kit.context.attendance.connect(self.seminar_id, joined.participant.id)
        self.kit.desk.pusher.seminar_changed(self.seminar_id)

    def act(self, participant_id: str) -> bool:
        """Let one hand in what they would say now, to a follow-up question first; the answer is whether they had
        anything."""
        seminar, _ = seminars.read_seminar(self.kit.context, self.seminar_id)
        if seminar.has_ended:
            return False
        asked = (seminar.follow_up, seminar.current_activity)
        return any(self._act_in(activity_id, participant_id) for activity_id in asked if activity_id)

    def _act_in(self, activity_id: str, participant_id: str) -> bool:
        payload = rehearse(self.kit.context, activity_id, participant_id, self.rng)
        if payload is None:
            return False
        act = Submission(
            self.seminar_id, participant_id, str(uuid.UUID(int=self.rng.getrandbits(128))), payload
        )
        try:
            self.kit.desk.gatherer.hand_in(activity_id, act)
        except KitError as refusal:
            log.debug("A rehearsed entry was refused: %s", refusal.code)
            return False
        self.kit.desk.pusher.activity_changed(self.seminar_id, activity_id)
        return True

    def live(self) -> None:
        """Go on as long as the kit serves: latecomers arrive, and whoever has something to say says it."""
        while True:
            gevent.sleep(self.rng.uniform(*PACE))
            try:
                if self.waiting and self.rng.random() < 0.12:
                    self.join_next()
                for participant_id in self.rng.sample(self.here, min(6, len(self.here))):
                    if self.act(participant_id):
                        break
            except Exception:
                log.exception("The rehearsed room stumbled")


def start_demo(kit: Kit) -> str:
    """Open the seminar, bring it to the obstacles and let the room live; the answer is the screen's address."""
    rng = Random(1997)
    language = kit.context.settings.language
    seminar = seminars.open_seminar(kit.context, _new_seminar(kit, language))
    demo = Demo(kit, seminar.id, seminar.code, rng, _delegates(kit, language, seminar.code, rng))
    while len(demo.waiting) > LATECOMERS:
        demo.join_next()
    _, programme = seminars.read_seminar(kit.context, seminar.id)
    _rehearse_check_in(demo, _first(programme, "check_in"))
    phases.move_phase(kit.context, _first(programme, "obstacles").id, "individual", minutes=15)
    for participant_id in demo.here[::3]:
        demo.act(participant_id)
    gevent.spawn(demo.live)
    return f"/screen/{kit.site.tokens.make('screen', seminar.id, seminar.screen_key)}"


def _new_seminar(kit: Kit, language: str) -> NewSeminar:
    catalogue = kit.context.content.catalogues[language]
    words = kit.context.words[language]
    return NewSeminar(
        title=words("demo.title"),
        place="Nacka",
        programme="nacka_short",
        language="sv" if language == "sv" else "en",
        need_groups=tuple(catalogue["need_groups"]),
        actors=tuple(catalogue["actors"][key].title for key in DELEGATES),
        date=date.today(),
        venue=words("demo.venue"),
    )


def _delegates(kit: Kit, language: str, code: str, rng: Random) -> list[Joining]:
    """Everybody who comes, in the order they come: actors mixed, need groups uneven, some spelling their own way."""
    actors = kit.context.content.catalogues[language]["actors"]
    groups = list(kit.context.content.catalogues[language]["need_groups"])
    names = [actors[key].title for key, number in DELEGATES.items() for _ in range(number)]
    rng.shuffle(names)
    return [
        Joining(
            code=code,
            actor=misspell(name, rng) if number % MISSPELT == 3 else name,
            need_group=rng.choices(groups, weights=range(len(groups), 0, -1))[0],
        )
        for number, name in enumerate(names)
    ]


def misspell(name: str, rng: Random) -> str:
    """The name as a hurried thumb types it: two letters swapped, or all in small letters."""
    if rng.random() < 0.3:
        return name.lower()
    place = rng.randrange(1, len(name) - 2)
    return name[:place] + name[place + 1] + name[place] + name[place + 2 :]


def _rehearse_check_in(demo: Demo, check_in: ActivityRecord) -> None:
    phases.move_phase(demo.kit.context, check_in.id, "individual")
    for participant_id in demo.here[::2]:
        demo.act(participant_id)
    phases.move_phase(demo.kit.context, check_in.id, "results")


def _first(programme: list[ActivityRecord], kind: str) -> ActivityRecord:
    return next(activity for activity in programme if activity.kind == kind)
