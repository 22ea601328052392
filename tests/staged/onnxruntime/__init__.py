"""Stands beside the stand-in of rapidocr."""
