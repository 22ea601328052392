"""Receipt tokens: a number and a time, signed short enough for a 25 mm code. No personal data travels in them."""

import hashlib
import hmac
import re
import unicodedata
from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit

from itsdangerous import BadData, TimestampSigner
from itsdangerous.signer import SigningAlgorithm

PATH: Final = "/r/"  # One letter: every character of the address makes the printed code finer.
_SALT: Final = "receipt"
_TAG_BYTES: Final = 16
_LONGEST_SCAN: Final = 400
# Of the last character only two bits count; the other four are nought, so that a tag has one spelling and not sixteen.
_TOKEN: Final = re.compile(r"[0-9A-Za-z-]{1,40}\.[0-9A-Za-z_-]{4,8}\.[0-9A-Za-z_-]{21}[AQgw]")


class _ShortTag(SigningAlgorithm):
    """HMAC-SHA256 cut to 128 bits, as RFC 2104 section 5 allows: 22 characters instead of 43."""

    def get_signature(self, key: bytes, value: bytes) -> bytes:
        return hmac.digest(key, value, hashlib.sha256)[:_TAG_BYTES]


class ReceiptTokens:
    """Signs with the last key, reads with all of them, so that a key can be replaced while receipts are about."""

    PATH = PATH
    SALT = _SALT

    def __init__(self, keys: Sequence[str]) -> None:
        assert keys, "at least one key signs"
        self._signer = TimestampSigner(
            list(keys), salt=self.SALT, digest_method=hashlib.sha256, key_derivation="hmac", algorithm=_ShortTag()
        )

    def sign(self, number: str) -> str:
        """`number.time.tag`."""
        assert re.fullmatch(r"[0-9A-Za-z-]{1,40}", number), "the number is the readable part of an address"
        return self._signer.sign(number).decode("ascii")

    def url(self, public_url: str, number: str) -> str:
        """What the printed code says."""
        return f"{public_url.rstrip('/')}{self.PATH}{self.sign(number)}"

    def read(self, text: str) -> str | None:
        """The number in whatever a scanner, a camera or a keyboard delivered; None when no signed number is in it."""
        token = find_token(text)
        if token is None:
            return None
        try:
            return self._signer.unsign(token).decode("ascii")
        except (BadData, UnicodeDecodeError):
            return None


class ResultTokens(ReceiptTokens):
    """The same for sealed results: another address, and a receipt's token never opens a result."""

    PATH = "/v/"
    SALT = "result"


def find_token(text: str) -> str | None:
    """The token inside an address or alone, with the spaces, line ends and full-width letters scanner guns add."""
    if len(text) > _LONGEST_SCAN:
        return None
    plain = "".join(c for c in unicodedata.normalize("NFKC", text) if not c.isspace() and c.isprintable())
    # A gun on a Chinese keyboard turns the dot into an ideographic full stop.
    plain = plain.replace("。", ".").replace("｡", ".")
    # The last part of the address; with hash routing it is the last part of the fragment.
    address = urlsplit(plain) if "://" in plain else None
    path = (address.fragment or address.path) if address else plain
    candidate = path.partition("?")[0].rstrip("/").rpartition("/")[2]
    return candidate if _TOKEN.fullmatch(candidate) else None
