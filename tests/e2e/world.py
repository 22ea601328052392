"""A furnished product: people with cases in every state, so that every page has something to show."""

from dataclasses import dataclass
from typing import Any, Final

from playwright.sync_api import Browser

from tests.e2e.claims_world import Claims, furnish_claims
from tests.e2e.desk import Desk
from tests.e2e.errands import apply, draft, upload
from tests.e2e.people import ADOPTED_DAUGHTER, ADOPTIVE_FATHER, FATHER, GRANDMA, GRANDPA, MOTHER, SON
from tests.e2e.phone import Phone
from tests.house import READ_AT, Known, family, filing, member, place

DIABETES: Final = "M01600"
MEMBER, OPEN_MEMBER, PLACE, TEMPORARY, DISEASE = "kin1", "kin2", "pl1", "pl2", "ch1"
_TOLD: Final = {"phone": "13900001004"}


@dataclass
class World:
    """Where to find what."""

    cases: dict[str, str]
    applications: dict[str, str]
    qr: str
    lease: str
    claims: Claims


def furnish(chromium: Browser, url: str) -> World:
    """Everything goes through the public door, as people would do it."""
    everybody = {who.name: _phone(chromium, url, who) for who in (GRANDPA, GRANDMA, FATHER, ADOPTIVE_FATHER)}
    grandpa, father = everybody[GRANDPA.name], everybody[FATHER.name]
    clerk = Desk(chromium.new_context().new_page(), url).arrive("nanning-clerk")
    cases, applications, qr = _cases(grandpa, clerk)
    _adoption(everybody[ADOPTIVE_FATHER.name])
    _grants(grandpa, everybody[GRANDMA.name], father)
    father.send(
        "POST",
        "/proxies/guardianships",
        {"name": SON.name, "idType": "01", "idNumber": SON.id_number, "evidenceIds": []},
    )
    world = World(cases, applications, qr, upload(grandpa, "lease", "上海租房合同.png"), furnish_claims(chromium, url))
    full_draft(grandpa, world.lease)
    for phone in everybody.values():
        phone.page.context.close()
    clerk.page.context.close()
    return world


def _phone(chromium: Browser, url: str, who: Known) -> Phone:
    return Phone(chromium.new_context().new_page(), url).enter(who)


def _cases(grandpa: Phone, clerk: Desk) -> tuple[dict[str, str], dict[str, str], str]:
    """Done, waiting for the office, waiting for the citizen, refused."""
    lease = upload(grandpa, "lease", "租房合同.png")
    places = filing(place("460000"), by_lease("120000", lease, "tj"))
    done = apply(grandpa, {**family(member(GRANDMA, "12", **_TOLD)), **places, "settlement": {"wanted": True}})
    applications = {"done": done["id"]}
    cases = {"bond": done["cases"][0]["id"], "filed": done["cases"][1]["id"]}
    for state, region in (
        ("reviewing", "440100"),
        ("supplementing", "320100"),
        ("refused", "330100"),
        ("withdrawn", "350100"),
    ):
        sent = apply(grandpa, filing(place(region)))
        applications[state], cases[state] = sent["id"], sent["cases"][0]["id"]
    clerk.send(
        "POST",
        f"/cases/{cases['supplementing']}/moves",
        {"action": "request_supplement", "reason": "请补一张能看清地址的居住证照片"},
    )
    clerk.send("POST", f"/cases/{cases['refused']}/moves", {"action": "refuse", "reason": "材料上的姓名和申请人不一致"})
    grandpa.send("POST", f"/cases/{cases['withdrawn']}/moves", {"action": "withdraw"})
    return cases, applications, done["qrText"]


def by_lease(region: str, paper_id: str, key: str) -> dict[str, Any]:
    """A place to live that is proved by a lease."""
    found = place(region, key=key, materials={"residence": {"choice": "lease", "ids": [paper_id]}})
    del found["commitment"]
    return found


def _adoption(father: Phone) -> None:
    proof = [upload(father, "kinship_evidence", "收养登记证.png"), upload(father, "kinship_evidence", "户口簿.png")]
    apply(father, family(member(ADOPTED_DAUGHTER, "37", evidenceIds=proof)))


def _grants(grandpa: Phone, grandma: Phone, father: Phone) -> None:
    grandpa.send("POST", "/proxies/grants", _grant(FATHER, "principal"))
    grandma.send("POST", "/proxies/grants", _grant(GRANDPA, "principal", relation="1"))
    letter = upload(father, "power_of_attorney", "委托书.png")
    father.send("POST", "/proxies/grants", _grant(GRANDPA, "proxy", evidenceIds=[letter], matters=["family_sharing"]))


def _grant(other: Known, role: str, **over: Any) -> dict[str, Any]:
    return {
        "role": role, "name": other.name, "idType": other.id_type, "idNumber": other.id_number, "relation": "2",
        "matters": ["filing", "chronic_expansion"], "begins": "2026-11-20", "ends": "2027-11-19", "evidenceIds": [],
    } | over  # fmt: skip


def full_draft(grandpa: Phone, lease: str) -> str:
    """All four matters, clean, one relative still to be finished."""
    shanghai = by_lease("310000", lease, PLACE)
    beijing = place("110000", "temporary", key=TEMPORARY, reductionConfirmedAt=READ_AT)
    del beijing["commitment"]
    body = {
        **family(
            member(FATHER, "20", key=MEMBER, phone="13900001001", noticeReadAt=READ_AT),
            {"key": OPEN_MEMBER, "name": "韦建英", "idType": "01"},
        ),
        **filing(shanghai, beijing),
        "chronic": {
            "wanted": True,
            "expansions": [
                {"key": DISEASE, "disease": DIABETES, "region": "310000", "facilities": [], "afterFiling": PLACE}
            ],
        },
        "settlement": {"wanted": True},
    }
    return str(draft(grandpa, body)["id"])


def wrong_draft(grandpa: Phone) -> str:
    """What the check refuses: a daughter-in-law, and a place inside one's own province."""
    body = {**family(member(MOTHER, "30", phone="13900001002")), **filing(place("450300"))}
    return str(draft(grandpa, body)["id"])
