# The doors of this repository. `make run` and `make test` need nothing but Python 3.11 and make.
.DEFAULT_GOAL := help
# The first that is new enough; if none is, python3 says so itself.
PYTHON ?= $(or $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done),python3)

.PHONY: help run test check pictures bench lock

help: ## Say what there is
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: ## Set up, build the pages, load the demo, serve it
	@$(PYTHON) .ci/setup.py run
	@.venv/bin/python -m backend run

test: ## Set up and run every check and every test
	@$(PYTHON) .ci/setup.py test
	@.venv/bin/python .ci/test.py

check: ## The quick ones: lint, types, and tests on SQLite
	@$(PYTHON) .ci/setup.py test
	@.venv/bin/ruff check . && .venv/bin/ruff format --check . && .venv/bin/mypy && .venv/bin/pytest -q -n 2

pictures: ## A picture of every page, both modes and widths, into pictures/
	@$(PYTHON) .ci/setup.py test
	@.venv/bin/python -m tests.e2e.pictures

bench: ## Measure against the same work in plain FastAPI and SQLAlchemy
	@$(PYTHON) .ci/setup.py test
	@.venv/bin/python -m tests.bench

lock: ## Write the lock files; UPGRADE=1 for newer versions
	@$(PYTHON) .ci/setup.py test
	@.venv/bin/python .ci/lock.py $(if $(UPGRADE),--upgrade)
	@cd miniapp && npm install --package-lock-only --no-audit --no-fund
