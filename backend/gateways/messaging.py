"""Which carriers of messages are real, decided by settings alone."""

from backend.gateways.sms import LiveSms, SandboxSms, Sms
from backend.gateways.web_push import LiveWebPush, WebPush, read_key
from backend.gateways.wechat_messages import LiveWechatMessages, SandboxWechatMessages, WechatMessages
from backend.gateways.wechat_pages import LiveWechatPages, WechatPages
from backend.gateways.wechat_token import StableToken
from backend.infra.store import TableStore
from backend.settings import Settings


def missing(settings: Settings) -> str | None:
    """What production lacks, in one sentence."""
    if not settings.sms_url or not settings.sms_key:
        return "ONETHING_SMS_URL and ONETHING_SMS_KEY are required in production: people sign in with a text message"
    if settings.wechat_mini_app_id and settings.wechat_templates == Settings().wechat_templates:
        return (
            "ONETHING_WECHAT_TEMPLATES is required with ONETHING_WECHAT_MINI_APP_ID: the demo's templates exist nowhere"
        )
    return None


def sms(settings: Settings) -> Sms:
    """The carrier of text messages."""
    return LiveSms(settings.sms_url, settings.sms_key) if settings.sms_url else SandboxSms()


def official_account(settings: Settings) -> StableToken | None:
    """The official account's token, shared by whatever speaks for the account."""
    if not settings.wechat_app_id:
        return None
    store = TableStore("wechat-token")
    return StableToken(settings.wechat_app_id, settings.wechat_app_secret, store, api=settings.wechat_api)


def wechat_pages(settings: Settings, official: StableToken | None) -> WechatPages | None:
    """Only an account can sign pages: without one nothing is played, there is no such scanner."""
    return LiveWechatPages(official, TableStore("wechat-ticket"), api=settings.wechat_api) if official else None


def wechat_messages(settings: Settings, official: StableToken | None) -> WechatMessages:
    """Live as soon as the mini program is configured; production without one has the channel closed, never played."""
    if not settings.wechat_mini_app_id and not settings.production:
        return SandboxWechatMessages()
    store, api = TableStore("wechat-token"), settings.wechat_api
    mini = None
    if settings.wechat_mini_app_id:
        mini = StableToken(settings.wechat_mini_app_id, settings.wechat_mini_app_secret, store, api=api)
    return LiveWechatMessages(
        mini=mini,
        mini_secret=settings.wechat_mini_app_secret,
        official=official,
        state=settings.wechat_mini_state,
        api=api,
    )


def web_push(settings: Settings) -> WebPush | None:
    """Browsers' own services need no contract, only a key; production has one or goes without."""
    if settings.production and not settings.push_key:
        return None
    subject = settings.push_subject or settings.public_url
    if not subject.startswith(("mailto:", "https:")):
        subject = "mailto:nobody@example.invalid"
    return LiveWebPush(key=read_key(settings.push_key, settings.data_dir), subject=subject, hosts=settings.push_hosts)


def played(settings: Settings) -> tuple[str, ...]:
    """The ones that are sandboxes."""
    return (*(() if settings.sms_url else ("短信",)), *(() if settings.wechat_mini_app_id else ("微信订阅消息",)))
