"""How this room is built."""

from collections.abc import Mapping
from typing import Final

import msgspec
from litestar.types import ControllerRouterHandler

from backend.ground import Ground
from backend.infra.outbox import Handler
from backend.vouchers.intake import Intake
from backend.vouchers.jobs import VoucherJobs
from backend.vouchers.ports import People
from backend.vouchers.routes import VoucherController
from backend.vouchers.service import Vouchers
from backend.vouchers.shelf import Shelf
from backend.vouchers.wechat_scan import WechatScan

ROUTES: Final[tuple[ControllerRouterHandler, ...]] = (VoucherController,)


class VoucherRoom(msgspec.Struct, frozen=True, kw_only=True):
    """Everything this room offers."""

    service: Vouchers
    shelf: Shelf
    intake: Intake
    wechat_scan: WechatScan
    jobs: Mapping[str, Handler]

    def services(self) -> dict[str, object]:
        """By the names under which routes ask for them."""
        return {
            "vouchers": self.service,
            "shelf": self.shelf,
            "voucher_intake": self.intake,
            "wechat_scan": self.wechat_scan,
        }


def build(ground: Ground, people: People) -> VoucherRoom:
    """Stands on the voucher platform."""
    platform, clock = ground.outside.vouchers, ground.clock
    shelf = Shelf(people, platform, clock)
    return VoucherRoom(
        service=Vouchers(platform, clock),
        shelf=shelf,
        intake=Intake(people, platform, shelf, clock),
        wechat_scan=WechatScan(ground.outside.wechat_pages, ground.settings.public_url),
        jobs=VoucherJobs(platform, clock).handlers(),
    )
