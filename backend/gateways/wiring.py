"""Which partner is real and which is played, decided by settings alone."""

from pathlib import Path

import msgspec

from backend.gateways import messaging, sealing
from backend.gateways.bank import Bank
from backend.gateways.chain import Chain
from backend.gateways.envelope import Envelope
from backend.gateways.file_bank import FileBank
from backend.gateways.id_check import IdCheck, SandboxIdCheck
from backend.gateways.insurance import InsurancePlatform
from backend.gateways.live_vouchers import LiveFile, LiveVouchers
from backend.gateways.sandbox_bank import SandboxBank
from backend.gateways.sandbox_insurance import SandboxInsurance
from backend.gateways.sandbox_rows import DemoFolder
from backend.gateways.sandbox_vouchers import SandboxVouchers
from backend.gateways.seal import Seal
from backend.gateways.sms import Sms
from backend.gateways.virus import LiveClamd, SandboxScanner, VirusScanner
from backend.gateways.vouchers import VoucherPlatform
from backend.gateways.web_push import WebPush
from backend.gateways.wechat import LiveWechatLogin, SandboxWechatLogin, WechatLogin
from backend.gateways.wechat_messages import WechatMessages
from backend.gateways.wechat_pages import WechatPages
from backend.infra.clock import Clock
from backend.settings import Settings


class Partners(msgspec.Struct, frozen=True, kw_only=True):
    """Everybody outside the house. `played` names the ones that are sandboxes."""

    insurance: InsurancePlatform
    vouchers: VoucherPlatform
    id_check: IdCheck
    sms: Sms
    wechat: WechatLogin
    wechat_messages: WechatMessages
    wechat_pages: WechatPages | None
    web_push: WebPush | None
    virus: VirusScanner
    bank: Bank
    seal: Seal
    chain: Chain | None
    played: tuple[str, ...]


class PartnerMissing(RuntimeError):
    """Production has no stand-ins: a partner that is not configured stops the start."""


def require_partners(settings: Settings) -> None:
    """Refuse sandboxes in production, before anything is touched."""
    if not settings.production:
        return
    if not settings.wechat_app_id or not settings.wechat_app_secret:
        raise PartnerMissing("ONETHING_WECHAT_APP_ID and ONETHING_WECHAT_APP_SECRET are required in production")
    if not settings.virus_url:
        raise PartnerMissing("ONETHING_VIRUS_URL is required in production: nobody opens a paper no scanner has seen")
    if missing := messaging.missing(settings):
        raise PartnerMissing(missing)
    if missing := sealing.missing(settings):
        raise PartnerMissing(missing)
    if not settings.bank_folder or not settings.bank_account:
        raise PartnerMissing(
            "ONETHING_BANK_FOLDER and ONETHING_BANK_ACCOUNT are required in production: claims are paid"
        )
    # The live adapter of the insurance platform is not part of this version; its interface is.
    raise PartnerMissing(
        "production needs the insurance platform's own adapter (backend/gateways/insurance.py says what it must do)"
    )


def partners(settings: Settings, clock: Clock) -> Partners:
    """The partners of this installation. Sandboxes are refused in production."""
    require_partners(settings)
    wechat: WechatLogin = SandboxWechatLogin()
    if settings.wechat_app_id:
        wechat = LiveWechatLogin(settings.wechat_app_id, settings.wechat_app_secret, api=settings.wechat_api)
    official = messaging.official_account(settings)
    folder = DemoFolder(settings.sandbox_dir)
    return Partners(
        insurance=SandboxInsurance(folder, clock),
        vouchers=_vouchers(settings, folder, clock),
        id_check=SandboxIdCheck(folder),
        sms=messaging.sms(settings),
        wechat=wechat,
        wechat_messages=messaging.wechat_messages(settings, official),
        wechat_pages=messaging.wechat_pages(settings, official),
        web_push=messaging.web_push(settings),
        virus=LiveClamd(settings.virus_url) if settings.virus_url else SandboxScanner(),
        bank=FileBank(Path(settings.bank_folder)) if settings.bank_folder else SandboxBank(folder, clock),
        seal=sealing.seal(settings),
        chain=sealing.chain(settings, clock),
        played=(
            *(
                "医保信息平台和人口库",
                *(() if settings.insurance_file else ("电子结算凭证平台",)),
                "实名核验",
                *messaging.played(settings),
            ),
            *(() if settings.wechat_app_id else ("微信登录",)),
            *(() if settings.virus_url else ("病毒检查",)),
            *(() if settings.bank_folder else ("银行",)),
            *sealing.played(settings),
        ),
    )


def _vouchers(settings: Settings, folder: DemoFolder, clock: Clock) -> VoucherPlatform:
    """A settings file that cannot be read stops the start with its own words."""
    if not settings.insurance_file:
        return SandboxVouchers(folder, clock)
    try:
        live = msgspec.toml.decode(Path(settings.insurance_file).read_bytes(), type=LiveFile)
    except (OSError, msgspec.DecodeError) as why:
        raise PartnerMissing(f"ONETHING_INSURANCE_FILE cannot be used: {why}") from why
    return LiveVouchers(Envelope(live.envelope, clock), live.vouchers)
