"""After one visit the phone opens the pages without any network, and says that there is none."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import People
from tests.e2e.people import WORKER
from tests.e2e.watch import stored

pytestmark = pytest.mark.e2e


def test_after_one_visit_the_page_opens_offline_and_says_so(people: People) -> None:
    phone = people.phone(WORKER, service_workers="allow")
    phone.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    phone.page.wait_for_function("caches.keys().then((names) => names.length > 0)")
    phone.page.reload()  # From now on the worker answers.
    phone.at_rest()

    phone.network(on=False)
    phone.page.reload()
    expect(phone.page.locator("h1")).to_be_visible()
    phone.sees(re.compile("网络断开"))

    kept = stored(phone.page)["kept"]
    assert kept
    assert not [path for path in kept if path.startswith("/api")]
    phone.network(on=True)
    phone.page.reload()
    phone.sees("开始办理")
