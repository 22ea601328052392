"""How the room is built."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

import msgspec
from litestar.types import ControllerRouterHandler

from backend.ground import Ground
from backend.infra.outbox import Handler
from backend.infra.sealing import Seal, SealedStorage
from backend.materials.catalogue import Catalogue
from backend.materials.intake import SCAN_JOB, Intake
from backend.materials.jobs import EraseJob, ScanJob, Sweeper
from backend.materials.proof import PaperProof
from backend.materials.routes import ClaimPaperController, MaterialController, UploadController
from backend.materials.rules import Limits
from backend.materials.service import ERASE_JOB, MaterialService
from backend.materials.uploads import Uploads

ROUTES: Final[tuple[ControllerRouterHandler, ...]] = (UploadController, ClaimPaperController, MaterialController)


class Materials(msgspec.Struct, frozen=True, kw_only=True):
    """The room: what others call, what routes ask for, what jobs and the sweep do."""

    service: MaterialService
    uploads: Uploads
    catalogue: Catalogue
    sweeper: Sweeper
    proof: PaperProof
    jobs: Mapping[str, Handler]

    def services(self) -> dict[str, object]:
        """By the names under which routes ask for them."""
        return {"materials": self.service, "uploads": self.uploads, "claim_papers": self.catalogue}


def build(ground: Ground) -> Materials:
    """One sealed storage for everything of this room."""
    settings, clock, scanner = ground.settings, ground.clock, ground.outside.virus
    sealed = SealedStorage(ground.storage, Seal(settings.storage_keys))
    intake = Intake(sealed, scanner, clock, Limits(size_bytes=settings.upload_limit_bytes))
    uploads = Uploads(sealed, intake)
    return Materials(
        service=MaterialService(sealed, intake),
        uploads=uploads,
        catalogue=Catalogue(ground.book, clock),
        sweeper=Sweeper(sealed, uploads, dt.timedelta(hours=settings.upload_keep_hours)),
        proof=PaperProof(sealed, clock),
        jobs={ERASE_JOB: EraseJob(sealed), SCAN_JOB: ScanJob(sealed, scanner)},
    )
