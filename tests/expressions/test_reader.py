import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.expressions import ExpressionError, parse_expression


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("a + b", 6, "a comparison is missing"),
        ("", 1, "a name is missing"),
        ("12", 3, "a comparison is missing"),
        ("a = = b", 5, "a name or number is expected, not '='"),
        ("a + = b", 5, "a name or number is expected, not '='"),
        ("a = b = c", 7, "a second comparison"),
        ("a = b c", 7, "a sign is missing before 'c'"),
        ("2 a = b", 3, "a sign is missing before 'a'"),
        ("(a)(b) = c", 4, "a sign is missing before '('"),
        ("a = b!", 6, "'!' is not understood"),
        ("a ^ b = c", 3, "'^' is not understood; the signs are"),
        ("a == b", 3, "'==' is not understood; write ="),
        ("a => b", 3, "'=>' is not understood; write >="),
        ("a ~ b", 3, "'~' is not understood; write =; two ranges are equal if they share a value"),
        ("a ** b = c", 3, "'**' is not understood"),
        ("a x 2 = b", 3, "'x' is not understood; write * to multiply"),
        ("a × 2 = b", 3, "'×' is not understood; write * to multiply"),
        ("a times 2 = b", 3, "'times' is not understood; write * to multiply"),
        ("a equals b", 3, "'equals' is not understood; write ="),
        ("a * 1,000 = b", 6, "',' is not understood; write 1000"),
        ("a * (1 + 5%) = b", 11, "'%' is not understood; write growth / 100"),
        ("a = 'b'", 5, "''' is not understood; names stand without"),
        ("foo(a) = b", 1, "'foo(...)' is not understood; the functions are weekday(...), year(...)"),
        ("weekday(2) = a", 9, "the name of a day is missing"),
        ("weekday(a = b", 11, "')' is missing; weekday takes one name"),
        ("weekday(a, c) = b", 10, "')' is missing; weekday takes one name"),
        ("years(a) = b", 8, "a second name is missing; write years(first, second)"),
        ("years(a, b, c) = d", 11, "')' is missing; years takes two names"),
        ("sum(2) = b", 5, "a name is missing"),
        ("sum(a + b) = c", 7, "')' is missing; sum takes one name"),
        ("sum(a) = a", 10, "'a' stands twice"),
        ("abs(a - b = c", 11, "')' is missing for '(' at character 4"),
        ("(a = b", 4, "')' is missing for '(' at character 1"),
        ("a = b)", 6, "')' without '('"),
        ("a - a = b", 5, "'a' stands twice"),
        ("a / 0 = b", 5, "this divides by 0"),
        ("a / 0.0 = b", 5, "this divides by 0"),
        ("a / (2 * 3 - 6) = b", 5, "this divides by 0"),
        ("(" * 11 + "a" + ")" * 11 + " = b", 11, "brackets nested more than 10 deep"),
        ("(" * 5000 + "a", 11, "brackets nested more than 10 deep"),
        ("abs(" * 5000 + "a", 44, "brackets nested more than 10 deep"),
        ("a" + " + 1" * 5000 + " = b", 403, "more than 100 signs"),
    ],
)
def test_faults_have_their_column_and_their_word(text, column, message):
    with pytest.raises(ExpressionError) as raised:
        parse_expression(text)
    assert str(raised.value).startswith(message)
    assert raised.value.column == column


def test_names_have_their_columns():
    comparison = parse_expression("(first + 3 days) - n = second")
    assert dict(zip(comparison.names, comparison.columns, strict=True)) == {"first": 2, "n": 20, "second": 24}
    assert comparison.unit_column == 12


def test_ten_brackets_and_a_hundred_signs_are_read():
    parse_expression("(" * 10 + "a" + ")" * 10 + " + 1" * 100 + " = b")
    assert parse_expression("(a)" + " + (1)" * 20 + " = b").names == ("a", "b")


@given(st.text(alphabet="ab 12.,()+-*/=<>%^x'days", max_size=40))
def test_any_text_is_read_or_told(text):
    try:
        columns = parse_expression(text).columns
    except ExpressionError as error:
        columns = (error.column,)
    assert all(1 <= column <= len(text) + 1 for column in columns)
