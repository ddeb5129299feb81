"""The language of forms: the name of a field between {{ and }}, and nothing that runs."""

from __future__ import annotations

from typing import Any

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, Undefined, nodes
from jinja2.sandbox import SandboxedEnvironment

_PLAIN = (nodes.Output, nodes.TemplateData, nodes.Name)


class Names(SandboxedEnvironment):
    """Fills fields by their names; `asked` gathers the names that the form has.

    A field without a value stays empty where `is_strict` is False, else it is an UndefinedError.
    Anything but a name, a filter or a loop for instance, is a TemplateSyntaxError.
    """

    def __init__(self, *, is_strict: bool = True) -> None:
        super().__init__(undefined=StrictUndefined if is_strict else Undefined, autoescape=True)
        self.globals.clear()
        self.asked: set[str] = set()

    def from_string(self, source: str | nodes.Template, *args: Any, **options: Any) -> Template:
        """The template of a part of the form, once it is known to hold names alone."""
        parsed = self.parse(source) if isinstance(source, str) else source
        for node in parsed.find_all(nodes.Node):
            if not isinstance(node, _PLAIN):
                raise TemplateSyntaxError("not the name of a field", node.lineno)
            if isinstance(node, nodes.Name):
                self.asked.add(node.name)
        return super().from_string(source, *args, **options)
