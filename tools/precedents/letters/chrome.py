"""What the websites of forces put around a letter: lines that belong to the page and not to the letter."""

from __future__ import annotations

_COOKIES = (
    "We use some essential cookies to make our website work. We’d like to set additional cookies so we can "
    "remember your preferences and understand how you use our site.",
    "You can manage your preferences and cookie settings at any time by clicking on “Customise Cookies” below. "
    "For more information on how we use cookies, please see our Cookies notice.",
    "Your cookie preferences have been saved. You can update your cookie settings at any time on the cookies page.",
    "Sorry, there was a technical problem. Please try again.",
)
_NOTICES = (
    "Quickly exit this site by pressing the Escape key Leave this site",
    "BETAThis is a new service. Your feedback will help us to improve it.",
    "This site is a beta, which means it's a work in progress and we'll be adding more to it over the next few "
    "weeks. Your feedback helps us make things better, so please let us know what you think.",
)
_CONTROLS = ("Font Size:", "Speech:", "back to top", "Bookmark the permalink.", "Comments are closed")

SITE_CHROME = frozenset(line.casefold() for line in (*_COOKIES, *_NOTICES, *_CONTROLS))
"""Whole lines of site chrome, in lower case and with single blanks: a record may leave them out."""
