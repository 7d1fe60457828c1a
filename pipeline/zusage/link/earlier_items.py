"""The agenda items of earlier days that are about one project, by the number, the day and the title that lead back to them."""

from dataclasses import dataclass, field

from .agenda import Scope
from .nouns import nouns
from .own_names import OwnNames
from .paper_numbers import PaperNumber
from .references import Reference
from .titles import TitleIndex, alike

_SHARED = 2
"""Nouns that a text shares with the item of the day that it refers to."""
_MOST = 20


@dataclass(slots=True)
class EarlierItems:
    """Earlier scopes that are about one project, by number, day and title."""

    sources: frozenset[str]
    names: OwnNames
    by_number: dict[str, list[Scope]] = field(default_factory=dict)
    by_day: dict[str, list[Scope]] = field(default_factory=dict)
    by_title: TitleIndex[Scope] = field(default_factory=TitleIndex)

    def keep(self, scope: Scope) -> None:
        named = [mention for mention in scope.projects if mention.id]
        for mention in named:
            self.names.learn(mention, scope.reading.document.text)
        self.names.learn_brackets(scope.reading.document.text, scope.start, scope.end, named)
        if scope.lead() is None:
            return
        for number in scope.numbers:
            self.by_number.setdefault(number.key, []).append(scope)
        if scope.subject():
            self.by_day.setdefault(scope.day, []).append(scope)
            self.by_title.add(scope.title, scope)

    def under(self, scope: Scope) -> Scope | None:
        """The latest earlier item of the same paper."""
        return next((found for number in scope.numbers if (found := self.numbered(number))), None)

    def numbered(self, number: PaperNumber) -> Scope | None:
        """The latest earlier item of that paper."""
        return next((s for s in reversed(self.by_number.get(number.key, [])) if s.under(number)), None)

    def called(self, scope: Scope) -> Scope | None:
        """The latest earlier item of such a title; none where two of them are about different projects."""
        like = [s for _, s in self.by_title.like(scope.title)] if scope.title else []
        names = {frozenset(s.main) for s in like}
        return like[-1] if len(names) == 1 else None

    def told(self, reference: Reference, scope: Scope) -> Scope | None:
        """What a reference means: the paper of that number, or the one item of that day with a like title or like words."""
        if reference.number:
            return self.numbered(reference.number)
        then = self.by_day.get(reference.day or "", [])[:_MOST] if reference.day != scope.day else []
        titled = [s for s in then if alike(s.title, scope.title)]
        return titled[0] if len(titled) == 1 else _by_words(then, reference, scope)


def _by_words(then: list[Scope], reference: Reference, scope: Scope) -> Scope | None:
    """The item of that day that shares clearly more nouns than any other with the lines at the reference.

    Behind "Bezug:" the whole text is about it, with speakers and places that all items share: more is asked of it.
    """
    text = scope.reading.document.text
    first = text.rfind("\n", scope.start, reference.start) + 1
    last = text.find("\n", text.find("\n", reference.end) + 1)
    whole = text[first : reference.start].lstrip().startswith("Bezug")
    mine = nouns(scope.text if whole else text[first : last if last > 0 else scope.end])
    shared = sorted(((len(mine & nouns(s.text)), n) for n, s in enumerate(then)), reverse=True)
    least, times = (3, 1.5) if whole else (_SHARED, 1)
    clear = shared and shared[0][0] >= least and (len(shared) == 1 or shared[0][0] > times * shared[1][0])
    return then[shared[0][1]] if clear else None
