"""What comes out on paper, and what a scanned code opens for whom."""

import io

import pypdfium2
import zxingcpp
from PIL import Image

from tests.house import FATHER, MOTHER, SHAANXI_FATHER, SHAANXI_MOTHER, STRANGER, House, family, filing, member, place


def _text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "".join(page.get_textpage().get_text_bounded() for page in document).replace("\n", "").replace("\r", "")


def _codes(pdf: bytes) -> list[str]:
    image = pypdfium2.PdfDocument(pdf)[0].render(scale=300 / 72).to_pil()
    return [code.text for code in zxingcpp.read_barcodes(image)]


async def test_the_receipts_code_opens_progress_cases_or_only_the_status(house: House) -> None:
    father, stranger, clerk = (
        await house.citizen(FATHER),
        await house.citizen(STRANGER),
        await house.clerk("qingxiu-clerk"),
    )
    receipt = await father.apply(family(member(MOTHER, "12")))
    paper = (await father.browser.get(f"/api/applications/{receipt['id']}/receipt.pdf")).content
    [code] = _codes(paper)
    token = code.rpartition("/")[2]

    owner = (await father.browser.get(f"/api/receipts/{token}")).json()
    public = (await stranger.browser.get(f"/api/receipts/{token}")).json()
    anonymous = (await house.browser().get(f"/api/receipts/{token}")).json()
    scanned = (await clerk.browser.post("/api/desk/scan", {"text": f" {code}\n"})).json()
    typed = (await clerk.browser.post("/api/desk/scan", {"text": receipt["number"]})).json()

    assert owner == {"view": "owner", "applicationId": receipt["id"]}
    assert public["view"] == anonymous["view"] == "public"
    assert public["statusText"]
    assert not {FATHER.name, FATHER.id_number, MOTHER.name, FATHER.mobile} & set(str(public).split("'"))
    assert scanned == typed
    assert scanned["applicationId"] == receipt["id"]
    assert FATHER.id_number not in _text(paper)


async def test_a_forged_or_damaged_code_opens_nothing(house: House) -> None:
    father = await house.citizen(FATHER)
    receipt = await father.apply(family(member(MOTHER, "12")))
    token = receipt["qrText"].rpartition("/")[2]
    forged = token[:-1] + ("A" if token[-1] != "A" else "B")

    for bad in (forged, receipt["number"], "x", token.replace(receipt["number"], "45261120000000018")):
        assert (await house.browser().get(f"/api/receipts/{bad}")).status_code == 404


async def test_a_photo_of_the_receipt_opens_the_case(house: House) -> None:
    father, clerk = await house.citizen(FATHER), await house.clerk()
    receipt = await father.apply(family(member(MOTHER, "12")))
    paper = (await father.browser.get(f"/api/applications/{receipt['id']}/receipt.pdf")).content
    page = pypdfium2.PdfDocument(paper)[0].render(scale=200 / 72).to_pil().rotate(4, expand=True, fillcolor="white")
    photo, blank = io.BytesIO(), io.BytesIO()
    page.convert("RGB").save(photo, "JPEG", quality=80)
    Image.new("RGB", (600, 600), "white").save(blank, "JPEG")

    async def scan(content: bytes) -> tuple[int, dict[str, object]]:
        answer = await clerk.browser.send("POST", "/api/desk/scan-photo", content=content)
        return answer.status_code, answer.json()

    assert (await scan(photo.getvalue()))[1]["applicationId"] == receipt["id"]
    assert (await scan(blank.getvalue()))[0] == 422
    assert (await scan(b"no picture at all"))[0] == 422


async def test_guangxis_registration_form_carries_the_whole_application(house: House) -> None:
    father, clerk = await house.citizen(FATHER), await house.clerk()
    receipt = await father.apply({**family(member(MOTHER, "12")), **filing(place("320100"))})
    case_id = receipt["cases"][0]["id"]
    await father.settled(case_id)

    paper = await clerk.browser.get(f"/api/desk/cases/{case_id}/registration.pdf")

    assert paper.status_code == 200, paper.text
    text = _text(paper.content)
    for said in (FATHER.name, FATHER.id_number, MOTHER.name, MOTHER.id_number, "南京市", "跨省长期居住人员备案"):
        assert said in text
    printed = [event for event in (await clerk.case(case_id))["events"] if event["action"] == "print"]
    assert "打印" in printed[-1]["reason"]
    assert (await clerk.browser.get(f"/api/desk/cases/{case_id}/no-such-form.pdf")).status_code == 404


async def test_shaanxis_letters_are_printed_as_the_document_has_them(house: House) -> None:
    father, clerk = await house.citizen(SHAANXI_FATHER), await house.clerk("xian-clerk")
    relative = member(SHAANXI_MOTHER, "12", noticeReadAt="2026-11-20T01:00:00Z", commitmentAt="2026-11-20T01:00:00Z")
    receipt = await father.apply({**family(relative), **filing(place("320100"))})
    bond, filed = (case["id"] for case in receipt["cases"])
    await father.settled(filed)

    letter = _text((await clerk.browser.get(f"/api/desk/cases/{filed}/commitment.pdf")).content)
    notice = _text((await clerk.browser.get(f"/api/desk/cases/{bond}/notice.pdf")).content)
    promise = _text((await clerk.browser.get(f"/api/desk/cases/{bond}/commitment.pdf")).content)

    boxes = ("异地安置退休人员", "异地长期居住人员", "跨省异地长期居住人员", "常驻异地工作人员")
    more = ("跨省临时外出就医人员", "异地转诊就医人员", "其他跨省临时外出就医人员", "两年内不得销毁")
    for said in (*boxes, *more, SHAANXI_FATHER.name, "南京市"):
        assert said in letter
    assert "优先使用使用人的个人账户" in notice
    assert "自愿承担" in promise
