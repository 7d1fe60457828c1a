"""`python -m zusage`."""

from .cli import main

main()
