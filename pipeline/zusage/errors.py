"""What can go wrong, as one tree.

ZusageError
├── ConfigError        a municipality's YAML or a setting is wrong; names file and key
├── SchemaError        the database is of another shape, or is damaged
├── StorageError       the disk is full or not writable
├── FetchError         an address did not give a page
│   ├── Refused        robots, login, challenge page: looks like success, is not
│   ├── TooLarge · WrongMediaType · Unreachable · BudgetSpent
├── PageError          a RIS page is not what its vendor's pages are
│   ├── UnknownVendor · UnknownLayout · MissingPart · ErrorPage · NotPublic
├── DocumentError      a file holds no readable text: empty, encrypted, damaged
└── RecordError        a line is not the record that it claims to be

Raise when going on would publish something wrong; the command line prints one line and exits 1. One odd document never
gets that far: the stage that meets it turns the error into an `Issue` (see `zusage.issues`) and the run goes on.
"""


class ZusageError(Exception):
    """Says what was expected, what was found, where, and what to do.

    `code` is the class name in lower case with hyphens, used as `issues.code`.
    """

    def __init__(self, *, where: str, expected: str, found: str, hint: str = "") -> None:
        self.where, self.expected, self.found, self.hint = where, expected, found, hint
        super().__init__(where, expected, found, hint)

    def __str__(self) -> str:
        line = f"{self.where}: expected {self.expected}, found {self.found}"
        return f"{line}; {self.hint}" if self.hint else line

    def __reduce__(self) -> tuple[object, ...]:
        # Errors cross process borders: keyword-only arguments need their own way to be rebuilt.
        return _rebuild, (type(self), self.where, self.expected, self.found, self.hint)

    @property
    def code(self) -> str:
        name = type(self).__name__
        return "".join(f"-{c.lower()}" if c.isupper() and i else c.lower() for i, c in enumerate(name))


def publishable(error: BaseException) -> str:
    """What any exception says, without the path that an OSError names: issues are published, this machine's folders are not."""
    return (isinstance(error, OSError) and error.strerror) or str(error)


def _rebuild(kind: type[ZusageError], where: str, expected: str, found: str, hint: str) -> ZusageError:
    return kind(where=where, expected=expected, found=found, hint=hint)


class ConfigError(ZusageError):
    """A setting, a municipality's YAML or a manifest is wrong."""


class SchemaError(ZusageError):
    """The database does not have the tables that this version writes, or is damaged."""


class StorageError(ZusageError):
    """A file could not be written: disk full, read-only, no permission."""


class FetchError(ZusageError):
    """An address did not give a page; `where` is the address."""


class Refused(FetchError):
    """Robots, login, rate limit or challenge page: the server does not want this request."""


class TooLarge(FetchError):
    """The answer is larger than the limit."""


class WrongMediaType(FetchError):
    """The answer is of a kind that no parser reads."""


class Unreachable(FetchError):
    """No answer after all retries."""


class BudgetSpent(FetchError):
    """The run has asked for as much as it may; the next one goes on."""


class PageError(ZusageError):
    """A RIS page is not what its vendor's pages are; `where` is vendor, page and selector."""


class UnknownVendor(PageError):
    """No vendor's signs are on the page."""


class UnknownLayout(PageError):
    """The vendor is known, the layout is not."""


class MissingPart(PageError):
    """A page of a known vendor lacks a part that all its pages have."""


class ErrorPage(PageError):
    """The server answers with an error text in place of the page, often with status 200."""


class NotPublic(PageError):
    """The page says that what it is about is not for the public: a login, "noauth", a non-public item or paper."""


class DocumentError(ZusageError):
    """A file holds no readable text: empty, encrypted, damaged, of another kind than its name says."""


class RecordError(ZusageError):
    """A line of JSON, a manifest row or a gold passage is not what it claims to be."""
