"""spaCy's own trained components on the same passages: what the entity model is compared with."""

import tempfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
import spacy
from spacy.cli.train import train
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.util import filter_spans, load_config, load_model_from_config
from spacy.vectors import Vectors

from ..tag.entities.clusters import WIDTHS, Clusters
from ..tag.entities.model import LABELS
from ..tag.joined_text import join

KEY: Final = "sc"
_WIDTH: Final = 16


def trained(
    config: Path, training: Sequence[Mapping[str, Any]], dev: Sequence[Mapping[str, Any]], clusters: Clusters
) -> Language:
    """The pipeline of a spaCy config under models/configs, trained on gold passages; it reads joined text."""
    nlp = load_model_from_config(load_config(config), auto_fill=True, validate=False)
    with tempfile.TemporaryDirectory() as folder:
        paths = {f"paths.{name}": f"{folder}/{name}.spacy" for name in ("train", "dev")}
        for path, passages in zip(paths.values(), (training, dev), strict=True):
            DocBin(docs=[_doc(nlp, passage) for passage in passages]).to_disk(path)
        if nlp.config["initialize"]["vectors"]:
            _with_vectors(clusters).to_disk(f"{folder}/vectors")
            paths["paths.vectors"] = f"{folder}/vectors"
        nlp.config.to_disk(f"{folder}/config.cfg")
        train(f"{folder}/config.cfg", Path(folder, "out"), overrides=paths)
        return spacy.load(Path(folder, "out", "model-best"))


def found(nlp: Language, text: str) -> list[dict[str, Any]]:
    """The entities of a text as spans of the annotation format, without values."""
    joined = join(text)
    doc = nlp(joined.text)
    spans: Iterable[Span] = filter_spans([*doc.ents, *doc.spans.get(KEY, [])])
    places = ((joined.origin(span.start_char, span.end_char), span.label_) for span in spans)
    return [{"start": start, "end": end, "label": label} for (start, end), label in places]


def _doc(nlp: Language, passage: Mapping[str, Any]) -> Doc:
    """A passage with its entities as `doc.ents` and as span group; border cases are none."""
    joined = join(passage["text"])
    doc = nlp.make_doc(joined.text)
    wanted = [s for s in passage["spans"] if s["label"] in LABELS and not s.get("optional")]
    places = [(*joined.span(s["start"], s["end"]), s["label"]) for s in wanted]
    spans = [doc.char_span(start, end, label=label, alignment_mode="expand") for start, end, label in places]
    kept = filter_spans([span for span in spans if span is not None])
    doc.set_ents(kept)
    doc.spans[KEY] = kept
    return doc


def _with_vectors(clusters: Clusters) -> Language:
    """A blank pipeline whose words have vectors: one row a cluster, alike for clusters that share a wider class."""
    nlp = spacy.blank("de")
    numbers = sorted({number for _, number in clusters.words()})
    data = np.array([_vector(number) for number in numbers], dtype="float32")
    vectors = Vectors(data=data)
    row = {number: at for at, number in enumerate(numbers)}
    for word, number in clusters.words():
        vectors.add(nlp.vocab.strings.add(word), row=row[number])
    nlp.vocab.vectors = vectors
    return nlp


def _vector(cluster: int) -> Any:
    """For each wider class and for the cluster itself some numbers that are always the same for it; length 1."""
    classes = [f"{width}:{cluster & ((1 << width) - 1)}" for width in WIDTHS] + [f"all:{cluster}"]
    parts = [np.random.default_rng(zlib.crc32(each.encode())).normal(size=_WIDTH) for each in classes]
    vector = np.concatenate(parts)
    return vector / np.linalg.norm(vector)
