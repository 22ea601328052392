"""How the room is built."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

import msgspec
from litestar.types import ControllerRouterHandler

from backend.attestation.books import ResultProof
from backend.attestation.heads import ANCHOR_JOB, Heads
from backend.attestation.keys import head_key
from backend.attestation.results import HEAD_JOB, TIDY_JOB, CaseAccess, Results
from backend.attestation.routes import AttestationController, ResultController, VerifyController
from backend.attestation.service import Attestation
from backend.attestation.verdicts import Verdicts
from backend.ground import Ground
from backend.infra.outbox import Handler
from backend.infra.sealing import Seal as StorageSeal
from backend.infra.sealing import SealedStorage
from backend.infra.tokens import ResultTokens

ROUTES: Final[tuple[ControllerRouterHandler, ...]] = (ResultController, VerifyController, AttestationController)


class AttestationRoom(msgspec.Struct, frozen=True, kw_only=True):
    """The room's parts; `services` are what routes ask for by name."""

    attestation: Attestation
    results: Results
    verdicts: Verdicts
    proof: ResultProof

    def services(self) -> Mapping[str, object]:
        """By the names of the routes' parameters."""
        return {"attestation": self.attestation, "results": self.results, "verdicts": self.verdicts}

    def jobs(self) -> Mapping[str, Handler]:
        """What the outbox promises."""
        return {
            ANCHOR_JOB: self.attestation.heads.anchor,
            HEAD_JOB: self.results.sign_head,
            TIDY_JOB: self.results.tidy,
        }


def build(ground: Ground, cases: CaseAccess) -> AttestationRoom:
    """Of this installation. A demo without keys makes them here; production was refused before."""
    settings, clock, seal = ground.settings, ground.clock, ground.outside.seal
    heads = Heads(head_key(settings.log_key_file, settings.data_dir), ground.outside.chain, clock)
    attestation = Attestation(
        heads,
        clock,
        every=dt.timedelta(minutes=settings.head_minutes),
        seal_roots=seal.roots,
        demo=not settings.production,
    )
    storage = SealedStorage(ground.storage, StorageSeal(settings.storage_keys))
    results = Results(
        attestation=attestation,
        seal=seal,
        storage=storage,
        tokens=ResultTokens(settings.secret_keys),
        cases=cases,
        clock=clock,
        public_url=settings.public_url,
    )
    return AttestationRoom(
        attestation=attestation,
        results=results,
        verdicts=Verdicts(results),
        proof=ResultProof(storage, clock),
    )
