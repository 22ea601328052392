"""Who stands for a child, as far as the register knows; an adopted or appointed guardian is for a person to look at."""

from typing import Final

from backend.cases.matter import Person
from backend.gateways.errors import GatewayError
from backend.gateways.insurance import InsurancePlatform

# GB/T 4761: the relative is the child's parent.
_PARENTS: Final = frozenset({"50", "51", "52", "57", "58"})


class KnownGuardians:
    """Parents of the population register; a silent one leaves it to a person."""

    def __init__(self, platform: InsurancePlatform) -> None:
        self.platform = platform

    async def names_of(self, ward: Person) -> frozenset[str]:
        """The names to compare the account's holder with."""
        try:
            kin = await self.platform.relatives(ward.id_number)
        except GatewayError:
            return frozenset()
        return frozenset(one.name for one in kin if one.relation in _PARENTS)
