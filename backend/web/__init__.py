"""What every room shares about HTTP: problems, sessions, idempotency, documents, files and logs."""
