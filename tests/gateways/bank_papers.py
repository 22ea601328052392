"""What a bank writes: status reports and notifications, as its files hold them."""


def status_report(name: str, status: str, *, reason: str = "", amount: str = "") -> str:
    """pain.002 about one transaction."""
    why = f"<StsRsnInf><Rsn><Cd>{reason}</Cd></Rsn><AddtlInf>附言</AddtlInf></StsRsnInf>" if reason else ""
    sum_ = f'<OrgnlTxRef><Amt><InstdAmt Ccy="CNY">{amount}</InstdAmt></Amt></OrgnlTxRef>' if amount else ""
    return _pain(
        f"<OrgnlPmtInfAndSts><TxInfAndSts><OrgnlEndToEndId>{name}</OrgnlEndToEndId><TxSts>{status}</TxSts>{why}"
        f"<AcctSvcrRef>R1</AcctSvcrRef>{sum_}</TxInfAndSts></OrgnlPmtInfAndSts>"
    )


def file_report(name: str, status: str, *, reason: str, part: str = "") -> str:
    """pain.002 about a whole file, or with `part` about the payment information in it."""
    why = f"<StsRsnInf><Rsn><Cd>{reason}</Cd></Rsn></StsRsnInf>"
    head = "" if part else f"<GrpSts>{status}</GrpSts>{why}"
    inside = f"<OrgnlPmtInfAndSts><OrgnlPmtInfId>{part}</OrgnlPmtInfId><PmtInfSts>{status}</PmtInfSts>{why}"
    return _pain(
        f"<OrgnlGrpInfAndSts><OrgnlMsgId>{name}</OrgnlMsgId>{head}</OrgnlGrpInfAndSts>"
        + (f"{inside}</OrgnlPmtInfAndSts>" if part else "")
    )


def entry(name: str, amount: str, way: str, *, status: str = "BOOK", back: str = "", reversal: bool = False) -> str:
    """One line of the account. `back` = the reason of a return."""
    why = f"<RtrInf><Rsn><Cd>{back}</Cd></Rsn></RtrInf>" if back else ""
    return (
        f'<Ntry><Amt Ccy="CNY">{amount}</Amt><CdtDbtInd>{way}</CdtDbtInd>'
        f"{'<RvslInd>true</RvslInd>' if reversal else ''}<Sts><Cd>{status}</Cd></Sts><NtryDtls><TxDtls><Refs>"
        f'<EndToEndId>{name}</EndToEndId></Refs><Amt Ccy="CNY">{amount}</Amt>{why}</TxDtls></NtryDtls></Ntry>'
    )


def notification(*entries: str) -> str:
    """camt.054."""
    return (
        '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn><Ntfctn>'
        f"{''.join(entries)}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>"
    )


def _pain(inside: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10">'
        f"<CstmrPmtStsRpt>{inside}</CstmrPmtStsRpt></Document>"
    )
