"""Whether somebody was insured on a day. What counts is the day of the cost, not of the claim. Pure."""

import datetime as dt
from collections.abc import Iterable, Iterator

from backend.cases.matter import Finding
from backend.gateways.insurance import Insurance, InsuredPerson
from backend.kernel.dates import day_text
from backend.kernel.regions import contains
from backend.reimbursement.rules import finding


def covers(insurance: Insurance, day: dt.date) -> bool:
    """In force on that day, as far as the register knows. The day a pause begins is no longer covered."""
    if insurance.status == "0" or (insurance.since is not None and day < insurance.since):
        return False
    if insurance.normal and insurance.paused_on is None:
        return True
    return insurance.paused_on is not None and day < insurance.paused_on


def in_force(person: InsuredPerson | None, pack: str, day: dt.date) -> Insurance | None:
    """The insurance of this region in force on a day: employee before resident."""
    here = sorted(_here(person, pack), key=lambda i: i.type)
    return next((i for i in here if covers(i, day)), None)


def home(person: InsuredPerson | None, pack: str) -> str | None:
    """Where the person is insured under this pack: the normal insurance first."""
    here = sorted(_here(person, pack), key=lambda i: (not i.normal, i.type))
    return here[0].place if here else None


def _here(person: InsuredPerson | None, pack: str) -> Iterable[Insurance]:
    return [i for i in person.insurances if contains(pack, i.place)] if person else []


def check_insured(
    person: InsuredPerson | None, pack: str, first: dt.date, last: dt.date, today: dt.date
) -> Iterator[Finding]:
    """Insured on the first and on the last day of the visit."""
    days = dict.fromkeys((first, last))
    missing = [day for day in days if in_force(person, pack, day) is None]
    if not missing:
        return
    which = day_text(missing[0], today=today)
    if len(missing) == len(days):
        yield finding(
            "hard",
            "not_insured_then",
            f"看病的时候（{which}）没有在这里正常参保，这次费用不能在这里报销。",
            fix="如果那时在别的地方参保，请到当时的参保地办理；有疑问请联系参保地经办机构。",
            pointer="/admittedOn",
        )
    else:
        text = f"{which}不在参保期内，只报参保期内的费用，由经办人员核对。"
        yield finding("soft", "insured_partly", text, pointer="/admittedOn")
