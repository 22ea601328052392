"""Settings: environment variables with the prefix ONETHING_, read once. A bad value stops the start with one sentence."""

import datetime as dt
import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal

import msgspec

PREFIX: Final = "ONETHING_"
ROOT: Final = Path(__file__).resolve().parent.parent
MIN_SECRET_CHARACTERS: Final = 32
TOP_PORT: Final = 65_535
PUSH_HOSTS: Final = (
    "fcm.googleapis.com",
    "updates.push.services.mozilla.com",
    "*.push.apple.com",
    "*.notify.windows.com",
)

Environment = Literal["demo", "production", "test"]


class BadSettings(Exception):
    """A setting cannot be used. The message is one sentence for the person who starts the program."""


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything that differs between two installations of the same code. Durations carry their unit in the name."""

    environment: Environment = "demo"
    database_url: str = ""  # sqlite:///path or postgres://…; empty means data_dir/onething.sqlite
    data_dir: Path = ROOT / "data"
    assets_dir: Path = ROOT / "assets"
    sandbox_dir: Path = ROOT / "assets" / "demo"
    demo_stories: bool = True  # a new demo starts with some cases on its desks
    policy_dir: Path = ROOT / "assets" / "policy"
    regions_dir: Path = ROOT / "assets" / "regions"
    holidays_dir: Path = ROOT / "assets" / "holidays"
    miniapp_dir: Path = ROOT / "miniapp" / "dist"
    storage_url: str = ""  # file:///… or s3://bucket/prefix; empty means data_dir/blobs
    secret_keys: tuple[str, ...] = ()  # the last one signs, the others still verify
    storage_keys: tuple[str, ...] = ()  # the last one seals stored papers, all open them; a lost key loses the papers
    public_url: str = "http://127.0.0.1:8000"
    allowed_hosts: tuple[str, ...] = ()  # production: empty means the host of public_url
    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 1
    fixed_now: dt.datetime | None = None  # a stopped clock for tests and demos
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    metrics_token: str = ""  # when set, /metrics wants it as a bearer token
    citizen_idle_seconds: int = 7 * 86_400
    citizen_absolute_seconds: int = 30 * 86_400
    staff_idle_seconds: int = 30 * 60
    staff_absolute_seconds: int = 10 * 3_600
    upload_limit_bytes: int = 20 * 1_048_576
    upload_keep_hours: int = 24  # how long a half-sent file and a file nobody points at are kept
    virus_url: str = ""  # clamd: tcp://host:3310 or unix:///path; empty means the sandbox
    head_minutes: int = 10  # how often the attestation log is signed
    log_key_file: str = ""  # Ed25519, PEM: signs tree heads; empty means data_dir/attestation/head.key
    seal_pkcs12: str = ""  # the agency's certificate and key; empty means the demo CA in data_dir/seal
    seal_password: str = ""
    seal_pkcs11_module: str = ""  # or a token: the driver's path, then label, PIN and the certificate's label
    seal_pkcs11_token: str = ""
    seal_pkcs11_pin: str = ""
    seal_pkcs11_label: str = ""
    seal_roots_file: str = ""  # PEM: what the agency's certificate comes from; verifiers trust it
    chain_url: str = ""  # an outside chain's REST gateway that keeps tree heads; production may go without and says so
    chain_key: str = ""
    chain_name: str = ""
    sms_url: str = ""  # live SMS carrier; empty means the sandbox
    sms_key: str = ""
    wechat_app_id: str = ""  # live WeChat official account; empty means the sandbox
    wechat_app_secret: str = ""
    wechat_mini_app_id: str = ""  # live mini program, for subscription messages; empty means the sandbox
    wechat_mini_app_secret: str = ""
    wechat_mini_state: Literal["developer", "trial", "formal"] = "formal"
    wechat_api: str = "https://api.weixin.qq.com"
    wechat_templates: Path = ROOT / "assets" / "demo" / "wechat-templates.toml"
    push_key: str = ""  # web push, the private VAPID key; a demo makes its own in data_dir, production goes without
    push_subject: str = ""  # mailto: or https: of whom push services may write to; empty means public_url
    push_hosts: tuple[str, ...] = PUSH_HOSTS  # push services of browsers; addresses elsewhere are refused
    insurance_url: str = ""  # live national insurance platform; empty means the sandbox
    insurance_key: str = ""
    insurance_file: str = ""  # TOML: the platform's envelope and voucher calls (assets/insurance.example.toml)
    bank_folder: str = ""  # payments are handed to the bank as files in this folder; empty means the sandbox
    bank_account: str = ""  # the office's own account, from which claims are paid

    @property
    def production(self) -> bool:
        """True on the real thing: secure cookies, no sandbox codes on pages, no stopped clock."""
        return self.environment == "production"

    @property
    def demo(self) -> bool:
        """True where everything is fictional and may be shown and reset."""
        return self.environment == "demo"

    @property
    def sqlite(self) -> bool:
        """True on the embedded database: one process only."""
        return self.database_url.startswith("sqlite")

    @property
    def secure_cookies(self) -> bool:
        """Cookies only over https; a demo on http would otherwise never sign in."""
        return self.production or self.public_url.startswith("https://")


def load(env: Mapping[str, str] | None = None) -> Settings:
    """Read `env` (default: the process's), check every value and fill in what a demo may invent."""
    env = os.environ if env is None else env
    raw = {name.removeprefix(PREFIX).lower(): value for name, value in env.items() if name.startswith(PREFIX)}
    if "DATABASE_URL" in env:
        raw.setdefault("database_url", env["DATABASE_URL"])
    unknown = sorted(set(raw) - set(Settings.__struct_fields__))
    if unknown:
        raise BadSettings(f"unknown setting {PREFIX}{unknown[0].upper()}; python -m backend check lists the known ones")
    settings = msgspec.structs.replace(Settings(), **{name: _convert(name, value) for name, value in raw.items()})
    _check(settings)
    return _complete(settings)


def _convert(name: str, value: str) -> object:
    """One text from the environment as the type its field asks for."""
    wanted = _TYPES[name]
    try:
        if wanted is Path:
            return Path(value).expanduser().resolve()
        if wanted == tuple[str, ...]:
            return tuple(part.strip() for part in value.split(",") if part.strip())
        if name == "fixed_now":
            return _moment(value)
        return msgspec.convert(value.strip(), wanted, strict=False)
    except (msgspec.ValidationError, ValueError) as why:
        raise BadSettings(f"{PREFIX}{name.upper()}={value!r} cannot be used: {why}") from why


def _moment(value: str) -> dt.datetime | None:
    if not value.strip():
        return None
    moment = dt.datetime.fromisoformat(value.strip())
    if moment.tzinfo is None:
        raise ValueError("it needs an offset, as in 2026-11-22T09:00:00+08:00")
    return moment.astimezone(dt.UTC)


def _check(settings: Settings) -> None:
    """Refuse what would start but be wrong."""
    if not 0 < settings.port <= TOP_PORT:
        raise BadSettings(f"{PREFIX}PORT must be between 1 and {TOP_PORT}")
    if settings.database_url and not settings.database_url.startswith(("sqlite:///", "postgres://", "postgresql://")):
        raise BadSettings("DATABASE_URL must start with sqlite:/// or postgres://")
    if not settings.public_url.startswith(("http://", "https://")):
        raise BadSettings(f"{PREFIX}PUBLIC_URL must start with http:// or https://")
    for name in ("workers", "head_minutes", "upload_keep_hours"):
        if getattr(settings, name) < 1:
            raise BadSettings(f"{PREFIX}{name.upper()} must be at least 1")
    for name in ("citizen_idle", "citizen_absolute", "staff_idle", "staff_absolute"):
        if getattr(settings, f"{name}_seconds") <= 0:
            raise BadSettings(f"{PREFIX}{name.upper()}_SECONDS must be positive")
    for name, keys in (("SECRET_KEYS", settings.secret_keys), ("STORAGE_KEYS", settings.storage_keys)):
        if any(len(key) < MIN_SECRET_CHARACTERS for key in keys):
            raise BadSettings(f"every key of {PREFIX}{name} needs at least {MIN_SECRET_CHARACTERS} characters")
    if settings.virus_url and not settings.virus_url.startswith(("tcp://", "unix:///")):
        raise BadSettings(f"{PREFIX}VIRUS_URL must start with tcp:// or unix:///")
    if settings.production:
        _check_production(settings)


def _check_production(settings: Settings) -> None:
    if settings.fixed_now is not None:
        raise BadSettings(f"{PREFIX}FIXED_NOW is refused in production: deadlines would stand still")
    if not settings.secret_keys:
        raise BadSettings(f"{PREFIX}SECRET_KEYS is required in production")
    if not settings.storage_keys:
        raise BadSettings(f"{PREFIX}STORAGE_KEYS is required in production: uploaded papers are sealed with it")
    if not settings.log_key_file:
        raise BadSettings(
            f"{PREFIX}LOG_KEY_FILE is required in production: heads of the attestation log are signed with it"
        )
    if not settings.public_url.startswith("https://"):
        raise BadSettings(f"{PREFIX}PUBLIC_URL must start with https:// in production")


def _complete(settings: Settings) -> Settings:
    """Fill the defaults that depend on others."""
    database_url = settings.database_url or f"sqlite:///{settings.data_dir / 'onething.sqlite'}"
    if database_url.startswith("sqlite") and settings.workers > 1:
        raise BadSettings(f"{PREFIX}WORKERS must be 1 on SQLite: two writers on one file only wait for each other")
    return msgspec.structs.replace(
        settings,
        database_url=database_url,
        storage_url=settings.storage_url or f"file://{settings.data_dir / 'blobs'}",
        secret_keys=settings.secret_keys or (_kept_secret(settings.data_dir, "secret.key"),),
        storage_keys=settings.storage_keys or (_kept_secret(settings.data_dir, "storage.key"),),
        public_url=settings.public_url.rstrip("/"),
    )


def _kept_secret(data_dir: Path, name: str) -> str:
    """The demo's own keys: made at the first start and kept, so that receipts still verify and papers open tomorrow."""
    path = data_dir / name
    data_dir.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        kept = path.read_text().strip()
        if len(kept) < MIN_SECRET_CHARACTERS:
            raise BadSettings(f"{path} is damaged; delete it to have a new key made") from None
        return kept
    with os.fdopen(handle, "w") as file:
        secret = secrets.token_urlsafe(48)
        file.write(secret)
    return secret


_TYPES: Final = {field.name: field.type for field in msgspec.structs.fields(Settings)}
