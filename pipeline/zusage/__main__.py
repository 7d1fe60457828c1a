"""`python -m zusage`, and the command that is installed: workers load this module again, and nothing but it."""


def main() -> None:
    """Runs the command line."""
    from .cli import main as command

    command()


if __name__ == "__main__":
    main()
