"""Questions to the rules, without a database."""

import datetime as dt
import json
import sys
from collections.abc import Sequence

from backend.settings import Settings

_SEX = {"1": "男", "2": "女"}


def id_numbers(numbers: Sequence[str], *, as_json: bool) -> None:
    """One line per number."""
    from backend.infra.clock import SystemClock
    from backend.kernel.national_id import IdNumberRefused, parse

    today = SystemClock().today()
    answers: list[dict[str, object]] = []
    for text in numbers:
        try:
            found = parse(text, today=today)
        except IdNumberRefused as why:
            answers.append({"number": text, "valid": False, "code": why.extra.get("reason"), "message": why.message})
            continue
        answers.append(
            {
                "number": found.number,
                "valid": True,
                "birth": found.birth.isoformat(),
                "age": found.age_on(today),
                "sex": found.sex,
                "district": found.district,
                "residencePermit": found.is_residence_permit,
            }
        )
    if as_json:
        print(json.dumps(answers, ensure_ascii=False, indent=2))
    else:
        for answer in answers:
            print(_id_line(answer))
    sys.exit(0 if all(answer["valid"] for answer in answers) else 1)


def _id_line(answer: dict[str, object]) -> str:
    if not answer["valid"]:
        return f"{answer['number']}  ✗ {answer['message']}"
    permit = "  港澳台居民居住证" if answer["residencePermit"] else ""
    sex = _SEX[str(answer["sex"])]
    return f"{answer['number']}  ✓ {answer['birth']} 出生，{answer['age']}岁，{sex}，{answer['district']}{permit}"


def deadline(settings: Settings, start: dt.date, workdays: int, *, as_json: bool) -> None:
    """The last day of a limit."""
    from backend.infra.holidays import load_calendar

    calendar = load_calendar(settings.holidays_dir)
    found = calendar.add(start, workdays)
    if as_json:
        answer = {
            "from": start.isoformat(),
            "workdays": workdays,
            "on": found.on.isoformat(),
            "estimated": found.estimated,
            "note": found.note,
        }
        print(json.dumps(answer, ensure_ascii=False, indent=2))
        return
    print(f"{start} + {workdays} 个工作日 = {found.on}（{'一二三四五六日'[found.on.weekday()].join(('周', ''))}）")
    if found.note:
        print(f"估算：{found.note}")


def benefit_table(settings: Settings, region: str) -> None:
    """The parameters as a spreadsheet; the byte order mark tells Excel that it is UTF-8."""
    from backend.policy.benefit_table import write_table
    from backend.policy.book import PolicyBook

    pack = PolicyBook.load(settings.policy_dir).find(region)
    if pack is None:
        sys.exit(f"There is no pack for {region}.")
    print("\ufeff" + write_table(pack.benefits), end="")
