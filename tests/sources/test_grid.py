"""Sheets without marks for heads: which cells are heads of which, and what stands around a table."""

from __future__ import annotations

from checker.sources.grid import lay_out_grid, lay_out_table
from checker.sources.laid_out import Cell, LaidOut, Piece


def sheet(*lines: str) -> list[dict[int, Cell]]:
    """Give the rows that *lines* write, cells parted by "|"."""
    return [
        {column: Cell((Piece(text),)) for column, text in enumerate(line.split("|")) if text.strip()} for line in lines
    ]


def heads(page: LaidOut) -> dict[str, list[str]]:
    """Give the heads of each cell that has some."""
    article = page.article()
    text = article.text or ""
    return {
        text[block.start : block.end]: [text[slice(*head)] for head in block.heads]
        for block in article.blocks
        if block.heads
    }


def of_grid(*lines: str, merged: dict[tuple[int, int], tuple[int, int]] | None = None) -> dict[str, list[str]]:
    page = LaidOut()
    lay_out_grid(page, sheet(*lines), merged)
    return heads(page)


def test_a_cell_has_the_heads_of_its_row_and_of_its_column() -> None:
    found = of_grid("port|2019|2020", "Oslo|41|42.5", "Bergen|43|44")
    assert found == {
        "41": ["Oslo", "2019"],
        "42.5": ["Oslo", "2020"],
        "43": ["Bergen", "2019"],
        "44": ["Bergen", "2020"],
    }


def test_what_stands_alone_above_heads_the_whole_table_and_what_stands_alone_below_does_not() -> None:
    found = of_grid("Cargo of ports", "thousand tonnes", "", "port|cargo", "Oslo|41", "Source: harbour office")
    assert found == {"41": ["Oslo", "Cargo of ports", "thousand tonnes", "cargo"]}


def test_a_head_over_several_columns_heads_them_all() -> None:
    assert of_grid("port|2019||2020|", "|in|out|in|out", "Oslo|41|42|43|44") == {
        "41": ["Oslo", "2019", "in"],
        "42": ["Oslo", "2019", "out"],
        "43": ["Oslo", "2020", "in"],
        "44": ["Oslo", "2020", "out"],
    }


def test_merged_cells_say_how_far_a_head_reaches() -> None:
    found = of_grid("port|2019||all", "|in|out|", "Oslo|41|42|43", merged={(0, 1): (0, 2)})
    assert found == {"41": ["Oslo", "2019", "in"], "42": ["Oslo", "2019", "out"], "43": ["Oslo", "all"]}


def test_a_merged_head_in_the_last_row_of_heads_reaches_no_farther_than_it_is_merged() -> None:
    found = of_grid("port|2019|||all", "Oslo|41|42|43|44", merged={(0, 1): (0, 2)})
    assert found == {"41": ["Oslo", "2019"], "42": ["Oslo", "2019"], "43": ["Oslo"], "44": ["Oslo", "all"]}


def test_years_before_the_figures_head_their_rows_and_years_among_figures_do_not() -> None:
    found = of_grid("year|opened|ships", "2019|1995|41", "2020|1871|3,100")
    assert found["41"] == ["2019", "ships"]
    assert found["1995"] == ["2019", "opened"]
    assert "2019" not in found


def test_groups_of_ages_head_their_rows_and_figures_with_words_do_not() -> None:
    found = of_grid("age|ships|cargo", "15-24|41|3.9 million tonnes", "65+|43|4 tonnes")
    assert found["3.9 million tonnes"] == ["15-24", "cargo"]
    assert found["43"] == ["65+", "ships"]


def test_a_text_between_rows_heads_those_behind_it_until_the_next() -> None:
    found = of_grid("port|ships|cargo", "North", "Oslo|41|42", "South", "Izmir|43|44")
    assert found["41"] == ["Oslo", "North", "ships"]
    assert found["43"] == ["Izmir", "South", "ships"]


def test_rows_behind_a_blank_one_go_on_with_the_table_unless_they_have_heads_of_their_own() -> None:
    found = of_grid("port|ships", "Oslo|41", "", "Bergen|43", "", "port|cargo", "Izmir|44")
    assert (found["43"], found["44"]) == (["Bergen", "ships"], ["Izmir", "cargo"])


def test_a_table_that_begins_with_figures_has_no_heads_above() -> None:
    assert of_grid("Oslo|41|42", "Bergen|43|44")["43"] == ["Bergen"]


def test_of_rows_that_are_known_to_be_a_table_the_first_heads_it_whatever_it_is() -> None:
    page = LaidOut()
    lay_out_table(page, sheet("port|100", "Oslo|41"), heads=1, captions=[Cell((Piece("cargo"),))])
    assert heads(page) == {"41": ["Oslo", "cargo", "100"]}


def test_a_year_that_is_marked_as_provisional_or_revised_heads_its_row() -> None:
    found = of_grid("Period|Strikes|Days lost", "2022|31|88,100", "2023 (r)|27|9,800", "2024 p|42|143,000")
    assert found["88,100"] == ["2022", "Days lost"]
    assert found["9,800"] == ["2023 (r)", "Days lost"]
    assert found["143,000"] == ["2024 p", "Days lost"]
