"""Train what is trained and package the pipeline under models/: `python -m zusage.evaluate.train`."""

import json
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from spacy.language import Language

from ..link.trained import FOLDER
from ..tag.entities import clusters
from ..tag.entities.features import Features
from ..tag.nlp import NAME, VERSION, untrained
from . import read_gold, train_commitments, train_deadlines, train_entities, train_topics
from .places import CONFIG, METRICS, PACKAGE, SCORES
from .unseen import founds_unseen

META: Final = {
    "name": NAME.removeprefix("de_"),
    "version": VERSION,
    "description": "German council minutes: PROJECT, AMOUNT, DEADLINE, DATE, PER, ORG, LOC",
    "author": "zusage",
    "license": "Apache-2.0; clusters of spacy-lookups-data, MIT",
}
INIT: Final = '''"""The packaged pipeline of zusage, laid out as `spacy package` does; made by `make model`."""

from typing import Any

from spacy.util import load_model_from_init_py


def load(**overrides: Any) -> Any:
    """The pipeline."""
    return load_model_from_init_py(__file__, **overrides)
'''


def main() -> None:
    """Trains, writes the package and the scores of cross-validation; says where."""
    nlp = untrained(CONFIG)
    deadlines = _deadlines(nlp)
    entities = _entities(nlp)
    nlp.get_pipe("deadlines").learn(deadlines)  # type: ignore[attr-defined]
    topics = _topics(nlp, entities["clusters.gz"])
    linked = _commitments()
    write(untrained(CONFIG), {"deadlines": deadlines, "entities": entities, "topics": topics}, PACKAGE, linked)
    size = sum(file.stat().st_size for file in PACKAGE.rglob("*") if file.is_file())
    sys.stdout.write(f"{PACKAGE}: version {VERSION}, {size:,} bytes\n")


def _deadlines(nlp: Language) -> dict[str, bytes]:
    chosen = train_deadlines.examples(nlp, (p for corpus in train_deadlines.CORPORA for p in read_gold(corpus)))
    _store("deadlines", train_deadlines.cross_validate(chosen))
    return {"deadlines.crfsuite": train_deadlines.train(chosen)}


def _entities(nlp: Language) -> dict[str, bytes]:
    table = train_entities.table()
    passages = (p for corpus in train_entities.CORPORA for p in read_gold(corpus))
    chosen = train_entities.examples(nlp, passages, Features(clusters.read(table)))
    return {"entities.crfsuite": train_entities.train(chosen), "clusters.gz": table}


def _topics(nlp: Language, table: bytes) -> dict[str, bytes]:
    """Learned from mentions as they are found in texts that were not learned from: two minutes go into finding those."""
    passages = [p for corpus in train_topics.CORPORA for p in read_gold(corpus) if "topics" in p]
    return train_topics.train([train_topics.passage_of(*pair) for pair in founds_unseen(nlp, passages, table)])


def _commitments() -> dict[str, bytes]:
    statements, offices = (
        train_commitments.examples(p for corpus in corpora for p in read_gold(corpus))
        for corpora in (train_commitments.FORCE_CORPORA, train_commitments.OFFICE_CORPORA)
    )
    _store("commitments", train_commitments.cross_validate(statements, offices))
    return train_commitments.train(statements, offices)


def _store(name: str, scores: Any) -> None:
    METRICS.mkdir(exist_ok=True)
    Path(METRICS, f"{name}.json").write_text(json.dumps(scores, indent=2) + "\n", encoding="utf-8")


def write(
    nlp: Language, parts: Mapping[str, Mapping[str, bytes]], package: Path, linked: Mapping[str, bytes] | None = None
) -> None:
    """The pipeline with its trained parts as a Python package in the folder `package`, in place of what stood there.

    `linked` are the files of the linker's classifiers, which are no part of the spaCy pipeline.
    """
    for name, trained in parts.items():
        nlp.get_pipe(name).learn(trained)  # type: ignore[attr-defined]
    nlp.meta.update(META)
    with tempfile.TemporaryDirectory(dir=package.parent) as folder:
        data = Path(folder, f"{package.name}-{VERSION}")
        nlp.to_disk(data)
        shutil.copy(data / "meta.json", folder)
        Path(folder, "__init__.py").write_text(INIT, encoding="utf-8")
        put_linked(linked or {}, Path(folder))
        if SCORES.is_file():
            shutil.copy(SCORES, folder)
        shutil.rmtree(package, ignore_errors=True)
        shutil.copytree(folder, package)
        package.chmod(0o755)  # a temporary folder is its owner's alone


def put_linked(linked: Mapping[str, bytes], package: Path) -> None:
    """Writes the classifiers of the linker into a package, in the folder that the linker reads."""
    (package / FOLDER).mkdir(exist_ok=True)
    for name, data in linked.items():
        (package / FOLDER / name).write_bytes(data)


if __name__ == "__main__":
    main()
