"""The templates of the pages: compiled once, always escaping, and strict about names that do not exist."""

from __future__ import annotations

from collections.abc import Mapping

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from precedents.pages import addresses, wording


class Templates:
    """The page templates, given as `{name: source}`.

    Every value is escaped on its way into a page; only a letter's rendered body, which is safe already, is passed as
    markup. A name that a template does not know raises `jinja2.UndefinedError`, so that a slip in a template fails a
    test instead of leaving a gap in a page.
    """

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._environment = Environment(
            loader=DictLoader(dict(sources)),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            # The sources never change while this object lives, so a compiled template is never looked at again.
            auto_reload=False,
            cache_size=-1,
        )
        self._environment.globals |= {"words": wording, "at": addresses}

    def render(self, name: str, values: Mapping[str, object]) -> Markup:
        """Return the HTML of one template filled with `values`."""
        return Markup(self._environment.get_template(name).render(values))  # noqa: S704 - rendered with autoescape
