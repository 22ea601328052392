"""Piccolo's entry point (PICCOLO_CONF=backend.piccolo_conf)."""

import os

from piccolo.conf.apps import AppRegistry

from backend.infra.engine import DEFAULT_URL, Engine, make_engine

DB: Engine = make_engine(os.environ.get("ONETHING_DATABASE_URL") or os.environ.get("DATABASE_URL") or DEFAULT_URL)

APP_REGISTRY = AppRegistry(apps=["backend.piccolo_app"])
