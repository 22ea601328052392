"""Production starts with real partners, real keys and real time, or says in one sentence why it does not."""

import json
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner

from backend.app import create_app
from backend.cli.root import cli
from backend.gateways.wiring import PartnerMissing
from backend.settings import load

KEY: Final = "a-secret-that-is-long-enough-for-the-rule"
READY: Final = {
    "ONETHING_ENVIRONMENT": "production",
    "ONETHING_SECRET_KEYS": KEY,
    "ONETHING_STORAGE_KEYS": KEY,
    "ONETHING_LOG_KEY_FILE": "/etc/onething/head.pem",
    "ONETHING_PUBLIC_URL": "https://one.example",
    "ONETHING_WECHAT_APP_ID": "wx0",
    "ONETHING_WECHAT_APP_SECRET": "secret-of-the-account",
    "ONETHING_VIRUS_URL": "tcp://127.0.0.1:3310",
    "ONETHING_SMS_URL": "https://sms.example.test/send",
    "ONETHING_SMS_KEY": "agreed-with-the-carrier",
    "ONETHING_SEAL_PKCS12": "/etc/onething/seal.p12",
    "ONETHING_SEAL_ROOTS_FILE": "/etc/onething/roots.pem",
    "ONETHING_BANK_FOLDER": "/var/onething/bank",
    "ONETHING_BANK_ACCOUNT": "99000001",
}
REFUSED: Final = [
    ({"ONETHING_SECRET_KEYS": ""}, "ONETHING_SECRET_KEYS is required"),
    ({"ONETHING_SECRET_KEYS": "short"}, "needs at least 32 characters"),
    ({"ONETHING_STORAGE_KEYS": ""}, "ONETHING_STORAGE_KEYS is required"),
    ({"ONETHING_LOG_KEY_FILE": ""}, "ONETHING_LOG_KEY_FILE is required"),
    ({"ONETHING_STORAGE_KEYS": "short"}, "ONETHING_STORAGE_KEYS needs at least 32 characters"),
    ({"ONETHING_PUBLIC_URL": "http://one.example"}, "must start with https://"),
    ({"ONETHING_FIXED_NOW": "2026-11-20T09:00:00+08:00"}, "ONETHING_FIXED_NOW is refused"),
    ({"ONETHING_WECHAT_APP_ID": ""}, "ONETHING_WECHAT_APP_ID"),
    ({"ONETHING_WECHAT_APP_SECRET": ""}, "ONETHING_WECHAT_APP_SECRET"),
    ({"ONETHING_VIRUS_URL": ""}, "ONETHING_VIRUS_URL is required"),
    ({"ONETHING_SMS_URL": ""}, "ONETHING_SMS_URL and ONETHING_SMS_KEY are required"),
    ({"ONETHING_WECHAT_MINI_APP_ID": "wx1"}, "ONETHING_WECHAT_TEMPLATES is required"),
    ({"ONETHING_SEAL_PKCS12": ""}, "ONETHING_SEAL_PKCS12 or ONETHING_SEAL_PKCS11_MODULE is required"),
    ({"ONETHING_SEAL_ROOTS_FILE": ""}, "ONETHING_SEAL_ROOTS_FILE is required"),
    ({"ONETHING_BANK_FOLDER": ""}, "ONETHING_BANK_FOLDER and ONETHING_BANK_ACCOUNT are required"),
    ({}, "insurance platform's own adapter"),
    ({"ONETHING_NONSENSE": "1"}, "unknown setting ONETHING_NONSENSE"),
]


@pytest.mark.parametrize(("over", "why"), REFUSED)
@pytest.mark.parametrize("command", ["run", "check"])
def test_an_unsafe_production_does_not_start_and_says_why_in_one_sentence(
    tmp_path: Path, over: dict[str, str], why: str, command: str
) -> None:
    data = tmp_path / "data"
    outcome = CliRunner().invoke(cli, [command], env={**READY, "ONETHING_DATA_DIR": str(data), **over})

    assert outcome.exit_code == 1
    said = [line for line in outcome.output.splitlines() if why in line]
    assert len(said) == 1, outcome.output
    assert said[0].startswith("Error: " if command == "run" else "✗ ")
    assert "Traceback" not in outcome.output
    assert KEY not in outcome.output
    assert not (data / "onething.sqlite").exists(), "nothing was touched before the refusal"
    assert not (data / "secret.key").exists(), "no key is invented in production"


def test_the_check_says_it_to_programs_too(tmp_path: Path) -> None:
    env = {**READY, "ONETHING_DATA_DIR": str(tmp_path)}
    outcome = CliRunner().invoke(cli, ["check", "--json"], env=env)

    findings = {finding["name"]: finding["ok"] for finding in json.loads(outcome.output)}
    assert findings["settings"]
    assert not findings["partners"]


def test_the_application_itself_refuses_sandboxes_in_production(tmp_path: Path) -> None:
    with pytest.raises(PartnerMissing):
        create_app(load({**READY, "ONETHING_DATA_DIR": str(tmp_path)}))


@pytest.mark.parametrize("command", [["seed"], ["reset", "--yes"]])
def test_fictional_people_never_reach_production_and_nothing_is_deleted_there(
    tmp_path: Path, command: list[str]
) -> None:
    kept = tmp_path / "onething.sqlite"
    kept.write_text("precious")
    outcome = CliRunner().invoke(cli, command, env={**READY, "ONETHING_DATA_DIR": str(tmp_path)})

    assert outcome.exit_code == 1
    assert "production" in outcome.output
    assert kept.read_text() == "precious"
