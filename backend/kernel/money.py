"""Money is a whole number of fen. Words and commas are made here and nowhere else."""

from typing import Final

import cn2an

FEN_PER_YUAN: Final = 100


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
