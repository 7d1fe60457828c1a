"""The rules of writing money and time: one file per rule, found by walking this folder."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from ..values import Rule


@cache
def rules(label: str) -> tuple[Rule, ...]:
    """The rules for `label` (AMOUNT or TIME), the highest priority first, equals by name.

    Every module of this folder exports `RULE`; one without it raises AttributeError: a rule that nobody finds would be
    silence. Modules whose name starts with an underscore are shared parts, not rules.
    """
    names = sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
    found: list[Rule] = [import_module(f"{__name__}.{name}").RULE for name in names]
    return tuple(sorted((rule for rule in found if rule.label == label), key=lambda rule: (-rule.priority, rule.name)))
