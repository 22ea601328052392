"""A doubt is opened once, stays while two things disagree, and is closed when they agree again."""

from uuid import UUID

from backend.infra.clock import FixedClock
from backend.infra.db import Engine
from backend.kernel.ids import new_id
from backend.proofs.schemas import Doubt, Proven
from backend.proofs.service import Proofs


class Ledger:
    """A book whose entries the test decides."""

    book = "ledger"
    text = "账本"

    def __init__(self) -> None:
        self.wrong: list[UUID] = []
        self.torn = False

    async def prove(self) -> Proven:
        if self.torn:
            raise OSError("the book cannot be opened")
        doubts = tuple(Doubt(kind="amount", subject=one, text="金额对不上") for one in self.wrong)
        return Proven(checked=10, doubts=doubts)


async def test_a_doubt_is_opened_once_and_closed_when_the_books_agree_again(db: Engine, clock: FixedClock) -> None:
    ledger, entry = Ledger(), new_id()
    proofs = Proofs([ledger], clock)
    assert (await proofs.read()).books[0].ran_text == "还没有核对过"
    assert not (await proofs.read()).books[0].proven, "nothing is said to agree before it was compared"
    ledger.wrong = [entry]

    assert await proofs.work() == 1
    assert await proofs.work() == 1

    books = await proofs.read()
    assert [(one.subject, one.book_text) for one in books.doubts] == [(entry, "账本")]
    assert (books.books[0].checked, books.books[0].doubts) == (10, 1)
    ledger.wrong = []
    assert await proofs.work() == 0
    assert (await proofs.read()).doubts == ()
    ledger.wrong = [entry]
    await proofs.work()
    assert len((await proofs.read()).doubts) == 1


async def test_a_book_that_cannot_be_read_hides_no_other_and_closes_nothing(db: Engine, clock: FixedClock) -> None:
    torn, whole = Ledger(), Ledger()
    torn.book, torn.text = "torn", "打不开的账本"
    torn.wrong = [new_id()]
    proofs = Proofs([torn, whole], clock)
    await proofs.work()
    torn.torn, whole.wrong = True, [new_id()]

    await proofs.work()

    assert {one.book for one in (await proofs.read()).doubts} == {"torn", "ledger"}
