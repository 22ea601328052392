"""The key that signs tree heads. A demo makes its own at the first start; production brings one. Never in the repository."""

import hashlib
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from backend.infra.secret_files import keep_once
from backend.settings import BadSettings

_PUBLIC_BYTES: Final = 32


class HeadKey:
    """Signs heads."""

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        self.public = private.public_key().public_bytes_raw()
        self.id = key_id(self.public)

    def sign(self, text: bytes) -> bytes:
        """64 bytes."""
        return self._private.sign(text)


def key_id(public: bytes) -> str:
    """SHA-256 of the key as X.509 writes it: RFC 6962's log id."""
    return hashlib.sha256(_spki(public)).hexdigest()


def _spki(public: bytes) -> bytes:
    key = Ed25519PublicKey.from_public_bytes(public)
    return key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def signed_by(public: bytes, signature: bytes, text: bytes) -> bool:
    """Whether `signature` over `text` is that key's."""
    if len(public) != _PUBLIC_BYTES:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, text)
    except InvalidSignature:
        return False
    return True


def head_key(path: str, data_dir: Path) -> HeadKey:
    """The key in `path` (PEM, PKCS #8), or the one this data folder keeps."""
    return HeadKey(_read(Path(path))) if path else HeadKey(_kept(data_dir / "attestation" / "head.key"))


def _read(path: Path) -> Ed25519PrivateKey:
    try:
        key = serialization.load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError, TypeError) as why:
        raise BadSettings(f"{path} cannot be read as an unencrypted PEM private key: {why}") from why
    if not isinstance(key, Ed25519PrivateKey):
        raise BadSettings(f"{path} holds no Ed25519 key; openssl genpkey -algorithm ed25519 makes one")
    return key


def _kept(path: Path) -> Ed25519PrivateKey:
    """Made once; several processes that start together end up with the same."""
    path.parent.mkdir(parents=True, exist_ok=True)
    keep_once(path, _new_pem)
    return _read(path)


def _new_pem() -> bytes:
    return Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
