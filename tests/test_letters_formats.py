# ruff: noqa: E501 - a mail and a PDF are written as they are
"""Every format gives the same letter; text that readers do not see stops the import, with what and where."""

from __future__ import annotations

import io
import zipfile

import pytest

from precedents.letters.formats import Format, HiddenTextError, UnreadableCopyError, format_of, read_copy

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LINES = ["Dear Sir", "Kent Police does not hold the information."]


def word(*runs: tuple[str, str], comments: str = "") -> bytes:
    """A Word file of one paragraph for each (text, properties of its run); text may hold markup of its own."""
    paragraphs = "".join(
        text if text.startswith("<") else f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r></w:p>"
        for text, properties in runs
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{paragraphs}</w:body></w:document>")
        if comments:
            archive.writestr("word/comments.xml", f"<w:comments {W}>{comments}</w:comments>")
    return made.getvalue()


def pdf(stream: str, page: str = "") -> bytes:
    """A PDF of one page with this content stream."""
    content = stream.encode("latin-1")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>%s>>"
        % page.encode(),
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (table, len(out))
    return out + end


SAID = "BT /F1 12 Tf 50 700 Td (Dear Sir) Tj ET BT /F1 12 Tf 50 650 Td (Kent Police does not hold the information.) Tj ET\n"
MAIL = b"From: foi@kent.police.uk\nTo: a@b.c\nDate: Tue, 5 Mar 2019 10:00:00 +0000\nSubject: FOI 12/19 Dogs\nMIME-Version: 1.0\nContent-Type: text/plain\n\n"
SAME = {
    "text": ("\n\n".join(LINES).encode(), Format.TEXT),
    "Windows line ends and blanks": ("\r\n\r\n".join(LINES).replace(" ", "\u00a0").encode("cp1252"), Format.TEXT),
    "HTML": (f"<!doctype html><html><body><p>{LINES[0]}<p>{LINES[1]}</body></html>".encode(), Format.HTML),
    "Word": (word(*((line, "") for line in LINES)), Format.WORD),
    "PDF": (pdf(SAID), Format.PDF),
    "mail": (MAIL + "\n\n".join(LINES).encode(), Format.MAIL),
}


@pytest.mark.parametrize("name", SAME)
def test_each_format_gives_the_letter(name: str) -> None:
    content, expected = SAME[name]
    copy = read_copy(content)
    assert (copy.format, [line.text for line in copy.sources]) == (expected, LINES)


def test_a_mail_tells_its_day_sender_and_subject() -> None:
    page = read_copy(SAME["mail"][0]).page
    assert (page.title, str(page.sent), page.url) == ("FOI 12/19 Dogs", "2019-03-05", "https://kent.police.uk")


TRACKED = "<w:p><w:ins><w:r><w:t>{}</w:t></w:r></w:ins></w:p>".format("Jane Doe")
DELETED = "<w:p><w:del><w:r><w:delText>Jane Doe</w:delText></w:r></w:del></w:p>"
HIDDEN = {
    "vanish": (word(("Dear", ""), ("Jane Doe", "<w:vanish/>")), "document, paragraph 2: hidden text: Jane Doe"),
    "black highlighting": (
        word(("Jane Doe", '<w:highlight w:val="black"/>')),
        "document, paragraph 1: text blacked out: Jane Doe",
    ),
    "white highlighting": (
        word(("Jane Doe", '<w:highlight w:val="white"/>')),
        "document, paragraph 1: text with white highlighting: Jane Doe",
    ),
    "black shading": (
        word(("Jane Doe", '<w:shd w:fill="000000"/>')),
        "document, paragraph 1: text blacked out: Jane Doe",
    ),
    "white on white": (
        word(("Jane Doe", '<w:color w:val="FFFFFF"/>')),
        "document, paragraph 1: white text on white: Jane Doe",
    ),
    "red on red": (
        word(("Jane Doe", '<w:color w:val="FF0000"/><w:shd w:fill="ff0000"/>')),
        "document, paragraph 1: text in the colour of its background: Jane Doe",
    ),
    "inserted": (word((TRACKED, "")), "document, paragraph 1: text inserted with tracked changes: Jane Doe"),
    "deleted": (word((DELETED, "")), "document, paragraph 1: text deleted with tracked changes: Jane Doe"),
    "comment": (
        word(("Dear", ""), comments="<w:comment><w:p><w:r><w:t>ask Jane</w:t></w:r></w:p></w:comment>"),
        "comment: ask Jane",
    ),
    "under a box": (
        pdf("BT /F1 12 Tf 50 700 Td (Jane Doe) Tj ET 0 g 40 690 300 30 re f"),
        "page 1: text under a box: Jane Doe",
    ),
    "under a note": (
        pdf("BT /F1 12 Tf 50 700 Td (Jane Doe) Tj ET", "/Annots[<</Subtype/Square/Rect[40 690 340 720]>>]"),
        "page 1: text under a box: Jane Doe",
    ),
    "drawn invisibly": (
        pdf(SAID + "BT 3 Tr /F1 12 Tf 50 500 Td (Jane Doe) Tj ET"),
        "page 1: invisible text: Jane Doe",
    ),
    "beyond the page": (
        pdf(SAID + "BT /F1 12 Tf 700 500 Td (Jane Doe) Tj ET"),
        "page 1: text beyond the edge of the page: Jane Doe",
    ),
    "too small in a PDF": (
        pdf(SAID + "BT /F1 0.5 Tf 50 500 Td (Jane Doe) Tj ET"),
        "page 1: text too small to be read: Jane Doe",
    ),
    "white in a PDF": (pdf(SAID + "1 g BT /F1 12 Tf 50 500 Td (Jane Doe) Tj ET"), "page 1: white text: Jane Doe"),
}


@pytest.mark.parametrize("name", HIDDEN)
def test_hidden_text_stops_the_import(name: str) -> None:
    content, place = HIDDEN[name]
    with pytest.raises(HiddenTextError) as stopped:
        read_copy(content)
    assert stopped.value.places == (place,)


PAGE = "<!doctype html><html><head><style>{style}</style></head><body>\n{hidden}\n<p>Dear Sir</p></body></html>"
"""A page whose second line holds what may be hidden."""


def page(hidden: str, style: str = "") -> bytes:
    """A web page with this markup in its second line, and these rules."""
    return PAGE.format(hidden=hidden, style=style).encode()


HIDDEN_IN_PAGES = (
    ('<p style="display: none">Ask Jane Doe</p>', "", "text that is not displayed"),
    ('<p style="visibility:hidden">Ask Jane Doe</p>', "", "text that is not displayed"),
    ("<p hidden>Ask Jane Doe</p>", "", "the attribute `hidden`"),
    ('<p style="font-size:0">Ask Jane Doe</p>', "", "text without size"),
    ('<span style="font-size:1px">Ask Jane Doe</span>', "", "text without size"),
    ('<p style="opacity:0">Ask Jane Doe</p>', "", "text without size"),
    ('<p style="position:absolute; left:-9999px">Ask Jane Doe</p>', "", "text off the screen"),
    ('<span style="color: #FFF">Ask Jane Doe</span>', "", "white text on white"),
    ('<font color="white">Ask Jane Doe</font>', "", "white text on white"),
    ('<p style="color:black;background:black">Ask Jane Doe</p>', "", "text in the colour of its background"),
    ('<p>Ask <span style="background-color: #000">Jane Doe</span></p>', "", "text blacked out"),
    # the page's own style sheet hides it
    ('<p class="a b">Ask Jane Doe</p>', ".c, .b { display : none !important }", "text that is not displayed"),
    # no end tag: the next paragraph ends it
    ('<p style="display:none">Ask Jane Doe', "", "text that is not displayed"),
    # an end tag is missing inside
    ("<div hidden><p hidden>Ask Jane Doe</div>", "", "the attribute `hidden`"),
    ("<noscript>Ask Jane Doe</noscript>", "", "text in a <noscript>"),
    ("<template>Ask Jane Doe</template>", "", "text in a <template>"),
    # a class that a style sheet elsewhere may define: too long for a word to screen readers
    ('<p class="hidden">The requester is Jane Doe of 4 High Street</p>', "", "text that its class hides"),
)


@pytest.mark.parametrize(("hidden", "style", "why"), HIDDEN_IN_PAGES)
def test_hidden_text_of_a_page_stops_the_import(hidden: str, style: str, why: str) -> None:
    with pytest.raises(HiddenTextError) as stopped:
        read_copy(page(hidden, style))
    (place,) = stopped.value.places
    assert place.startswith(f"line 2: {why}: ")
    assert "Jane Doe" in place


OF_THE_PAGE = (
    '<div style="display:none"><a href="/">Home</a> <a href="/a">Your area</a></div>',
    '<div id="cookies" style="display:none">We use cookies to make this site work. <button>Accept</button></div>',
    "<nav hidden><ul><li>Jobs<li>News</ul></nav>",
    '<span class="visually-hidden">Opens in new window</span>',
    "<noscript>Please enable JavaScript to see this page.</noscript>",
    '<p class="hide" style="display:none">Thank you for your feedback</p>',
)


@pytest.mark.parametrize("markup", OF_THE_PAGE)
def test_hidden_text_that_belongs_to_the_page_is_left_out(markup: str) -> None:
    assert [line.text for line in read_copy(page(markup)).sources] == ["Dear Sir"]


SHOWN_IN_PAGES = (
    ('<div style="background:#003366"><p style="color:#fff">Ask us</p></div>', ""),
    ('<table><tr><td bgcolor="#000080"><font color="white">Ask us</font></table>', ""),
    ('<p class="x">Ask us</p>', "@media print { .x { display: none } }"),
    ('<p style="font-size:1em;opacity:0.9">Ask us</p>', ""),
)


@pytest.mark.parametrize(("markup", "style"), SHOWN_IN_PAGES)
def test_what_readers_of_a_page_see_is_imported(markup: str, style: str) -> None:
    assert [line.text for line in read_copy(page(markup, style)).sources] == ["Ask us", "Dear Sir"]


def test_a_page_tells_its_own_address() -> None:
    """Saved pages name it in several ways, and it may be all that names the force."""
    for markup in (
        '<link rel="canonical" href="https://www.kent.police.uk/foi/1">',
        '<meta property="og:url" content="https://www.kent.police.uk/foi/1">',
        "<!-- saved from url=(0042)https://www.kent.police.uk/foi/1 -->",
        '<base href="https://www.kent.police.uk/foi/1">',
    ):
        assert read_copy(f"<html><head>{markup}</head><body><p>Dear Sir</body></html>".encode()).page.url == (
            "https://www.kent.police.uk/foi/1"
        )


SEEN = {
    "yellow highlighting": word(("Jane Doe", '<w:highlight w:val="yellow"/>')),
    "vanish turned off": word(("Jane Doe", '<w:vanish w:val="0"/>')),
    "white on blue": word(("Jane Doe", '<w:color w:val="FFFFFF"/><w:shd w:fill="000080"/>')),
    "a box below the text": pdf("0.9 g 40 690 300 30 re f 0 g BT /F1 12 Tf 50 700 Td (Jane Doe) Tj ET"),
    "white on a dark box": pdf("0 0 1 rg 40 690 300 30 re f 1 g BT /F1 12 Tf 50 700 Td (Jane Doe) Tj ET"),
}


@pytest.mark.parametrize("name", SEEN)
def test_what_readers_see_is_imported(name: str) -> None:
    assert [line.text for line in read_copy(SEEN[name]).sources] == ["Jane Doe"]


REFUSED = {
    "an old Word file": (
        b"\xd0\xcf\x11\xe0" + b"\x00" * 9,
        "an old Word or Outlook file: open it and save it as .docx, .pdf or .eml",
    ),
    "a zip that is no Word file": (b"PK\x03\x04nothing", "the Word file is damaged: File is not a zip file"),
    "a picture": (b"\x89PNG\x00\x00", "neither text nor HTML, Word (.docx), PDF or mail (.eml)"),
    "a PDF of pictures": (
        pdf(""),
        "the PDF holds no text, only pictures of it: ask the force for the text, or have it recognised",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_says_why(name: str) -> None:
    content, why = REFUSED[name]
    with pytest.raises(UnreadableCopyError) as refused:
        read_copy(content)
    assert str(refused.value) == why


def test_an_entity_bomb_is_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>')
    with pytest.raises(UnreadableCopyError, match="declares entities"):
        read_copy(made.getvalue())


def test_the_name_decides_where_the_bytes_leave_it_open() -> None:
    assert format_of(b"Home <b>x</b>", "page.html") is Format.HTML
    assert format_of(b"Home <b>x</b>") is Format.TEXT
