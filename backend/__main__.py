"""The one door: python -m backend COMMAND."""

import sys


def main() -> None:
    """Run the command line."""
    from backend.cli.root import cli

    sys.exit(cli(prog_name="python -m backend", standalone_mode=True))


if __name__ == "__main__":
    main()
