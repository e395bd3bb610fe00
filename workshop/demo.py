"""A seminar under way with rehearsed participants, in real time, for whoever wants to see the kit living."""

import logging
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random

import gevent

from workshop.app import Kit
from workshop.demo_guests import DELEGATES, appoint_secretary, bring_those_without, find_meant, invite
from workshop.errors import Broken, KitError
from workshop.services import joining, phases, seminars
from workshop.services.joining import Joining
from workshop.services.people import ActorMerge, PersonChange, change_person, list_people, merge_actors
from workshop.services.rehearsing import rehearse, rehearse_all
from workshop.services.seminars import ChosenNeedGroup, NewSeminar
from workshop.services.tables import MakeTables, make_tables
from workshop.settings import Settings
from workshop.storage.records import ActivityRecord

log = logging.getLogger(__name__)

#: How many of them arrive after the start, one every few seconds.
LATECOMERS = 8
#: The need groups of the demo: as many as the guide of the whole day advises.
NEED_GROUPS = ("langtidsarbetslosa", "aldre_sjuka")
#: About how many sit at a table.
TABLE_SIZE = 7
#: The programme that is shown unless another is asked for, as far as it is there, and where in it the demo starts.
PROGRAMMES = ("full_day", "nacka_short")
START_AT = "obstacles"
#: How often everybody says something in each step of what is over.
ROUNDS = 2
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
    refusals: list[KitError] = field(default_factory=list)
    has_checked_in: bool = False
    sits_by_need_group: bool = False

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
        act = rehearse(self.kit.context, activity_id, participant_id, self.rng)
        if act is None:
            return False
        try:
            self.kit.desk.gatherer.hand_in(activity_id, act)
        except KitError as refusal:
            log.debug("A rehearsed entry was refused: %s", refusal.code)
            return False
        self.kit.desk.pusher.activity_changed(self.seminar_id, activity_id)
        return True

    def let_one_speak_for_each_actor(self) -> None:
        """Whoever came first of each: positions are an organisation's, and somebody must be there to give them."""
        spoken: set[str] = set()
        with self.kit.context.database.reading() as connection:
            seminar, _ = seminars.read_seminar(self.kit.context, self.seminar_id)
            people = self.kit.context.attendance.read(connection, seminar)
        for person in people:
            if person.actor in seminar.actors and person.actor not in spoken:
                spoken.add(person.actor)
                change_person(
                    self.kit.context, self.seminar_id, person.id, PersonChange(speaks_for_actor=True)
                )

    def sit_down(self, *, by_need_group: bool) -> None:
        """At tables with the actors mixed, in the morning by lots and later by need group."""
        wanted = MakeTables(by="need_group" if by_need_group else "lots", size=TABLE_SIZE)
        make_tables(self.kit.context, self.seminar_id, wanted)
        appoint_secretary(self.kit, self.seminar_id)

    def prepare_for(self, activity: ActivityRecord) -> None:
        """Change tables before the first activity that each need group does by itself."""
        if activity.has_need_groups and not self.sits_by_need_group:
            self.sit_down(by_need_group=True)
            self.sits_by_need_group = True

    def live_through(self, activity: ActivityRecord) -> None:
        """All that is said in an activity, in a moment, up to its results. A talk or a break is over."""
        self.prepare_for(activity)
        for phase in self.kit.context.registry[activity.kind].phases[1:-1]:
            phases.move_phase(self.kit.context, activity.id, phase)
            self.speak(activity, self.here, ROUNDS)
        if not self.has_checked_in:
            self.merge_spellings()

    def merge_spellings(self) -> None:
        """What a leader does once people have said who they are: an actor that is spelled in four ways becomes one,
        and the roll for the positions is those who are here. Whoever comes later may spell it in a fifth."""
        self.has_checked_in = True
        seminar, people = list_people(self.kit.context, self.seminar_id)
        spelled: dict[str, list[str]] = {}
        for name in dict.fromkeys(person.actor for person in people if person.actor):
            meant = find_meant(name, seminar.actors)
            if meant and meant != name:
                spelled.setdefault(meant, []).append(name)
        for meant, names in spelled.items():
            merge_actors(self.kit.context, self.seminar_id, ActorMerge(actors=tuple(names), into=meant))
        change = seminars.SeminarChange(roll=tuple(seminar.actors))
        seminars.change_seminar(self.kit.context, self.seminar_id, change)

    def speak(self, activity: ActivityRecord, who: Sequence[str], rounds: int = 1) -> None:
        """Let them say in the step that the room is in what each would say next; why something was refused is kept."""
        for _ in range(rounds):
            came = rehearse_all(self.kit.context, activity.id, who, self.rng)
            self.refusals += [one for one in came if isinstance(one, KitError)]

    def begin(self, activity: ActivityRecord) -> None:
        """Open it, when a third of the room has begun to answer."""
        self.prepare_for(activity)
        first = self.kit.context.registry[activity.kind].phases[1]
        phases.move_phase(self.kit.context, activity.id, first, minutes=activity.minutes or 15)
        self.speak(activity, self.here[::3])

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


