"""The process that looks into strangers' files: `python -m backend.vouchers.worker`, spoken to by reader.py.

On its standard input each file comes with its length in front, on its standard output each answer goes back alike. Its
memory is limited, and whoever waits for it kills it when it takes too long.
"""

import resource
import struct
import sys
from typing import Final

import msgspec

from backend.vouchers.files import examine

LENGTH: Final = struct.Struct(">I")
_MEMORY: Final = 2 * 1024**3


def main() -> None:
    """Until the other end closes."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    source, answers = sys.stdin.buffer, sys.stdout.buffer
    while len(head := source.read(LENGTH.size)) == LENGTH.size:
        content = source.read(LENGTH.unpack(head)[0])
        answer = msgspec.json.encode(examine(content))
        answers.write(LENGTH.pack(len(answer)) + answer)
        answers.flush()


if __name__ == "__main__":
    main()
