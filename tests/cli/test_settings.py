import datetime as dt
from pathlib import Path

import pytest

from backend.settings import BadSettings, load

SECRET = "s" * 40
PRODUCTION = {
    "ONETHING_ENVIRONMENT": "production",
    "ONETHING_SECRET_KEYS": SECRET,
    "ONETHING_STORAGE_KEYS": SECRET,
    "ONETHING_LOG_KEY_FILE": "/etc/onething/head.pem",
    "ONETHING_PUBLIC_URL": "https://example.invalid",
}


@pytest.fixture
def base(tmp_path: Path) -> dict[str, str]:
    return {"ONETHING_DATA_DIR": str(tmp_path / "data")}


def test_a_demo_needs_no_settings(base: dict[str, str]) -> None:
    settings = load(base)

    assert settings.demo
    assert settings.sqlite
    assert settings.database_url == f"sqlite:///{settings.data_dir / 'onething.sqlite'}"
    assert not settings.secure_cookies


def test_the_demos_key_is_made_once_and_kept(base: dict[str, str]) -> None:
    assert load(base).secret_keys == load(base).secret_keys
    assert load(base).storage_keys == load(base).storage_keys != load(base).secret_keys
    for name in ("secret.key", "storage.key"):
        assert (Path(base["ONETHING_DATA_DIR"]) / name).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("wrong", "word"),
    [
        ({"ONETHING_PROT": "1"}, "ONETHING_PROT"),
        ({"ONETHING_PORT": "eighty"}, "ONETHING_PORT"),
        ({"ONETHING_PORT": "0"}, "ONETHING_PORT"),
        ({"ONETHING_PORT": "70000"}, "ONETHING_PORT"),
        ({"ONETHING_ENVIRONMENT": "live"}, "ONETHING_ENVIRONMENT"),
        ({"ONETHING_DATABASE_URL": "mysql://x"}, "DATABASE_URL"),
        ({"DATABASE_URL": "oracle://x"}, "DATABASE_URL"),
        ({"ONETHING_PUBLIC_URL": "example.invalid"}, "ONETHING_PUBLIC_URL"),
        ({"ONETHING_FIXED_NOW": "tomorrow"}, "ONETHING_FIXED_NOW"),
        ({"ONETHING_FIXED_NOW": "2026-11-22T09:00:00"}, "offset"),
        ({"ONETHING_SECRET_KEYS": "short"}, "ONETHING_SECRET_KEYS"),
        ({"ONETHING_STORAGE_KEYS": "short"}, "ONETHING_STORAGE_KEYS"),
        ({"ONETHING_VIRUS_URL": "http://clamd"}, "ONETHING_VIRUS_URL"),
        ({"ONETHING_STAFF_IDLE_SECONDS": "0"}, "ONETHING_STAFF_IDLE_SECONDS"),
        ({"ONETHING_WORKERS": "2"}, "SQLite"),
        ({"ONETHING_LOG_LEVEL": "loud"}, "ONETHING_LOG_LEVEL"),
    ],
    ids=str,
)
def test_a_wrong_value_stops_the_start_with_one_sentence(
    base: dict[str, str], wrong: dict[str, str], word: str
) -> None:
    with pytest.raises(BadSettings, match=word) as caught:
        load(base | wrong)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "missing", ["ONETHING_SECRET_KEYS", "ONETHING_STORAGE_KEYS", "ONETHING_LOG_KEY_FILE", "ONETHING_PUBLIC_URL"]
)
def test_production_invents_nothing(base: dict[str, str], missing: str) -> None:
    with pytest.raises(BadSettings, match=missing):
        load({name: value for name, value in (base | PRODUCTION).items() if name != missing})


def test_production_refuses_a_stopped_clock(base: dict[str, str]) -> None:
    with pytest.raises(BadSettings, match="FIXED_NOW"):
        load(base | PRODUCTION | {"ONETHING_FIXED_NOW": "2026-11-22T09:00:00+08:00"})


def test_production_over_https_has_secure_cookies(base: dict[str, str]) -> None:
    assert load(base | PRODUCTION).secure_cookies


def test_a_fixed_clock_is_read_with_its_offset(base: dict[str, str]) -> None:
    moment = load(base | {"ONETHING_FIXED_NOW": "2026-11-22T09:00:00+08:00"}).fixed_now
    assert moment == dt.datetime(2026, 11, 22, 1, 0, tzinfo=dt.UTC)


def test_the_usual_name_of_the_database_is_understood(base: dict[str, str]) -> None:
    assert load(base | {"DATABASE_URL": "postgres://h/d"}).database_url == "postgres://h/d"
    both = {"DATABASE_URL": "postgres://h/d", "ONETHING_DATABASE_URL": "postgres://h/ours"}
    assert load(base | both).database_url == "postgres://h/ours"


def test_several_keys_and_hosts_are_separated_by_commas(base: dict[str, str]) -> None:
    settings = load(base | {"ONETHING_SECRET_KEYS": f"{SECRET}, {SECRET}2", "ONETHING_ALLOWED_HOSTS": "a,b"})
    assert settings.secret_keys == (SECRET, f"{SECRET}2")
    assert settings.allowed_hosts == ("a", "b")
