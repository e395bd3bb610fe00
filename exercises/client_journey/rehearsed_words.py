"""What rehearsed participants write: the kit's own, along the way that the Nacka paper tells of the aged and ill."""

from typing import Literal

Story = Literal["aged", "anybody"]
StepRow = tuple[str, int, tuple[str, ...]]
GapRow = tuple[str, str, int, tuple[str, ...]]

#: What some call an actor instead of its name in the catalogue.
ACTORS = {
    "sv": {"akutsjukvarden": "akuten", "primarvarden": "Vårdcentralen", "socialtjansten": "soc"},
    "en": {"akutsjukvarden": "the emergency ward", "primarvarden": "Health centre", "socialtjansten": "soc"},
}
#: The actor's key, the stage, and the usual spelling first.
STEPS: dict[str, dict[Story, tuple[StepRow, ...]]] = {
    "sv": {
        "aged": (
            ("akutsjukvarden", 2, ("Läggs in från akuten", "läggs in från akuten.", "Blir inlaggd")),
            ("socialtjansten", 4, ("Får hemtjänst två gånger om dagen", "Hemtjänst morgon och kväll")),
            ("akutsjukvarden", 6, ("Åker in akut igen", "Tillbaka på akuten", "åker in akut igen")),
            ("akutsjukvarden", 5, ("Skrivs ut en torsdag", "Skrivs ut tidigare än tänkt")),
            ("anhoriga", 1, ("Dottern hittar henne på golvet", "Ramlar hemma")),
            (
                "primarvarden",
                4,
                ("Distriktssköterskan lägger om såret", "omläggning hos distriktssköterskan"),
            ),
            ("geriatriken", 3, ("Börjar träna men vårdtiden kortas", "Rehab, för kort tid")),
            ("socialtjansten", 3, ("Biståndsbedömning på telefon", "biståndshandläggaren ringer")),
            ("primarvarden", 2, ("Väntar på läkartid i tre veckor", "ingen läkartid")),
            ("anhoriga", 5, ("Dottern ringer runt till alla", "Dottern får samordna själv")),
            ("geriatriken", 5, ("Remiss till vårdcentralen",)),
            ("frivilligorganisationer", 4, ("Väntjänsten kommer på onsdagar",)),
            ("primarvarden", 6, ("Ny läkare som inte läst journalen",)),
            ("socialtjansten", 6, ("Ansöker om sjukhem", "ansökan om särskilt boende")),
        ),
        "anybody": (
            ("primarvarden", 2, ("Söker vårdcentralen för ont i magen", "går till vårdcentralen")),
            ("socialtjansten", 3, ("Utredning som tar fyra månader", "utreds i fyra månader")),
            ("forsakringskassan", 4, ("Sjukskriven en månad i taget", "sjukskrivning, en månad i taget")),
            ("arbetsformedlingen", 4, ("Praktik i tre månader", "Praktikk")),
            ("socialtjansten", 6, ("Söker pengar igen", "Ny handläggare, samma frågor")),
            ("vuxenpsykiatrin", 3, ("Remiss, fem månaders kö", "kö till psykiatrin")),
            ("kommunen", 1, ("Ensam hemma för det mesta", "Slutar komma till skolan")),
            ("primarvarden", 5, ("Remissen kommer tillbaka", "remissen studsar")),
            ("forsakringskassan", 5, ("Får avslag", "avslag på sjukpengen")),
            ("anhoriga", 2, ("Mamma ringer runt",)),
            ("arbetsformedlingen", 6, ("Skrivs in igen",)),
            ("akutsjukvarden", 6, ("Kommer in akut en helg",)),
        ),
    },
    "en": {
        "aged": (
            ("akutsjukvarden", 2, ("Admitted from emergency", "admitted from emergency.", "Is admited")),
            ("socialtjansten", 4, ("Gets home help twice a day", "Home help mornings and evenings")),
            ("akutsjukvarden", 6, ("Back in emergency", "Goes in acutely again", "back in emergency")),
            ("akutsjukvarden", 5, ("Discharged on a Thursday", "Discharged earlier than planned")),
            ("anhoriga", 1, ("Her daughter finds her on the floor", "Falls at home")),
            ("primarvarden", 4, ("The district nurse dresses the wound", "dressing by the district nurse")),
            ("geriatriken", 3, ("Begins training but the stay is cut", "Rehab, too short")),
            ("socialtjansten", 3, ("Needs assessed by telephone", "the care manager phones")),
            ("primarvarden", 2, ("Waits three weeks for a doctor", "no doctor's appointment")),
            ("anhoriga", 5, ("The daughter phones everybody", "The daughter has to coordinate")),
            ("geriatriken", 5, ("Referred to the health centre",)),
            ("frivilligorganisationer", 4, ("A visitor comes on Wednesdays",)),
            ("primarvarden", 6, ("A new doctor who has not read the record",)),
            ("socialtjansten", 6, ("Applies for a nursing home", "application for a nursing home")),
        ),
        "anybody": (
            ("primarvarden", 2, ("Sees the health centre about stomach pains", "goes to the health centre")),
            ("socialtjansten", 3, ("An inquiry that takes four months", "assessed for four months")),
            ("forsakringskassan", 4, ("Sick leave a month at a time", "sick leave, month by month")),
            ("arbetsformedlingen", 4, ("Work practice for three months", "Work practise")),
            ("socialtjansten", 6, ("Applies for money again", "New officer, same questions")),
            ("vuxenpsykiatrin", 3, ("Referred, five months' queue", "queue for psychiatry")),
            ("kommunen", 1, ("Alone at home most of the time", "Stops coming to school")),
            ("primarvarden", 5, ("The referral comes back", "the referral bounces")),
            ("forsakringskassan", 5, ("Is turned down", "sickness benefit refused")),
            ("anhoriga", 2, ("The mother phones around",)),
            ("arbetsformedlingen", 6, ("Registers again",)),
            ("akutsjukvarden", 6, ("Comes in acutely one weekend",)),
        ),
    },
}
#: From, to, the stage, and the usual spelling first.
GAPS: dict[str, dict[Story, tuple[GapRow, ...]]] = {
    "sv": {
        "aged": (
            (
                "akutsjukvarden",
                "socialtjansten",
                5,
                (
                    "Hemtjänsten får veta för sent",
                    "hemtjänsten vet inte att hon är hemma",
                    "Får veta försent",
                ),
            ),
            ("geriatriken", "primarvarden", 4, ("Ingen fortsätter träningen hemma", "träningen tar slut")),
            ("primarvarden", "socialtjansten", 4, ("Ingen har hand om helheten", "ingen håller ihop")),
            ("akutsjukvarden", "primarvarden", 5, ("Medicinlistan följer inte med", "fel medicinlista")),
            ("anhoriga", "socialtjansten", 3, ("Ingen frågar dottern", "dottern är inte tillfrågad")),
            ("akutsjukvarden", "anhoriga", 5, ("Dottern får inget nummer att ringa",)),
            ("socialtjansten", "akutsjukvarden", 6, ("Ingen ser att hon blir sämre",)),
        ),
        "anybody": (
            (
                "primarvarden",
                "vuxenpsykiatrin",
                3,
                ("Remissen studsar", "remissen kommer i retur", "Remisen studsar"),
            ),
            (
                "forsakringskassan",
                "arbetsformedlingen",
                4,
                ("För sjuk för den ena, för frisk för den andra",),
            ),
            (
                "socialtjansten",
                "forsakringskassan",
                5,
                ("Månaden mellan två beslut", "ingen inkomst i väntan"),
            ),
            ("kommunen", "socialtjansten", 1, ("Ingen ringer när han slutar komma", "ingen ringer")),
            ("socialtjansten", "vuxenpsykiatrin", 4, ("Två planer som inte känner varandra",)),
            ("arbetsformedlingen", "socialtjansten", 6, ("Börjar om från noll", "allt från början igen")),
        ),
    },
    "en": {
        "aged": (
            (
                "akutsjukvarden",
                "socialtjansten",
                5,
                ("Home help is told too late", "home help does not know she is home", "Told to late"),
            ),
            ("geriatriken", "primarvarden", 4, ("Nobody goes on with the training", "the training ends")),
            ("primarvarden", "socialtjansten", 4, ("Nobody sees to the whole", "nobody holds it together")),
            ("akutsjukvarden", "primarvarden", 5, ("The list of medicines is lost", "wrong medicines")),
            ("anhoriga", "socialtjansten", 3, ("Nobody asks the daughter", "the daughter is not asked")),
            ("akutsjukvarden", "anhoriga", 5, ("The daughter gets no number to phone",)),
            ("socialtjansten", "akutsjukvarden", 6, ("Nobody sees that she gets worse",)),
        ),
        "anybody": (
            (
                "primarvarden",
                "vuxenpsykiatrin",
                3,
                ("The referral bounces", "the referral comes back", "The referal bounces"),
            ),
            ("forsakringskassan", "arbetsformedlingen", 4, ("Too ill for one, too well for the other",)),
            (
                "socialtjansten",
                "forsakringskassan",
                5,
                ("The month between two decisions", "no income meanwhile"),
            ),
            ("kommunen", "socialtjansten", 1, ("Nobody phones when he stops coming", "nobody phones")),
            ("socialtjansten", "vuxenpsykiatrin", 4, ("Two plans that do not know each other",)),
            ("arbetsformedlingen", "socialtjansten", 6, ("Starts again from nothing", "all over again")),
        ),
    },
}