def start_demo(kit: Kit, programme: str | None = None, at: str | None = None) -> str:
    """Prepare a seminar (see `prepare_demo`) and let the room live; the answer is the screen's address."""
    demo = prepare_demo(kit, programme, at)
    gevent.spawn(demo.live)
    seminar, _ = seminars.read_seminar(kit.context, demo.seminar_id)
    return f"/screen/{kit.site.tokens.make('screen', seminar.id, seminar.screen_key)}"


def prepare_demo(kit: Kit, programme: str | None = None, at: str | None = None) -> Demo:
    """Open a seminar by that programme (the whole day, where there is one) and bring it to the first activity of the
    kind `at`, with all before it done. Broken where there is no such programme or activity."""
    demo = open_room(kit, programme)
    _, activities = seminars.read_seminar(kit.context, demo.seminar_id)
    now = _place_of(activities, at or START_AT)
    for activity in activities[:now]:
        demo.live_through(activity)
    demo.begin(activities[now])
    return demo


def open_room(kit: Kit, programme: str | None = None) -> Demo:
    """Open a seminar by that programme with everybody at their tables but the latecomers, before anything is asked."""
    rng = Random(1997)
    language = kit.context.settings.language
    seminar = seminars.open_seminar(kit.context, _new_seminar(kit, language, programme))
    groups = [group["key"] for group in seminar.need_groups]
    demo = Demo(kit, seminar.id, seminar.code, rng, invite(kit, language, seminar.code, groups, rng))
    while len(demo.waiting) > LATECOMERS:
        demo.join_next()
    demo.here += bring_those_without(kit, language, seminar.code, seminar.id, groups[0])
    demo.let_one_speak_for_each_actor()
    demo.sit_down(by_need_group=False)
    return demo


def _place_of(activities: list[ActivityRecord], kind: str) -> int:
    kinds = [activity.kind for activity in activities]
    if kind not in kinds:
        raise Broken(f"There is no '{kind}' in this programme. There are: {', '.join(dict.fromkeys(kinds))}.")
    return kinds.index(kind)


def _new_seminar(kit: Kit, language: str, programme: str | None) -> NewSeminar:
    catalogue = kit.context.content.catalogues[language]
    words = kit.context.words[language]
    known = [one.key for one in kit.context.content.programmes[language]]
    chosen = programme or next((key for key in PROGRAMMES if key in known), known[0])
    if chosen not in known:
        raise Broken(f"There is no programme '{chosen}'. There are: {', '.join(known)}.")
    return NewSeminar(
        title=words("demo.title"),
        place="Nacka",
        programme=chosen,
        language="sv" if language == "sv" else "en",
        need_groups=tuple(
            ChosenNeedGroup(key=key, people=int(str(catalogue["need_groups"][key].extra["people"])))
            for key in NEED_GROUPS
        ),
        actors=tuple(catalogue["actors"][key].title for key in DELEGATES),
        date=date.today(),
        venue=words("demo.venue"),
    )
