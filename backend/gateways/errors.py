"""How a partner's failure reaches the rest of the program."""

from backend.kernel.errors import Unavailable


class GatewayError(Unavailable):
    """A partner did not do what was asked. `permanent` means that asking again will not help.

    It is an AppError, so a request that lets it pass answers 503 with the sentence; jobs retry unless `permanent`.
    """

    code = "partner.unavailable"

    def __init__(self, message: str, *, permanent: bool = False) -> None:
        super().__init__(message, permanent=permanent)
        self.permanent = permanent
