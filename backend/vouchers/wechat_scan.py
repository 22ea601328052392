"""WeChat's own scanner on a page of ours, opened inside the official account."""

import re
from typing import Final
from urllib.parse import urlsplit

from backend.gateways.wechat_pages import WechatPages
from backend.kernel.errors import Invalid
from backend.vouchers.schemas import WechatPermit, WechatScanner

# As a browser spells an address, without the fragment.
_ADDRESS: Final = re.compile(r'[!"$-~]+', re.ASCII)


class ForeignPage(Invalid):
    """A signature lets a page speak to the phone in our name: no page but ours gets one."""

    code = "wechat.foreign_page"


class WechatScan:
    """Signs pages of this origin; without an official account there is nothing to offer."""

    def __init__(self, pages: WechatPages | None, public_url: str) -> None:
        self._pages = pages
        self._origin = _origin(public_url)

    async def offer(self, url: str) -> WechatScanner:
        """For the page at `url`."""
        if self._pages is None:
            return WechatScanner(permit=None)
        if not _ADDRESS.fullmatch(url) or _origin(url) != self._origin:
            raise ForeignPage("只有本系统自己的网页才能打开微信扫一扫")
        permit = await self._pages.permit(url)
        return WechatScanner(
            permit=WechatPermit(
                app_id=permit.app_id, timestamp=permit.timestamp, nonce=permit.nonce, signature=permit.signature
            )
        )


def _origin(url: str) -> str | None:
    """Scheme, host and port as they stand; None for what is no address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return f"{parts.scheme}://{parts.netloc}"
