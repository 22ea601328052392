"""Money is a whole number of fen. Words and commas are made here and nowhere else."""

from typing import Final

import cn2an

FEN_PER_YUAN: Final = 100
WHOLE: Final = 10_000  # All of it, in basis points.


def yuan(fen: int) -> str:
    """`123450` → `1,234.50`; a debt keeps its minus sign."""
    whole, rest = divmod(abs(fen), FEN_PER_YUAN)
    return f"{'-' if fen < 0 else ''}{whole:,}.{rest:02d}"


def capitals(fen: int) -> str:
    """`1640902` → `壹万陆仟肆佰零玖元零贰分`, as a cheque writes it."""
    whole, rest = divmod(abs(fen), FEN_PER_YUAN)
    # A string, because cn2an reads a float's own rounding error as fen.
    words = str(cn2an.an2cn(f"{whole}.{rest:02d}", "rmb"))
    return f"负{words}" if fen < 0 else words


def half_up(numerator: int, denominator: int) -> int:
    """The nearest whole number, a half upwards (四舍五入). Amounts that are shared out are never below zero."""
    assert numerator >= 0, "a share of a debt has no rounding rule"
    return (2 * numerator + denominator) // (2 * denominator)


def share(fen: int, points: int) -> int:
    """`points` basis points of an amount: `share(12345, 8500)` → `10493`."""
    return half_up(fen * points, WHOLE)


def percent(points: int) -> str:
    """`8500` → `85%`, `8525` → `85.25%`."""
    whole, rest = divmod(points, 100)
    return f"{whole}.{rest:02d}".rstrip("0").rstrip(".") + "%"
