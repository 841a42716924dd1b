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
    "white in a PDF": (pdf(SAID + "1 g BT /F1 12 Tf 50 500 Td (Jane Doe) Tj ET"), "page 1: white text: Jane Doe"),
}


@pytest.mark.parametrize("name", HIDDEN)
def test_hidden_text_stops_the_import(name: str) -> None:
    content, place = HIDDEN[name]
    with pytest.raises(HiddenTextError) as stopped:
        read_copy(content)
    assert stopped.value.places == (place,)


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
