"""`python -m backend qr FILE… --json`: one line per picture."""

import json
from pathlib import Path

from click.testing import CliRunner

from backend.cli.root import cli
from tests.vouchers.makers import beside, bill, code, png


def test_each_picture_is_one_line_with_its_codes_kinds_and_fields(tmp_path: Path) -> None:
    one, blank, two = tmp_path / "one.png", tmp_path / "blank.txt", tmp_path / "two.jpg"
    one.write_bytes(png(code(bill("0990000201"))))
    blank.write_text("no picture")
    two.write_bytes(png(beside(code("01,32,,24417000000034170288,199.00,20240720"), code("您好")), "JPEG"))
    done = CliRunner().invoke(cli, ["qr", str(one), str(blank), str(two), "--json"])
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == 1, "one of them shows no code"
    assert [line["file"] for line in lines] == [str(one), str(blank), str(two)]
    (first,) = lines[0]["codes"]
    assert (first["text"], first["what"], first["kind"]) == (bill("0990000201"), "voucher", "fiscal")
    assert first["fields"]["number"] == "0990000201"
    assert first["engine"] in {"zxing-cpp", "zbar", "rescue"}
    assert lines[0]["ms"] > 0
    assert lines[1]["codes"] == []
    assert lines[1]["problem"]
    assert sorted(c["what"] for c in lines[2]["codes"]) == ["foreign", "voucher"]


def test_without_json_it_is_for_people(tmp_path: Path) -> None:
    one = tmp_path / "one.png"
    one.write_bytes(png(code(bill("0990000201"))))
    done = CliRunner().invoke(cli, ["qr", str(one)])
    assert done.exit_code == 0
    assert "[fiscal]" in done.stdout
