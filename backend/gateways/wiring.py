"""Which partner is real and which is played, decided by settings alone."""

import msgspec

from backend.gateways.id_check import IdCheck, SandboxIdCheck
from backend.gateways.insurance import InsurancePlatform
from backend.gateways.sandbox_insurance import SandboxInsurance
from backend.gateways.sandbox_rows import DemoFolder
from backend.gateways.sms import SandboxSms, Sms
from backend.gateways.wechat import LiveWechatLogin, SandboxWechatLogin, WechatLogin
from backend.infra.clock import Clock
from backend.settings import Settings


class Partners(msgspec.Struct, frozen=True, kw_only=True):
    """Everybody outside the house. `played` names the ones that are sandboxes."""

    insurance: InsurancePlatform
    id_check: IdCheck
    sms: Sms
    wechat: WechatLogin
    played: tuple[str, ...]


class PartnerMissing(RuntimeError):
    """Production has no stand-ins: a partner that is not configured stops the start."""


def require_partners(settings: Settings) -> None:
    """Refuse sandboxes in production, before anything is touched."""
    if not settings.production:
        return
    if not settings.wechat_app_id or not settings.wechat_app_secret:
        raise PartnerMissing("ONETHING_WECHAT_APP_ID and ONETHING_WECHAT_APP_SECRET are required in production")
    # The live adapter of the insurance platform is not part of this version; its interface is.
    raise PartnerMissing(
        "production needs the insurance platform's own adapter (backend/gateways/insurance.py says what it must do)"
    )


def partners(settings: Settings, clock: Clock) -> Partners:
    """The partners of this installation. Sandboxes are refused in production."""
    require_partners(settings)
    wechat: WechatLogin = SandboxWechatLogin()
    if settings.wechat_app_id:
        wechat = LiveWechatLogin(settings.wechat_app_id, settings.wechat_app_secret)
    folder = DemoFolder(settings.sandbox_dir)
    return Partners(
        insurance=SandboxInsurance(folder, clock),
        id_check=SandboxIdCheck(folder),
        sms=SandboxSms(),
        wechat=wechat,
        played=("医保信息平台和人口库", "实名核验", "短信", *(() if settings.wechat_app_id else ("微信登录",))),
    )
