"""What the classifier of force and status looks at: frames near the claim and far from it, the place, the words around."""

import re
from collections.abc import Iterator

from .claims import Claim
from .clauses import BORDER, STRONG, borders, clause_around
from .frame import Hit, hits, state, strongest
from .offices import candidates
from .place import Place
from .setting import close_setting, title_setting
from .tense import forms
from .votes import vote_on

_WORD = re.compile(r"[^\W\d_]{2,}|[✓✗☑☐→]")
_MOOD = re.compile(
    r"\b(?:sei|seien|werde|habe|solle|könne|müsse|wolle|würde|würden|hätten?|gebe|stehe|liege|komme|gehe)\b"
)
_ROW = re.compile(r" \| |\S {3,}\S|\t")
_MARK = re.compile(r"^\W{0,4}(?:[•·▪*–→-]|\d{1,2}[.)]|[a-z]\))\s")


def anchor_of(claim: Claim) -> tuple[int, int]:
    """The stretch of the claim's sentence that the wording is asked of: its deadline, else its amount, else its project."""
    sentence = claim.sentence
    for mention in (claim.deadline, claim.amount, claim.project):
        if mention and sentence.start <= mention.start < sentence.end:
            return mention.start - sentence.start, mention.end - sentence.start
    return 0, 0


def near_hits(claim: Claim) -> list[Hit]:
    """The hits of the claim's own clause, and of the clause that governs it: "sagt zu, dass ...", "wird beauftragt, die ... zu ..."."""
    anchor, text = anchor_of(claim), claim.sentence.text
    return [
        hit
        for hit in hits(text)
        if not borders(text, anchor, (hit.start, hit.end), STRONG if hit.frame.governs else BORDER)
    ]


def features(claim: Claim, place: Place) -> list[str]:
    """Names of what holds of the claim where it stands."""
    found = [*_own(claim), *_around(place), *_text(claim, place), *_form(claim, place), *_values(claim, place)]
    return sorted({"bias", *found})


def _own(claim: Claim) -> Iterator[str]:
    sentence, anchor = claim.sentence.text, anchor_of(claim)
    near, every = near_hits(claim), hits(sentence)
    yield from (f"near:{hit.frame.name}" for hit in near)
    yield from (f"far:{hit.frame.name}" for hit in every if hit not in near)
    yield f"rule:{strongest(near) or strongest(every)}"
    yield f"state:{state(near) or state(every)}"
    yield f"state-any:{state(every)}"
    low, high = clause_around(sentence, *anchor)
    yield from (f"form:{name}" for name in forms(sentence[low:high]))
    yield from (f"w:{word}" for word in _words(sentence[low:high]))
    yield from (f"s:{word}" for word in _words(sentence))
    before, after = _WORD.findall(sentence[: anchor[0]]), _WORD.findall(sentence[anchor[1] :])
    yield "b1:" + " ".join(before[-1:]).lower()
    yield "a1:" + " ".join(after[:1]).lower()
    yield "first:" + " ".join(_WORD.findall(sentence)[:1]).lower()


def _words(text: str) -> set[str]:
    """Its verbs, adverbs and particles: the nouns tell of the town's affairs, not of how binding it is."""
    return {word for word in _WORD.findall(text) if not word[:1].isupper()}


def _around(place: Place) -> Iterator[str]:
    paragraph = place.sentence.paragraph
    for name, sentences in (("prev", place.before(1)), ("next", place.after(1)), ("next2", place.after(2)[1:])):
        for each in sentences:
            same = "" if each.paragraph == paragraph else "/"
            yield from (f"{name}{same}:{hit.frame.name}" for hit in hits(each.text))
    for name, sentence in (("head", place.heading()), ("lead", place.lead())):
        if sentence:
            yield from (f"{name}:{hit.frame.name}" for hit in hits(sentence.text))
    vote, close, title = vote_on(place), close_setting(place), title_setting(place)
    own = strongest(hits(place.sentence.text))
    yield from (f"vote:{vote}", f"close:{close}", f"titled:{title}", f"set:{close or title}", f"kind:{place.kind}")
    yield from (
        f"set+own:{close or title}+{own}",
        f"vote+own:{vote}+{own}",
        f"vote+set:{vote}+{close or title}",
        f"kind+own:{place.kind}+{own}",
    )
    yield f"doc:{place.reading.document.kind}"
    if any(found.why != "body" for found in candidates(place.sentence)):
        yield from ("is:unit", f"set+unit:{close or title}")


def _text(claim: Claim, place: Place) -> Iterator[str]:
    """What kinds of section there are, and what the other sentences on the same project say."""
    yield from (f"holds:{kind}" for kind in place.kinds())
    for sentence in place.on(claim.project):
        section = place.reading.section(sentence.start)
        yield f"also:{section.kind if section else 'text'}"
        yield from (f"also:{hit.frame.name}" for hit in hits(sentence.text))


def _form(claim: Claim, place: Place) -> Iterator[str]:
    text = claim.sentence.text
    checks = {
        "heading": claim.sentence.heading, "question": text.rstrip().endswith("?"), "row": _ROW.search(text),
        "mark": _MARK.match(text), "mood": _MOOD.search(text), "no-hit": not hits(text),
        "person": claim.sentence.of("PER"), "office": claim.sentence.of("ORG"),
        "elsewhere": not claim.sentence.start <= claim.project.start < claim.sentence.end,
    }  # fmt: skip
    yield from (f"is:{name}" for name, holds in checks.items() if holds)


def _values(claim: Claim, place: Place) -> Iterator[str]:
    yield f"has:{'amount' if claim.amount else ''}{'deadline' if claim.deadline else ''}"
    due = place.reading.times.get(claim.deadline.id) if claim.deadline else None
    day = place.reading.document.date
    if due:
        past = due.date_to and day and due.date_to < day
        yield f"due:{due.bound}{'-past' if past else ''}"
