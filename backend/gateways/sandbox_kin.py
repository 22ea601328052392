"""Reading a register of relatives from both ends. Codes are GB/T 4761-2008; pure."""

import datetime as dt
from typing import Final

# "The relative is the person's …" → "the person is the relative's …": (man, woman, sex unknown).
_REVERSED: Final[dict[str, tuple[str, str, str]]] = {
    **dict.fromkeys(("10", "11", "12"), ("11", "12", "10")),
    **dict.fromkeys(("20", "21", "22", "23", "24", "25", "26", "29"), ("51", "52", "50")),
    **dict.fromkeys(("30", "31", "32", "33", "34", "35", "36", "39"), ("51", "52", "50")),
    **dict.fromkeys(("27", "37"), ("57", "58", "50")),
    "28": ("55", "56", "50"),
    "38": ("53", "54", "50"),
    "40": ("60", "60", "60"),
    **dict.fromkeys(("41", "42"), ("61", "62", "60")),
    **dict.fromkeys(("43", "44"), ("63", "64", "60")),
    **dict.fromkeys(("50", "51", "52"), ("20", "30", "20")),
    **dict.fromkeys(("57", "58"), ("27", "37", "27")),
    **dict.fromkeys(("53", "54"), ("38", "38", "38")),
    **dict.fromkeys(("55", "56"), ("28", "28", "28")),
    "60": ("40", "40", "40"),
    **dict.fromkeys(("61", "62"), ("41", "42", "40")),
    **dict.fromkeys(("63", "64"), ("43", "44", "40")),
    **dict.fromkeys(("72", "74", "76", "78"), ("79", "79", "79")),
}
_SIBLINGS: Final = frozenset({"70", "71", "73", "75", "77"})
SPOUSE: Final = frozenset({"10", "11", "12"})
OTHER_RELATIVE: Final = "80"


def reverse(relation: str, *, sex: str | None, birth: dt.date | None, relative_birth: dt.date | None) -> str:
    """What the person (of that sex and birth) is to the relative."""
    if relation in _SIBLINGS:
        return _sibling(sex, birth, relative_birth)
    man, woman, unknown = _REVERSED.get(relation, (OTHER_RELATIVE,) * 3)
    return {"1": man, "2": woman}.get(sex or "", unknown)


def _sibling(sex: str | None, birth: dt.date | None, relative_birth: dt.date | None) -> str:
    if sex is None or birth is None or relative_birth is None:
        return "70"
    elder = birth < relative_birth
    if sex == "1":
        return "71" if elder else "73"
    return "75" if elder else "77"
