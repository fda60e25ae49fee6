"""Near-identical copies: one wire story in several papers."""

from checker.reading.near_copies import near_copies

STORY = " ".join(
    f"Line {n} tells of ship number {n} and of what it brought to the harbour on day {n}." for n in range(40)
)


def test_a_story_with_a_few_words_changed_is_a_copy_and_half_a_story_is_none():
    changed = STORY.replace("number 7 ", "number seven ")
    assert near_copies({"a": STORY, "b": changed, "c": STORY[: len(STORY) // 2]}) == {"a": "a", "b": "a", "c": "c"}


def test_case_and_typography_do_not_count():
    assert near_copies({"a": STORY, "b": STORY.upper().replace(" ", "  ")})["b"] == "a"


def test_short_texts_are_copies_only_of_their_equals():
    short = "The harbour is closed."
    assert near_copies({"a": short, "b": short, "c": short + " Today."}) == {"a": "a", "b": "a", "c": "c"}


def test_the_order_in_which_texts_are_given_changes_nothing():
    texts = {"c": STORY, "a": STORY + " Ends.", "b": "Something else."}
    assert near_copies(texts) == near_copies(dict(reversed(texts.items())))
