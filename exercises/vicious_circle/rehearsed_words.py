"""What rehearsed participants call things, and which links they draw."""

from .entry import Sign

#: Usual spelling first, then what some write instead.
NAMES = {
    "sv": {
        "saves": ("Besparingar i sjukvården", "sjukvården måste spara", "Besparingar i sjukvåden"),
        "stays": ("Kortare vårdtider", "korta vårdtider", "Kortare vårdtidr"),
        "load": ("Belastning på öppenvård och kommun", "Belastning på kommunen"),
        "municipality": ("Kommunen sparar", "Besparingar i kommunen", "kommunen sparrar"),
        "back": ("Patienter kommer tillbaka, dyrare", "Återinläggningar"),
        "stress": ("Stress hos personalen", "personalen är stressad"),
        "sick": ("Sjukfrånvaro bland personalen", "sjukskrivningar"),
        "continuity": ("Personen möter samma människor", "Kontinuitet", "kontinuitetet"),
        "trust": ("Tillit mellan oss", "tilliten", "Förtroende"),
        "meetings": ("Vi träffas regelbundet", "möten ihop"),
        "blame": ("Vi skyller på varandra", "skuldkastning"),
        "rules": ("Egna regler och gränser", "egna regler o gränser"),
        "passed_on": ("Personer skickas vidare", "man skickas runt"),
        "early": ("Tidiga insatser", "tidiga insattser"),
        "need": ("Behovet av akut hjälp", "akuta behov"),
    },
    "en": {
        "saves": ("Savings in health care", "health care must save", "Savings in helth care"),
        "stays": ("Shorter stays in hospital", "short stays", "Shorter stays in hospitl"),
        "load": ("Load on open care and the municipality", "Load on the municipality"),
        "municipality": ("The municipality saves", "Savings in the municipality"),
        "back": ("Patients come back, dearer", "Readmissions"),
        "stress": ("Stress among the staff", "the staff are stressed"),
        "sick": ("Sick leave among the staff", "sick leave"),
        "continuity": ("The person meets the same people", "Continuity", "continuitty"),
        "trust": ("Trust between us", "trust", "Confidence"),
        "meetings": ("We meet regularly", "joint meetings"),
        "blame": ("We blame each other", "blaming"),
        "rules": ("Rules and limits of our own", "our own rules"),
        "passed_on": ("People are passed on", "people get sent around"),
        "early": ("Early help", "erly help"),
        "need": ("The need of emergency help", "acute needs"),
    },
}

#: Most often drawn first: Svarte Petter, then circles of stress, of trust and of early help.
LINKS: tuple[tuple[str, str, Sign], ...] = (
    ("saves", "stays", "more"),
    ("stays", "load", "more"),
    ("load", "municipality", "more"),
    ("municipality", "back", "more"),
    ("back", "saves", "more"),
    ("load", "stress", "more"),
    ("stress", "sick", "more"),
    ("sick", "load", "more"),
    ("stress", "blame", "more"),
    ("blame", "trust", "less"),
    ("trust", "meetings", "more"),
    ("meetings", "trust", "more"),
    ("trust", "passed_on", "less"),
    ("passed_on", "continuity", "less"),
    ("continuity", "trust", "more"),
    ("municipality", "early", "less"),
    ("early", "need", "less"),
    ("need", "load", "more"),
    ("rules", "passed_on", "more"),
    ("saves", "rules", "more"),
    ("meetings", "rules", "less"),
    ("rules", "blame", "more"),
)
