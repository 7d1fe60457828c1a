"""The site in a real browser: Debian's chromium against a real server on the loopback. See `conftest.py`."""
