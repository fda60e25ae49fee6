"""One article that tells one thing twice: in its headline, in a caption, at two places of its text."""

from datetime import date

import pytest

from checker import Document, check

DAY = date(2024, 5, 6)

HEADLINES = [
    ("Harbour repairs at Velm cost 48 million euros", "Repairs of the harbour at Velm cost 84 million euros."),
    ("Flood in Velm kills 14 people", "The flood in Velm killed 41 people, the rescue service said."),
    ("Velm museum drew 320,000 visitors in 2023", "The museum of Velm drew 230,000 visitors in 2023."),
    ("Ferry strands 95 passengers off Velm", "The ferry Arn stranded 59 passengers off Velm on Sunday evening."),
    ("Velm opens 12-km tram line", "The new tram line of Velm is 21 km long and has nine stops."),
    ("Fire at Velm mill injures 7", "Nine people were injured by the fire at the mill of Velm."),
    ("Court fines Velm dairy 3 million euros", "A court in Velm fined the dairy 2 million euros for late payment."),
    ("Velm port lays off 250 workers", "The port of Velm laid off 520 workers on Friday."),
    ("Velm school gets 640 laptops", "The school of Velm got 460 laptops from the state."),
    ("Storm leaves 5,000 homes in Velm without power", "The storm left 50,000 homes in Velm without power."),
    ("Velm festival sold 18,500 tickets", "The festival of Velm sold 15,800 tickets, more than ever."),
]

CAPTIONS = [
    ("Photo: The ferry Arn of Velm carried 300 lorries.", "The ferry Arn of Velm carried 330 lorries in a night."),
    ("Caption: Velm, where 14 people died in the flood.", "In Velm 41 people died in the flood."),
    ("The tower of Velm is 97 metres high. (Photo: town office)", "The tower of Velm, 79 metres high, is open again."),
]

TWICE = [
    ("The bridge of Velm is 412 metres long.", "The bridge of Velm, 421 metres long, will be closed."),
    ("The flood in Velm killed 14 people.", "The mayor said that the flood in Velm had killed 41 people."),
    ("The dredger cost 48.2 million euros, the office said.", "The dredger cost 42.8 million euros, twice as planned."),
    ("Volunteers planted 7,350 trees in the park of Velm.", "The park has 7,530 trees that volunteers planted."),
    ("The mill employs 260 people in Velm.", "The mill, which employs 620 people in Velm, was sold."),
    ("Norway's trade surplus with Sweden was 4.1 billion dollars in 2023.",
     "Norway's trade surplus with Sweden of 1.4 billion dollars in 2023 was a record."),
    ("The court heard Ana Ruiz, 36.", "Ana Ruiz, 63, denied it."),
    ("The tanker lost 1,250 tonnes of oil off Velm.", "The 1,520 tonnes of oil that the tanker lost came ashore."),
    ("The ferry of Velm carried 5,240 lorries.", "The ferry of Velm carried 5,420 lorries in all weathers."),
    ("The depot in Velm holds 3,450 crates.", "The depot in Velm holds 4,350 crates and a boat."),
]  # fmt: skip

TWO_THINGS = [
    ("The first ferry carried 412 lorries to Velm.", "The second ferry carried 421 lorries to Velm."),
    ("On its second trip, the ferry carried 412 lorries.", "On its third trip, the ferry carried 421 lorries."),
    ("The flood in Velm damaged 2,310 houses.", "Another flood in Velm damaged 2,130 houses."),
    ("The museum of Velm had 320,000 visitors in 2023.", "It had 230,000 visitors in 2022."),
    ("The bridge of Velm is 412 metres long.", "The bridge of Tarn is 421 metres long."),
    ("The ferry carried 412 lorries on 3 May 2024.", "The ferry carried 421 lorries on 4 May 2024."),
    ("Counted on 3 May, the ferry carried 412 lorries.", "Counted on 4 May, the ferry carried 421 lorries."),
    ("The mill employs 260 people in Velm.", "It employs 620 people in Tarn."),
    ("The council lent the dairy 12 million euros.", "The bank lent the dairy 21 million euros."),
    ("The north quay of Velm is 412 metres long.", "The south quay of Velm is 421 metres long."),
    ("The flood in Velm killed 14 people.", "A flood in Velm in 1931 killed 41 people."),
    ("The company paid 12 million euros for the mill.", "The company paid 21 million euros for the quarry."),
    ("In the morning the harbour of Velm handled 1,250 lorries.",
     "In the evening the harbour of Velm handled 1,520 lorries."),
    ("Tickets for adults cost 12 euros in Velm.", "Tickets for families cost 21 euros in Velm."),
    ("The office bought 140 buses in Velm.", "The office sold 104 buses in Velm."),
    ("The mill of Velm has 260 looms.", "The mill of Velm has 700 looms."),
]  # fmt: skip


def found(text: str) -> list[str]:
    return [one.rule for one in check([Document.from_text(text, "article", DAY)]).findings if one.severity != "note"]


@pytest.mark.parametrize(("headline", "body"), HEADLINES)
def test_a_headline_that_differs_from_the_text(headline: str, body: str) -> None:
    assert len(found(f"# {headline}\n\n{body}")) == 1


@pytest.mark.parametrize(("headline", "body"), HEADLINES)
def test_a_headline_that_agrees_says_nothing(headline: str, body: str) -> None:
    assert found(f"# {headline}\n\n{headline}, the town office said.") == []


@pytest.mark.parametrize(("caption", "body"), CAPTIONS)
def test_a_caption_that_differs_from_the_text(caption: str, body: str) -> None:
    assert len(found(f"# News of the week\n\n{body}\n\n{caption}")) == 1


@pytest.mark.parametrize(("first", "second"), TWICE)
def test_one_thing_said_twice(first: str, second: str) -> None:
    assert len(found(f"{first}\n\n{second}")) == 1
    assert len(found(f"{second}\n\n{first}")) == 1


@pytest.mark.parametrize(("first", "second"), TWO_THINGS)
def test_two_things_said_alike(first: str, second: str) -> None:
    assert found(f"{first}\n\n{second}") == []
