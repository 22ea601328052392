"""People, their accounts, the offices with their staff, and who may act for whom."""

from piccolo.columns import UUID, BigInt, Boolean, Date, ForeignKey, Integer, Text, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table


class Person(Table, tablename="person"):
    """Somebody whose name and document the population register has confirmed; one row per document."""

    id = UUID(primary_key=True, default=None)
    document = Varchar(length=48, unique=True, default=None)
    id_type = Varchar(length=6, default=None)
    id_number = Varchar(length=40, default=None)
    name = Varchar(length=80, default=None)
    sex = Varchar(length=1, null=True, default=None)
    birth = Date(null=True, default=None)
    confirmed_at = Timestamptz(default=None)


class CitizenAccount(Table, tablename="citizen_account"):
    """A way to sign in. A person has at most one account, an account at most one person."""

    id = UUID(primary_key=True, default=None)
    mobile = Varchar(length=20, unique=True, default=None)
    person = ForeignKey(Person, on_delete=OnDelete.restrict, null=True, default=None, unique=True)
    wechat_openid = Varchar(length=64, unique=True, null=True, default=None)
    elder = Boolean(default=False)
    text_size = Integer(default=17)
    contrast = Boolean(default=False)
    created_at = Timestamptz(default=None)
    signed_in_at = Timestamptz(default=None)
    signed_out_before = Timestamptz(null=True, default=None)
    closed_at = Timestamptz(null=True, default=None)


class LoginCode(Table, tablename="login_code"):
    """The last code sent to a number. Only a keyed hash is kept; used once."""

    mobile = Varchar(length=20, primary_key=True, default=None)
    code_hash = Varchar(length=64, default=None)
    sent_at = Timestamptz(default=None)
    expires_at = Timestamptz(default=None)
    used_at = Timestamptz(null=True, default=None)


class Office(Table, tablename="office"):
    """An office that takes cases in. `region` is where it stands, six digits."""

    code = Varchar(length=24, primary_key=True, default=None)
    name = Varchar(length=80, default=None)
    region = Varchar(length=6, default=None, index=True)
    parent = Varchar(length=24, null=True, default=None)
    address = Varchar(length=200, default="")
    phone = Varchar(length=40, default="")
    hours = Varchar(length=120, default="")
    counters = Varchar(length=80, default="")


class Staff(Table, tablename="staff"):
    """A member of staff. `totp_secret` is sealed; `totp_step` is the last used step, so no code works twice."""

    id = UUID(primary_key=True, default=None)
    username = Varchar(length=40, unique=True, default=None)
    name = Varchar(length=80, default=None)
    office = ForeignKey(Office, on_delete=OnDelete.restrict, null=False, default=None, index=True)
    roles = Varchar(length=200, default=None)
    password_hash = Varchar(length=200, default=None)
    totp_step = BigInt(default=0)
    signed_out_before = Timestamptz(null=True, default=None)
    closed_at = Timestamptz(null=True, default=None)
    created_at = Timestamptz(default=None)
    totp_secret = Varchar(length=255, null=True, default=None)


class Grant(Table, tablename="proxy_grant"):
    """A power of attorney: `proxy` may act for `principal` in `matters`, from `begins` to `ends`, both days included."""

    id = UUID(primary_key=True, default=None)
    principal = ForeignKey(Person, on_delete=OnDelete.restrict, null=False, default=None, index=True)
    proxy = ForeignKey(Person, on_delete=OnDelete.restrict, null=False, default=None, index=True)
    relation = Varchar(length=3, default=None)
    matters = Varchar(length=200, default=None)
    begins = Date(default=None)
    ends = Date(default=None)
    status = Varchar(length=8, default=None)
    made_by = Varchar(length=9, default=None)
    evidence = Text(default="[]")
    created_at = Timestamptz(default=None)
    decided_at = Timestamptz(null=True, default=None)
    decided_by = Varchar(length=80, null=True, default=None)
    ended_at = Timestamptz(null=True, default=None)
    reason = Text(null=True, default=None)
    case = UUID(null=True, default=None)


class Guardianship(Table, tablename="guardianship"):
    """`guardian` acts for `ward` until the ward is of age. `pair` keeps one living row per two people."""

    id = UUID(primary_key=True, default=None)
    pair = Varchar(length=80, unique=True, null=True, default=None)
    ward = ForeignKey(Person, on_delete=OnDelete.restrict, null=False, default=None, index=True)
    guardian = ForeignKey(Person, on_delete=OnDelete.restrict, null=False, default=None, index=True)
    relation = Varchar(length=2, null=True, default=None)
    basis = Varchar(length=8, default=None)
    status = Varchar(length=8, default=None)
    of_age_on = Date(default=None)
    evidence = Text(default="[]")
    created_at = Timestamptz(default=None)
    decided_at = Timestamptz(null=True, default=None)
    decided_by = Varchar(length=80, null=True, default=None)
    ended_at = Timestamptz(null=True, default=None)
    reason = Text(null=True, default=None)
    case = UUID(null=True, default=None)
