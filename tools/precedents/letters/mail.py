"""From a saved mail (.eml) to the lines of the letter in it."""

from __future__ import annotations

import email
import email.policy
from datetime import datetime
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr, parsedate_to_datetime

from precedents.dates import UNKNOWN, PartialDate
from precedents.letters.letter import Page, Source
from precedents.letters.text import read_plain
from precedents.letters.web import read_page


def read_mail(content: bytes) -> tuple[Page, list[Source], list[str]]:
    """Return what the head of a mail says (subject, day, sender), the lines of its body, and what of it is not seen.

    Raises ValueError when the mail has no text of its own, naming what is attached to it.
    """
    message = email.message_from_bytes(content, policy=email.policy.default)
    assert isinstance(message, EmailMessage)  # noqa: S101 - what the default policy makes; said for the type checker
    attached = [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
    body = message.get_body(preferencelist=("html", "plain"))
    text = _text(body) if body is not None else ""
    dropped: list[str] = []
    hidden: list[str] = []
    if body is not None and body.get_content_subtype() == "html":
        _, lines, dropped, hidden = read_page(text)
    else:
        lines = read_plain(text)
    if not any(line.text for line in lines):
        named = f"; import what is attached instead: {', '.join(attached)}" if attached else ""
        raise ValueError(f"the mail has no text{named}")
    host = parseaddr(_header(message, "from"))[1].rpartition("@")[2]
    page = Page(_header(message, "subject"), tuple(dropped), f"https://{host}" if host else None, _sent(message))
    return page, lines, hidden


def _text(part: MIMEPart) -> str:
    try:
        return str(part.get_content())
    except (LookupError, ValueError, KeyError):  # a charset or encoding that nobody knows
        payload = part.get_payload(decode=True)
        return payload.decode("cp1252", errors="replace") if isinstance(payload, bytes) else ""


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, IndexError, AttributeError):  # what email's header parser raises for broken headers
        return ""


def _sent(message: EmailMessage) -> PartialDate:
    try:
        when: datetime = parsedate_to_datetime(_header(message, "date"))
    except (ValueError, TypeError, IndexError):
        return UNKNOWN
    return PartialDate(when.year, when.month, when.day)
