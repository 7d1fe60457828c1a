"""German tokenizer of the pipeline: spaCy's, with what council texts need on top."""

from collections.abc import Callable

from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

from ..sentences import ABBREVIATIONS

_EXTRA_INFIXES = (
    r"(?<=[0-9])(?=(?:T€|T?EUR|€|Euro)\b)",  # 50T€, 50.000Euro
    r"(?<=Euro)-(?=[A-ZÄÖÜ])",  # 5,2 Mio. Euro-Projekt: the amount ends before the hyphen
    r"(?<=[a-zäöüß])/(?=\s|$)",
)


@registry.tokenizers("zusage.tokenizer.v1")  # type: ignore[untyped-decorator]
def make_tokenizer() -> Callable[[Language], Tokenizer]:
    """Factory for the config's `[nlp.tokenizer]`: spaCy's German tokenizer with more abbreviations and money infixes."""

    def build(nlp: Language) -> Tokenizer:
        defaults = nlp.Defaults
        rules = {
            **(defaults.tokenizer_exceptions or {}),
            **{f"{word}.": [{ORTH: f"{word}."}] for word in sorted(ABBREVIATIONS)},
        }
        return Tokenizer(
            nlp.vocab, rules=rules, prefix_search=compile_prefix_regex(list(defaults.prefixes or ())).search,
            suffix_search=compile_suffix_regex(list(defaults.suffixes or ())).search,
            infix_finditer=compile_infix_regex([*(defaults.infixes or ()), *_EXTRA_INFIXES]).finditer,
            token_match=defaults.token_match, url_match=defaults.url_match,
        )  # fmt: skip

    return build
