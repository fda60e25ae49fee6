"""The spellings of a report as a frame; the other tables stand in the README."""

from checker.frames import to_frame
from tests.reports.made import empty, full


def test_each_spelling_has_a_row_for_each_article_that_uses_it():
    frame = to_frame(full(), "spellings")
    assert list(frame.columns) == ["name", "spelling", "source", "count", "line", "column", "sentence", "reason"]
    assert frame[["name", "spelling", "source", "count"]].values.tolist() == [
        ["Hollow Bridge", "Hollow Bridge", "opening", 2],
        ["Hollow Bridge", "Hollow Bridge", "review", 1],
        ["Hollow Bridge", "Hollow-Bridge", "leaflet", 1],
    ]


def test_without_spellings_the_columns_stand():
    assert len(to_frame(empty(), "spellings")) == 0
