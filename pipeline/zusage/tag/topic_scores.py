"""Topics with scores, of a mention and of any stretch of text, as pure functions; `Reading` answers many such questions on one text."""

from collections.abc import Sequence

from .joined_text import join
from .topic_model import TopicModel
from .topic_reading import Reading
from .values import Found, Reason, TopicScore

__all__ = ["Reading", "Reason", "TopicScore", "topics_of", "topics_of_mention"]


def topics_of(
    text: str, mentions: Sequence[Found], start: int, end: int, model: TopicModel | None = None
) -> list[TopicScore]:
    """The topics of `text[start:end]`, the best first; none where it is not about digitalisation.

    `mentions` are the finds in `text`, in order, of which PROJECT count. Without a trained `model` rules weigh what was found.
    """
    return Reading(join(text), mentions, model).of_stretch(start, end)


def topics_of_mention(
    text: str, mentions: Sequence[Found], mention: Found, model: TopicModel | None = None
) -> list[TopicScore]:
    """The topics of a PROJECT, one of `mentions`, the best first; always at least one."""
    return Reading(join(text), mentions, model).of_mention(mention)
