"""Short secrets in the database, sealed: whoever copies the database has nothing. Fernet of `cryptography`, under the storage keys.

Each secret has a key of its own, drawn from the installation's key and the secret's name, so that two of them cannot
change places. The last key in the settings seals, all of them open.
"""

from base64 import urlsafe_b64encode
from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from backend.kernel.errors import Unavailable


class SecretLost(Unavailable):
    """Sealed under a key that is not in the settings, under another name, or changed since."""

    code = "secret.lost"


class SecretBox:
    """Seals with the last of `keys`, opens with any of them."""

    def __init__(self, keys: Sequence[str]) -> None:
        assert keys, "an installation has at least one key; settings see to it"
        self._keys = tuple(keys)

    def seal(self, name: str, secret: str) -> str:
        """`secret` as it may lie in a table; ASCII, about 100 characters and four thirds of its length."""
        return self._cipher(name).encrypt(secret.encode()).decode()

    def open(self, name: str, sealed: str) -> str:
        """What was sealed under this name."""
        try:
            return self._cipher(name).decrypt(sealed.encode()).decode()
        except InvalidToken as error:
            raise SecretLost("保存的密钥打不开，请联系系统管理员") from error

    def _cipher(self, name: str) -> MultiFernet:
        # MultiFernet encrypts with its first.
        return MultiFernet([Fernet(_drawn(key, name)) for key in reversed(self._keys)])


def _drawn(key: str, name: str) -> bytes:
    info = b"onething secret " + name.encode()
    return urlsafe_b64encode(HKDF(SHA256(), 32, None, info).derive(key.encode()))
