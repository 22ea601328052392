"""Which seal and which chain this installation has, decided by settings alone."""

from pathlib import Path

from backend.gateways.chain import Chain, LiveChain, SandboxChain
from backend.gateways.seal import LiveSeal, SandboxSeal, Seal
from backend.infra.clock import Clock
from backend.settings import BadSettings, Settings


def missing(settings: Settings) -> str | None:
    """What production lacks, as one sentence."""
    if not _own(settings):
        return "ONETHING_SEAL_PKCS12 or ONETHING_SEAL_PKCS11_MODULE is required in production: results carry the seal"
    if not settings.seal_roots_file:
        return "ONETHING_SEAL_ROOTS_FILE is required in production: nobody could verify the seal"
    return None


def seal(settings: Settings) -> Seal:
    """The agency's own, or the demo's."""
    if not _own(settings):
        return SandboxSeal(settings.data_dir)
    try:
        roots = Path(settings.seal_roots_file).read_bytes()
    except OSError as why:
        raise BadSettings(f"ONETHING_SEAL_ROOTS_FILE cannot be read: {why}") from why
    return LiveSeal(
        roots=roots,
        pkcs12=settings.seal_pkcs12,
        password=settings.seal_password,
        pkcs11_module=settings.seal_pkcs11_module,
        pkcs11_token=settings.seal_pkcs11_token,
        pkcs11_pin=settings.seal_pkcs11_pin,
        pkcs11_label=settings.seal_pkcs11_label,
    )


def chain(settings: Settings, clock: Clock) -> Chain | None:
    """An outside witness is optional; production without one says so on the verification page."""
    if settings.chain_url:
        return LiveChain(settings.chain_url, settings.chain_key, name=settings.chain_name)
    return None if settings.production else SandboxChain(settings.data_dir, clock)


def played(settings: Settings) -> tuple[str, ...]:
    """What is a sandbox here."""
    return (*(() if _own(settings) else ("电子签章",)), *(() if settings.chain_url else ("存证链",)))


def _own(settings: Settings) -> bool:
    return bool(settings.seal_pkcs12 or settings.seal_pkcs11_module)
