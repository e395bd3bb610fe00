"""What rehearsed participants propose: uneven, some half-said, some misspelt."""

#: What is to be done, the first step, how success is seen.
MEASURES: dict[str, tuple[tuple[str, str | None, str | None], ...]] = {
    "sv": (
        (
            "Starta ett gemensamt team med en ingång",
            "Möte mellan cheferna",
            "Hälften får svar inom två veckor",
        ),
        (
            "Gemensam introduktionsdag för nyanställda",
            "Boka datum och lokal",
            "Alla nyanställda har varit med",
        ),
        ("En blankett för samtycke som alla tar emot", "Juristerna möts", "Samma blankett hos alla"),
        ("Samordnare på halvtid för gruppen", "Skriva uppdrag", None),
        ("Träffas en gång i måndaen och gå igenom ärenden", None, None),
        ("Räkna ut vad en utebliven insats kostar oss alla", "Ta fram siffror från i fjol", "Kalkyl klar"),
        ("Auskultera hos varandra en dag per halvår", "Göra en lista på vilka som vill", "20 har bytt plats"),
        ("Ta upp det på nästa ledningsmöte", None, None),
        ("Ett direktnummer mellan oss, bemannat 9–11", "Fråga växeln", "Svar samma dag"),
        (
            "Gemensam plan för de tio som kostar oss mest oro",
            "Välja de tio, med samtycke",
            "Tio planer, uppföljda",
        ),
        ("lista med namn och telefon, på en sida", "Alla skickar sina namn", None),
        (
            "Brukarråd som träffas två gånger per termin",
            "Fråga dem som redan är med",
            "Rådet har sagt sitt om planen",
        ),
        (
            "Vårdcentralen och kassan har gemensam rond varannan vecka",
            "Prova i två månader",
            "Hälften så många kompletteringar",
        ),
        ("Ordlista: tio ord vi menar samma sak med", "En från varje skriver sitt förslag", None),
        ("Följa upp alla som avslutas, efter tre månader", "Bestämma tre frågor", "Svar från hälften"),
        ("Anhörigkväll varje månad", "Boka biblioteket", "15 brukar komma"),
        ("kolla vad andra kommuner gör", None, None),
        ("Ge samordnaren mandat att kalla till möte", "Beslut i styrgruppen", "Möte inom en vecka"),
        ("Dela på kostnaden för en praktikhandledare", "Ekonomerna räknar", "Sex praktikplatser"),
        (
            "Stoppa remisser som studsar: ringa först",
            "Ta upp det på arbetsplatsträffen",
            "Högst två studsar i månaden",
        ),
        ("Skriva ner vem som leder nätverket, och hur länge", "Fråga cheferna", None),
        ("Gemensam utbildning om samtycke och sekretes", "Boka juristen", "Alla i teamet har gått"),
    ),
    "en": (
        ("Start a shared team with one way in", "The managers meet", "Half get an answer within two weeks"),
        ("A shared introduction day for new staff", "Book a date and a place", "All new staff have been"),
        ("One consent form that everybody accepts", "The lawyers meet", "The same form everywhere"),
        ("A half-time coordinator for the group", "Write the assignment", None),
        ("Meet once a mounth and go through cases", None, None),
        ("Work out what a missed effort costs all of us", "Gather last year's figures", "The sum is done"),
        ("Visit each other for a day every half year", "List who wants to", "20 have changed places"),
        ("Bring it up at the next management meeting", None, None),
        ("A direct number between us, staffed 9 to 11", "Ask the switchboard", "An answer the same day"),
        (
            "A joint plan for the ten we worry most about",
            "Choose the ten, with consent",
            "Ten plans, followed up",
        ),
        ("a list of names and numbers, on one page", "All send their names", None),
        (
            "A users' council that meets twice a term",
            "Ask those already involved",
            "The council has spoken on the plan",
        ),
        (
            "The health centre and the insurance agency hold a round every other week",
            "Try it for two months",
            "Half as many additions asked for",
        ),
        ("A word list: ten words we mean the same by", "One from each writes a proposal", None),
        (
            "Follow up all who leave us, after three months",
            "Decide on three questions",
            "Answers from half of them",
        ),
        ("An evening for relatives every month", "Book the library", "15 usually come"),
        ("see what other municipalities do", None, None),
        (
            "Give the coordinator the mandate to call a meeting",
            "A decision in the steering group",
            "A meeting within a week",
        ),
        ("Share the cost of a placement supervisor", "The controllers calculate", "Six placements"),
        (
            "Stop referrals that bounce: phone first",
            "Bring it up at the staff meeting",
            "At most two bounce in a month",
        ),
        ("Write down who leads the network, and for how long", "Ask the managers", None),
        ("Joint training on consent and confidentialty", "Book the lawyer", "All in the team have been"),
    ),
}
FUNCTIONS = {
    "sv": (
        "enhetschef",
        "verksamhetschef",
        "samordnare",
        "områdeschef",
        "rehabkoordinator",
        "teamledare",
        "utvecklingsledare",
    ),
    "en": (
        "unit manager",
        "head of service",
        "coordinator",
        "area manager",
        "rehab coordinator",
        "team leader",
        "development officer",
    ),
}
ANCHORS = {
    "sv": (
        "Nämnden, i mars",
        "Vår ledningsgrupp",
        "Områdeschefen, före jul",
        "Facket",
        "Förbundets styrelse",
        "Regionens beställare",
    ),
    "en": (
        "The board, in March",
        "Our management team",
        "The area manager, before Christmas",
        "The union",
        "The board of the association",
        "The commissioners of the region",
    ),
}
