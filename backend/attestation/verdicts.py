"""A file somebody chose: ours, ours but changed, or not ours, in words a person understands."""

import hashlib
from typing import Final

from backend.attestation.examiner import examine_apart
from backend.attestation.results import Results
from backend.attestation.schemas import FileVerdict
from backend.gateways.seal_report import SealReport

_GENUINE: Final = ("是真的", "这个文件就是{office}签发的办理结果，从签发到现在一个字节都没有改过。")
_REPLACED: Final = (
    "是真的，但已经有新的一份",
    "这个文件是{office}签发的，没有改过；后来又出具了更正的结果，请以新的一份为准。",
)
_SUSPENDED: Final = (
    "是真的，但这笔钱后来被银行退回了",
    "这个文件是{office}签发的，没有改过；上面的付款后来被银行退回，正在重新付款，请以新的一份为准。",
)
_BY_STATE: Final = {"current": _GENUINE, "replaced": _REPLACED, "suspended": _SUSPENDED}
_ALTERED: Final = (
    "被改过，不要相信",
    "这个文件带有{signer}的电子签章，但签章之后被人改动过，上面的内容不能作数。请向对方要原始文件，或扫纸上的码核对。",
)
_UNKNOWN: Final = (
    "签章有效，但不是本系统签发的结果",
    "文件上{signer}的电子签章完好，不过本系统的存证记录里没有它。请向签章机构核实。",
)
_FOREIGN: Final = (
    "不是我们签发的文件",
    "这个文件没有本系统认可的电子签章，也不在存证记录里。拍照、截图、打印后重新扫描的文件都会这样，请用下载到的原始 PDF 核验。",
)
_UNREADABLE: Final = ("读不了这个文件", "这个文件不是正常的 PDF，或者太复杂，没有读完。它不是本系统签发的原始文件。")


class Verdicts:
    """Judges hashes first, files only when the hash is not ours."""

    def __init__(self, results: Results) -> None:
        self._results = results

    async def of_digest(self, sha256: str) -> FileVerdict:
        """By its hash alone: genuine, or not known by that."""
        found = await self._results.by_digest(sha256)
        if found is None:
            return _said("foreign", _FOREIGN)
        verdict = _said("genuine", _BY_STATE[found.state], office=found.office_name)
        return FileVerdict(verdict=verdict.verdict, title=verdict.title, message=verdict.message, result=found)

    async def of_file(self, pdf: bytes) -> FileVerdict:
        """By its bytes, and by its seal when they are not ours."""
        known = await self.of_digest(hashlib.sha256(pdf).hexdigest())
        if known.verdict == "genuine":
            return known
        seal = await examine_apart(pdf, self._results.seal.roots)
        if seal is None:
            return _said("foreign", _UNREADABLE)
        if not seal.sealed or not seal.trusted:
            return _said("foreign", _FOREIGN, seal)
        return _said("unknown", _UNKNOWN, seal) if seal.good else _said("altered", _ALTERED, seal)


def _said(verdict: str, words: tuple[str, str], seal: SealReport | None = None, *, office: str = "") -> FileVerdict:
    title, message = words
    signer = seal.signer if seal else ""
    return FileVerdict(
        verdict=verdict,  # type: ignore[arg-type]
        title=title,
        message=message.format(office=office, signer=signer),
        seal=seal,
    )
