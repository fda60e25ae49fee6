"""What a figure is a figure of: money, a count, a length. Only what is alike is added and compared.

A dimension is a sorted tuple of bases with exponents: (("USD", 1),), (("[length]", 1), ("[time]", -1)). PURE (percent,
a ratio) has none; None is a bare number, which takes the dimension of what stands beside it.
"""

from __future__ import annotations

Dimension = tuple[tuple[str, int], ...]

PURE: Dimension = ()
COUNT: Dimension = (("count", 1),)


def same_dimension(one: Dimension | None, other: Dimension | None) -> bool:
    """Tell whether two figures may be added and compared; money per count is money (per head).

    >>> same_dimension((("USD", 1),), COUNT), same_dimension((("USD", 1),), (("USD", 1), ("count", -1)))
    (False, True)
    """
    return one is None or other is None or _without_count(one) == _without_count(other)


def known_dimension(one: Dimension | None, other: Dimension | None) -> Dimension | None:
    """Give the dimension of a sum of two figures that may be added."""
    return other if one is None else one


def product_dimension(one: Dimension | None, other: Dimension | None, *, inverse: bool) -> Dimension | None:
    """Give the dimension of a product, or of a quotient where the second is *inverse*.

    >>> product_dimension((("USD", 1),), COUNT, inverse=True)
    (('USD', 1), ('count', -1))
    """
    if one is None or other is None:
        return None
    exponents = dict(one)
    for base, exponent in other:
        exponents[base] = exponents.get(base, 0) + (-exponent if inverse else exponent)
    return tuple(sorted((base, exponent) for base, exponent in exponents.items() if exponent))


def dimension_words(one: Dimension | None) -> str:
    """Give a dimension as people say it.

    >>> dimension_words((("USD", 1),)), dimension_words(COUNT), dimension_words(PURE)
    ('USD', 'a count', 'a share or ratio')
    """
    if not one:
        return "a bare number" if one is None else "a share or ratio"
    kept = _without_count(one)
    if kept == COUNT:
        return "a count"
    return " ".join(base.strip("[]") + (f"^{exponent}" if exponent != 1 else "") for base, exponent in kept)


def _without_count(one: Dimension) -> Dimension:
    return tuple(pair for pair in one if pair[0] != "count") or one
