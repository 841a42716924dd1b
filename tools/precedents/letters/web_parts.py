"""The elements of web pages: which break lines, which show nothing, which belong to the page around its content."""

# ruff: noqa: SIM905 - words in a row are read more easily than a list of a hundred lines

from __future__ import annotations

BLOCKS = frozenset(
    (
        "address article aside blockquote body br center dd details div dl dt fieldset figcaption figure "
        "footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody "
        "tfoot thead ul"
    ).split()
)

NEVER_SHOWN = frozenset(
    ("audio button canvas dialog iframe map noscript object option select svg template title video").split()
)

PAGE_PARTS = frozenset(("aside footer nav").split())

PAGE_CLASSES = frozenset(
    (
        "addthis addtoany breadcrumb breadcrumbs comments consent cookie cookiebanner cookies feedback footer "
        "gdpr menu nav navbar navigation pagination respond screen share sharing "
        "sidebar skip social"
    ).split()
)

ALWAYS_KEPT = frozenset(("article body h1 h2 h3 html main table td th tr").split())

VOID = frozenset(("area base br col embed hr img input link meta param source track wbr").split())
