"""The command line. Every command imports what it needs when it runs, so that --help and `id` answer at once."""
