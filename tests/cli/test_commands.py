"""The one door, knocked on as a person would: a process of its own, its words and its exit code."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from backend.cli.root import cli

ROOT = Path(__file__).resolve().parents[2]


def run(*words: str, data: Path, **env: str) -> Result:
    """In this process: starting Python thirty times would be half the time of all tests."""
    kept = dict.fromkeys(name for name in os.environ if name.startswith("ONETHING_"))
    mine = {"DATABASE_URL": None, "ONETHING_DATA_DIR": str(data), **env}
    return CliRunner().invoke(cli, words, env={**kept, **mine}, prog_name="python -m backend")


def test_the_door_is_a_module(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "backend", "id", "110101199003079999"],
        cwd=ROOT, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=60, check=True,
    )  # fmt: skip
    assert "1990-03-07" in done.stdout


def test_help_lists_every_command(tmp_path: Path) -> None:
    done = run("--help", data=tmp_path)
    assert done.exit_code == 0
    for command in ("run", "migrate", "seed", "reset", "check", "id", "deadline", "openapi"):
        assert f"\n  {command} " in done.stdout
        assert run(command, "--help", data=tmp_path).exit_code == 0


def test_id_says_what_a_number_says(tmp_path: Path) -> None:
    done = run("id", "--json", "11010119900307999９", "110101900307999", data=tmp_path)
    good, old = json.loads(done.stdout)

    assert done.exit_code == 1
    assert (good["valid"], good["birth"], good["sex"]) == (True, "1990-03-07", "1")
    assert (old["valid"], old["code"]) == (False, "fifteen_digits")
    assert "15位" in run("id", "110101900307999", data=tmp_path).stdout


def test_a_limit_that_crosses_an_unpublished_new_year_is_an_estimate(tmp_path: Path) -> None:
    done = run("deadline", "--from", "2026-12-04", "--workdays", "20", "--json", data=tmp_path)
    answer = json.loads(done.stdout)

    assert answer["on"] == "2027-01-04", "New Year's Day is a Friday and not counted"
    assert answer["estimated"]
    assert "估算" in run("deadline", "--from", "2026-12-04", "--workdays", "20", data=tmp_path).stdout


@pytest.mark.parametrize(
    "words", [("--from", "someday", "--workdays", "3"), ("--from", "2026-12-04", "--workdays", "-1")]
)
def test_a_question_that_makes_no_sense_is_refused(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = run("deadline", *words, data=tmp_path)
    assert done.exit_code == 2
    assert "Traceback" not in done.stderr


def test_check_finds_the_repository_in_order(tmp_path: Path) -> None:
    done = run("check", "--json", data=tmp_path)
    found = {line["name"]: line["ok"] for line in json.loads(done.stdout)}

    assert {"settings", "policy packs", "regions", "holidays", "sandbox folder"} <= set(found)
    assert all(found.values())
    assert done.exit_code == 0


def test_check_names_the_broken_line(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    shutil.copytree(ROOT / "assets" / "demo", folder)
    with (folder / "people.csv").open("a", encoding="utf-8") as file:
        file.write("x,y,z,7,not-a-date\n")
    done = run("check", data=tmp_path, ONETHING_SANDBOX_DIR=str(folder))

    assert done.exit_code == 1
    assert "people.csv" in done.stdout
    assert "Traceback" not in done.output


def test_a_wrong_setting_is_one_sentence(tmp_path: Path) -> None:
    done = run("run", data=tmp_path, ONETHING_PORT="eighty")
    assert done.exit_code == 1
    assert done.stderr.count("\n") == 1
    assert "ONETHING_PORT" in done.stderr


def test_migrate_seed_and_reset(tmp_path: Path) -> None:
    def count(table: str) -> int:
        with sqlite3.connect(tmp_path / "onething.sqlite") as database:
            return int(database.execute(f"select count(*) from {table}").fetchone()[0])

    assert "migrations ran" in run("migrate", data=tmp_path).stdout
    assert "up to date" in run("migrate", data=tmp_path).stdout
    assert "loaded" in run("seed", "--no-stories", data=tmp_path).stdout
    assert "already there" in run("seed", data=tmp_path).stdout
    staff = count("staff")
    with sqlite3.connect(tmp_path / "onething.sqlite") as database:
        database.execute("delete from staff")
    assert run("reset", data=tmp_path).exit_code != 0, "without a person to ask, it does nothing"
    assert count("staff") == count("application") == 0
    assert run("reset", "--yes", data=tmp_path).exit_code == 0
    assert count("staff") == staff > 10
    sent = count("application")
    assert sent > 2, "a new demo has something on its desks"
    assert run("seed", "--stories", data=tmp_path).stderr.count("could not") == 0
    assert count("application") == sent


@pytest.mark.parametrize("command", [("seed",), ("reset", "--yes")])
def test_production_knows_no_fictional_people(tmp_path: Path, command: tuple[str, ...]) -> None:
    done = run(
        *command,
        data=tmp_path,
        ONETHING_ENVIRONMENT="production",
        ONETHING_SECRET_KEYS="s" * 40,
        ONETHING_PUBLIC_URL="https://example.invalid",
    )
    assert done.exit_code == 1
    assert not (tmp_path / "onething.sqlite").exists()


def test_openapi_is_the_same_whatever_is_configured_here(tmp_path: Path) -> None:
    first, second = tmp_path / "a.json", tmp_path / "b.json"
    assert run("openapi", "-o", str(first), data=tmp_path).exit_code == 0
    assert (
        run("openapi", "-o", str(second), data=tmp_path, ONETHING_PUBLIC_URL="https://example.invalid").exit_code == 0
    )
    assert first.read_bytes() == second.read_bytes()
    assert json.loads(first.read_text())["openapi"].startswith("3.1")


def test_a_new_installation_gets_its_office_and_its_first_clerk(tmp_path: Path) -> None:
    assert run("migrate", data=tmp_path).exit_code == 0
    sheet = tmp_path / "offices.csv"
    sheet.write_text("code,name,region\n450100,南宁窗口,450100\n", encoding="gb18030")
    assert "南宁窗口" in run("offices", str(sheet), data=tmp_path).stdout

    words = ("staff", "add", "li.na", "--name", "李娜", "--office", "450100", "--role", "clerk")
    added = run(*words, data=tmp_path)
    assert added.exit_code == 0
    assert "otpauth://totp/" in added.stdout
    assert added.stdout.count("█") > 50, "a code for the authenticator"
    again = run(*words, data=tmp_path)
    assert (again.exit_code, "已经有人用过" in again.stderr) == (1, True)

    renewed = json.loads(run("staff", "renew", "li.na", "--json", data=tmp_path).stdout)
    assert renewed["password"] not in added.stdout
    assert run("staff", "change", "li.na", "--role", "supervisor", data=tmp_path).exit_code == 0
    assert run("staff", "close", "li.na", data=tmp_path).exit_code == 0
    [line] = json.loads(run("staff", "list", "--json", data=tmp_path).stdout)
    assert line == {"username": "li.na", "name": "李娜", "office": "450100", "roles": ["supervisor"], "closed": True}
