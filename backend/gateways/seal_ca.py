"""The sandbox's own certification authority, made at the first start in the data folder. Nothing outside trusts it."""

import datetime as dt
import hashlib
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from backend.infra.secret_files import keep_once

_ROOT_NAME: Final = "演示根证书（不可信任）"
_ONE_DAY: Final = dt.timedelta(days=1)
_ROOT_DAYS: Final = 3650
_LEAF_DAYS: Final = 1095


class DemoCa:
    """A P-384 root; one P-256 certificate per agency, made when it first seals."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        keep_once(folder / "root.pem", _new_root)
        both = (folder / "root.pem").read_bytes()
        self._root = x509.load_pem_x509_certificate(both)
        key = serialization.load_pem_private_key(both, password=None)
        assert isinstance(key, ec.EllipticCurvePrivateKey), "made above"
        self._key = key
        self.root_pem = self._root.public_bytes(serialization.Encoding.PEM)

    def leaf(self, agency: str) -> bytes:
        """PKCS #12 without a password, readable by its owner only."""
        path = self._folder / f"{hashlib.sha256(agency.encode()).hexdigest()[:24]}.p12"
        keep_once(path, lambda: self._new_leaf(agency))
        return path.read_bytes()

    def _new_leaf(self, agency: str) -> bytes:
        key = ec.generate_private_key(ec.SECP256R1())
        name = _name(f"{agency[:50]}（演示）", agency)
        # No extended key usage: one that names document signing alone makes common viewers doubt the certificate.
        builder = (
            _builder(name, self._root.subject, key.public_key(), _LEAF_DAYS)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(_usage(signs=True), critical=True)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key()), critical=False)
        )
        return pkcs12.serialize_key_and_certificates(
            agency.encode()[:60], key, builder.sign(self._key, hashes.SHA384()), None, serialization.NoEncryption()
        )


def _new_root() -> bytes:
    key = ec.generate_private_key(ec.SECP384R1())
    name = _name(_ROOT_NAME, "演示")
    certificate = (
        _builder(name, name, key.public_key(), _ROOT_DAYS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs=False), critical=True)
        .sign(key, hashes.SHA384())
    )
    return certificate.public_bytes(serialization.Encoding.PEM) + key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _name(common: str, organisation: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "CN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation[:60]),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )


def _builder(name: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, days: int) -> x509.CertificateBuilder:
    # Certificates live in machine time, whatever day a staged demo shows; a day back for clocks that differ.
    now = dt.datetime.now(dt.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _ONE_DAY)
        .not_valid_after(now + dt.timedelta(days=days))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )


def _usage(*, signs: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=signs,
        content_commitment=signs,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=not signs,
        crl_sign=not signs,
        encipher_only=False,
        decipher_only=False,
    )
