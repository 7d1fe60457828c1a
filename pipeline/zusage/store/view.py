"""What a view is: a SELECT that explains itself; and the notes on columns that several share."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A SELECT with its German title, a sentence in both languages, and notes on columns: `columns` German, `english` too.

    The notes cover what the record of `commitments` does not explain, or explains in another sense.
    """

    title: str
    en: str
    de: str
    select: str
    columns: dict[str, str] = field(default_factory=dict)
    english: dict[str, str] = field(default_factory=dict)

    @property
    def sql(self) -> str:
        """What follows CREATE VIEW … AS: the SELECT under comments with title and notes; a database explains itself."""
        notes = {"title": self.title, "en": self.en, "de": self.de}
        notes |= {f"column {column}": note for column, note in self.columns.items()}
        notes |= {f"english {column}": note for column, note in self.english.items()}
        head = "".join(f"-- {key}: {value}\n" for key, value in notes.items())
        return f"\n{head}{self.select.strip()}"


ID = {"commitment_id": "Schlüssel der Zusage."}
ID_EN = {"commitment_id": "Key of the commitment."}
THREAD = {"thread_id": "Schlüssel des Fadens."}
THREAD_EN = {"thread_id": "Key of the thread."}
UNTIL = {"read_until": "Tag des jüngsten gelesenen Dokuments der Gemeinde."}
UNTIL_EN = {"read_until": "Day of the newest document read of the municipality."}
READ = "(SELECT body_id, read_until FROM body_counts)"
