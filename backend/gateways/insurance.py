"""The insurance information platform and the registers behind it. Numbers in brackets are the platform's own calls."""

import datetime as dt
from typing import Literal, Protocol

import msgspec

from backend.gateways.errors import GatewayError

__all__ = [
    "Agent",
    "Entitlement",
    "ExpansionRegistration",
    "Facility",
    "FamilyBinding",
    "FilingRegistration",
    "GatewayError",
    "HeldMaterial",
    "Insurance",
    "InsurancePlatform",
    "InsuredPerson",
    "Kinship",
    "Relative",
    "Spouse",
]

EMPLOYEE = "310"
RESIDENT = "390"


class Insurance(msgspec.Struct, frozen=True, kw_only=True):
    """One insurance of one person.

    `type` 310 职工, 390 居民; `status` 0未参保 1正常 2暂停 3无效 4终止; `place` is a 6-digit region code.
    `civil_servant` is cvlserv_flag. `assisted` = entitled to medical assistance by one of the person's identities
    (psn_idet_type); which of its codes count is for the live adapter's settings: no document at hand lists them.
    """

    type: str
    status: str
    place: str
    since: dt.date | None = None
    paused_on: dt.date | None = None
    balance_fen: int | None = None
    retired: bool = False
    civil_servant: bool = False
    assisted: bool = False

    @property
    def normal(self) -> bool:
        """Insured and not paused."""
        return self.status == "1"


class InsuredPerson(msgspec.Struct, frozen=True, kw_only=True):
    """[1101] A person as the platform knows them; `sex` 1男 2女, None when the document does not say."""

    person_number: str
    id_type: str
    id_number: str
    name: str
    sex: str | None
    birth: dt.date | None
    insurances: tuple[Insurance, ...] = ()

    def insurance(self, type_: str) -> Insurance | None:
        """The insurance of that type; a normal one before a paused or ended one."""
        mine = sorted((i for i in self.insurances if i.type == type_), key=lambda i: not i.normal)
        return mine[0] if mine else None

    @property
    def current(self) -> Insurance | None:
        """The insurance this person uses today: a normal one first, employee before resident."""
        ranked = sorted(self.insurances, key=lambda i: (not i.normal, i.type))
        return ranked[0] if ranked else None


class Kinship(msgspec.Struct, frozen=True, kw_only=True):
    """What the population register says about two people.

    kin = `relation` is the GB/T 4761 code of "the user is the grantor's …"; the caller compares it with what was
    declared. stranger = the register contradicts any kinship. unknown = it has no record, so a person must look.
    """

    outcome: Literal["kin", "stranger", "unknown"]
    relation: str | None = None
    note: str | None = None


class Spouse(msgspec.Struct, frozen=True, kw_only=True):
    """One marriage in the register. `ended_on` is set after a divorce or a death."""

    id_number: str
    name: str
    since: dt.date | None = None
    ended_on: dt.date | None = None


class Relative(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody the population register links to a person: they are the person's `relation` (GB/T 4761)."""

    id_type: str
    id_number: str
    name: str
    relation: str


class HeldMaterial(msgspec.Struct, frozen=True, kw_only=True):
    """A paper the registers already hold, so nobody has to upload it; `code` is the policy packs' material code."""

    code: str
    title: str
    detail: str | None = None
    valid_until: dt.date | None = None


class Entitlement(msgspec.Struct, frozen=True, kw_only=True):
    """[5301] A chronic-disease entitlement; `disease` is the national code, `facility` the one chosen so far."""

    disease: str
    disease_name: str
    begins: dt.date
    ends: dt.date | None = None
    facility: str | None = None
    facility_name: str | None = None


class Facility(msgspec.Struct, frozen=True, kw_only=True):
    """[5302, 1201] A facility of the cross-province network. `services`: inpatient outpatient chronic pharmacy."""

    code: str
    name: str
    region: str
    level: str
    services: frozenset[str]
    diseases: frozenset[str] = frozenset()
    address: str | None = None
    phone: str | None = None


class Agent(msgspec.Struct, frozen=True, kw_only=True):
    """Who acts for the insured person (agnter_*); `relation` is the platform's code, not GB/T 4761."""

    name: str
    id_type: str
    id_number: str
    phone: str
    relation: str
    address: str | None = None


class FilingRegistration(msgspec.Struct, frozen=True, kw_only=True):
    """[2501] An out-of-area filing. `type` is the policy pack's own code; `region` where care is sought."""

    id_type: str
    id_number: str
    type: str
    region: str
    begins: dt.date
    ends: dt.date | None = None
    reason: str | None = None
    hospital: str | None = None
    phone: str | None = None
    agent: Agent | None = None


class ExpansionRegistration(msgspec.Struct, frozen=True, kw_only=True):
    """[2505] Facilities added for one chronic disease."""

    id_type: str
    id_number: str
    disease: str
    facilities: tuple[str, ...]
    region: str
    begins: dt.date
    ends: dt.date | None = None
    phone: str | None = None
    agent: Agent | None = None


class FamilyBinding(msgspec.Struct, frozen=True, kw_only=True):
    """A family-sharing bond: the user may use the grantor's account; `relation` = the user is the grantor's …"""

    grantor_id_type: str
    grantor_id_number: str
    user_id_type: str
    user_id_number: str
    relation: str
    phone: str | None = None


class InsurancePlatform(Protocol):
    """Every call may raise GatewayError. Repeating a writing call is harmless.

    Registering is idempotent by `client_ref` (the case id): the second call returns the first serial.
    """

    async def person(self, id_type: str, id_number: str) -> InsuredPerson | None:
        """[1101] None = the platform does not know this document."""
        ...

    async def kinship(self, grantor_id_number: str, user_id_number: str) -> Kinship:
        """The user is the grantor's what?"""
        ...

    async def spouses(self, id_number: str) -> list[Spouse]:
        """All marriages on record, ended ones too; the current one is without `ended_on`."""
        ...

    async def relatives(self, id_number: str) -> list[Relative]:
        """The kin the population register knows; never those it contradicts or whose marriage has ended."""
        ...

    async def held_materials(self, id_number: str) -> list[HeldMaterial]:
        """Papers the registers can vouch for today."""
        ...

    async def entitlements(self, id_number: str) -> list[Entitlement]:
        """[5301] Chronic-disease entitlements, past ones too."""
        ...

    async def facilities(self, region: str, disease: str | None = None) -> list[Facility]:
        """[5302] Networked facilities in `region` (6 digits, prefecture or province).

        With `disease`, only those that settle that chronic disease.
        """
        ...

    async def register_filing(self, client_ref: str, data: FilingRegistration) -> str:
        """[2501] The register's serial."""
        ...

    async def cancel_filing(self, serial: str, reason: str) -> None:
        """[2502] Cancelling twice is harmless; an unknown serial is a permanent GatewayError."""
        ...

    async def register_expansion(self, client_ref: str, data: ExpansionRegistration) -> str:
        """[2505] The register's serial."""
        ...

    async def cancel_expansion(self, serial: str, reason: str) -> None:
        """[2506] Needs a reason."""
        ...

    async def bind_family(self, client_ref: str, data: FamilyBinding) -> str:
        """The register's serial."""
        ...

    async def unbind_family(self, serial: str, reason: str | None = None) -> None:
        """Unbinding twice is harmless."""
        ...
