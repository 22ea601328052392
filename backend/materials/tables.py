"""Papers and where their bytes lie."""

from piccolo.columns import UUID, BigInt, Integer, Timestamptz, Varchar
from piccolo.table import Table


class Material(Table, tablename="material"):
    """One paper of one account. The bytes as they came never leave `storage_key`; browsers get the `shown_key` copy.

    `fingerprint` is owner, kind and content in one hash: the same paper uploaded twice is the same row.
    `state` is ready, or pinned once a submitted application relies on it.
    """

    id = UUID(primary_key=True, default=None)
    owner_account = UUID(default=None, index=True)
    person = UUID(null=True, default=None)
    kind = Varchar(length=48, default=None)
    name = Varchar(length=100, default=None)
    media_type = Varchar(length=32, default=None)
    size_bytes = BigInt(default=None)
    pages = Integer(default=None)
    sha256 = Varchar(length=64, default=None)
    fingerprint = Varchar(length=64, unique=True, default=None)
    storage_key = Varchar(length=80, default=None)
    shown_key = Varchar(length=80, null=True, default=None)
    shown_type = Varchar(length=32, null=True, default=None)
    state = Varchar(length=8, default=None)
    created_at = Timestamptz(default=None)
