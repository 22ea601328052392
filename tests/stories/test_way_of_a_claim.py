"""Which way a claim goes is told before its papers are asked for."""

from typing import Final
from urllib.parse import urlencode

from tests.house import STRANGER, House

_INPATIENT: Final = "manual_reimbursement_inpatient"
_ONLINE: Final = "online_manual_reimbursement"
# Place of insurance, kind of claim, place of the hospital, accident; and the matter it follows, if it is taken online.
WAYS: Final = (
    ("140100", "inpatient", "140200", False, _ONLINE),
    ("140500", "inpatient", "140100", False, _ONLINE),
    ("140500", "inpatient", "140500", False, _INPATIENT),
    ("140500", "inpatient", "140100", True, _INPATIENT),
    ("140500", "chronic", "140100", False, "manual_reimbursement_chronic"),
    ("140100", "inpatient", "140100", False, None),
    ("140100", "inpatient", "410100", False, None),
    ("140100", "chronic", "140200", False, None),
    ("140100", "inpatient", "", False, None),
)


async def test_the_place_of_the_hospital_and_an_accident_decide(house: House) -> None:
    citizen = await house.citizen(STRANGER)
    for region, category, hospital, accident, track in WAYS:
        asked = {"region": region, "category": category, "hospital": hospital, "accident": str(accident).lower()}
        answer = await citizen.browser.get(f"/api/claims/way?{urlencode(asked)}")
        assert answer.status_code == 200, answer.text
        assert answer.json()["track"] == track, asked
        assert "窗口" in answer.json()["elsewhere"]
