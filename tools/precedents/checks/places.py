"""A: whether a record lies where it belongs, once, under names that the archive knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from precedents.checks.case import Case, Context, folder_of, reference_key
from precedents.checks.findings import Breach
from precedents.records.record import FaultKind
from precedents.spans import Span

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_TOP = Span(0, 0)


def unknown_force(case: Case) -> Iterator[Breach]:
    """The force is in no list.

    `force` is a name of a force, or one of the other names that its letters use, from `responses/forces.toml`. A force
    that is missing there is added to the list in the same pull request.

    Bad: `force: Northumbria Constabulary`

    Good: `force: Northumbria Police`
    """
    return case.reported(FaultKind.UNKNOWN_FORCE)


def unknown_topic(case: Case) -> Iterator[Breach]:
    """The topic is in no list.

    Topics come from a short list, `responses/topics.toml`, so that all responses about one subject are found together.
    A new topic is added to the list first, with a title and a description.

    Bad: `topics: [gangs]`

    Good: `topics: [organised-crime]`
    """
    return case.reported(FaultKind.UNKNOWN_TOPIC)


def folder_and_force(case: Case) -> Iterator[Breach]:
    """The record lies in another force's folder.

    A record lies in `responses/`, in the folder with the slug of its force. Its path is its address on the site, and
    `force` says the same in words; where the two disagree, one of them is wrong.

    Bad: `force: Northumbria Police` in `responses/west-midlands-police/114-18.md`

    Good: `force: Northumbria Police` in `responses/northumbria-police/114-18.md`
    """
    folder, force = folder_of(case.record.file), case.response.force
    if force is not None and folder != force.slug:
        name = case.record.file.rpartition("/")[2]
        fact = f"the record of {force.name} lies in `responses/{folder}`"
        yield Breach(case.at("force"), fact, f"move it to `responses/{force.slug}/{name}`, or correct `force`")


def form_of_the_address(case: Case) -> Iterator[Breach]:
    """The file name is not fit for an address.

    The name of the file becomes the address of the page, for good. It has small letters, digits and single hyphens
    only: no blanks, capitals, dots or accents. It is the reference where there is one, and says nothing that may have
    to be corrected later, such as a date or an exemption.

    Bad: `responses/northumbria-police/FOI 114_18.md`

    Good: `responses/northumbria-police/114-18.md`
    """
    folder, _, name = case.record.file.rpartition("/")
    slug = name.removesuffix(".md")
    if not _SLUG.fullmatch(slug):
        better = _NOT_SLUG.sub("-", slug.lower()).strip("-") or "a-short-name"
        fact = f"the file name `{name}` has more than small letters, digits and single hyphens"
        yield Breach(_TOP, fact, f"rename the file to `{folder}/{better}.md`")


def address_taken(case: Case) -> Iterator[Breach]:
    """Two records have the same address, letter case aside.

    `114-18.md` and `114-18.MD`, or folders that differ only in capitals, are two files on Linux and one on Windows and
    macOS, where one of them silently replaces the other.

    Bad: `ring-cameras.md` and `Ring-Cameras.md` in one folder

    Good: `ring-cameras.md` and `ring-cameras-2.md`
    """
    first = case.context.by_address[case.response.path.casefold()][0]
    if first != case.record.file:
        yield Breach(
            _TOP, f"the address differs from that of {first} in letter case only", "rename one of the two files"
        )


def reference_taken(case: Case) -> Iterator[Breach]:
    """Two records of one force have the same reference.

    A force gives each request a reference of its own, so two records with one reference are mostly the same letter
    twice. A second letter about the same request, such as the outcome of an internal review, takes the words of its
    heading into its reference, so that readers can tell the two apart.

    Bad: `reference: 114/18` in two records of Northumbria Police

    Good: `reference: 114/18` and `reference: 114/18 internal review`
    """
    response = case.response
    if response.force is None or response.reference is None:
        return
    first = case.context.by_reference[response.force.slug, reference_key(response.reference)][0]
    if first != case.record.file:
        fact = f"{response.force.name} has the reference `{response.reference}` in {first} too"
        yield Breach(case.at("reference"), fact, "keep one of the two, or add to the reference what tells them apart")


def letter_repeated(case: Case) -> Iterator[Breach]:
    """The letter repeats another record's, or nearly.

    Most of the sentences of this letter stand in an earlier record of the force as well, or all of them in some
    record. That may be right: forces answer many requests in the same words. It may also be one letter that was
    added twice, from two pages or in two formats.

    Bad: one letter as `114-18.md` and as `ocg-mapping.md`

    Good: two letters to two people, with a record each
    """
    twin = case.context.twins.get(case.record.file)
    if twin is not None:
        share = "all" if twin.share == 1.0 else f"{twin.share:.0%}"
        fact = f"{share} of the sentences of the two letters are those of {twin.file}"
        yield Breach(_TOP, fact, "if it is the same letter, delete one of the two; else leave it")


def alias_taken(case: Case) -> Iterator[Breach]:
    """A former address of the record is another record's.

    `aliases` are the paths that a record had before it was moved; the site leads from them to the record. A path that
    is a record's own, or that two records claim, can lead to one of them only.

    Bad: `aliases: [northumbria-police/114-18]` in a record, while `northumbria-police/114-18.md` exists

    Good: `aliases: [northumbria-police/ocg-mapping]` when no file of that name is left
    """
    if not case.response.aliases and not case.record.faults:
        return  # without reading the fields of a record that was read before
    for value in case.values("aliases"):
        alias = value.text.casefold()
        owners = [*case.context.by_address.get(alias, ()), *case.context.by_alias.get(alias, ())]
        if owners and owners[0] != case.record.file:
            yield Breach(
                value.span, f"`{value.text}` is an address of {owners[0]}", f"delete `{value.text}` here or there"
            )
        elif owners[:1] == case.context.by_address.get(alias, ())[:1]:
            yield Breach(value.span, f"`{value.text}` is the record's own address", f"delete `{value.text}`")


def stray_file(context: Context) -> Iterator[tuple[str, Breach]]:
    """A file that belongs to no record.

    `responses/` holds the two lists, a folder for each force with its records in it, and beside a record a folder of
    the same name with the copy it was taken from and the attachments. Anything else would not be shown, and might be
    published without having been looked at.

    Bad: `responses/northumbria-police/114-18.docx`; `responses/northumbria-police/115-18/capture.txt` without
    `115-18.md`

    Good: `responses/northumbria-police/114-18/letter.docx` beside `responses/northumbria-police/114-18.md`
    """
    records = {record.file for record in context.archive.records}
    kept = {
        record.file.removesuffix(".md"): (
            None if record.response is None else {attachment.name for attachment in record.response.attachments}
        )
        for record in context.archive.records
    }
    lists = {list_file.file for list_file in context.archive.lists}
    for file in context.archive.files:
        parts = file.split("/")
        beside = "/".join(parts[:3])
        if file in records or file in lists:
            continue
        if len(parts) == 4 and beside in kept:
            yield from _not_handed_out(file, kept[beside])
            continue
        yield file, Breach(_TOP, "the file belongs to no record", _where(parts))


def list_at_fault(context: Context) -> Iterator[tuple[str, Breach]]:
    """The list of forces or of topics has a fault.

    Every record is read against `responses/forces.toml` and `responses/topics.toml`. An entry that cannot be read is
    left out, and then the records that name it have findings too: mend the list first.

    Bad:

        [[force]]
        name = "Northumbria Police"

    Good:

        [[force]]
        slug = "northumbria-police"
        name = "Northumbria Police"
    """
    for list_file in context.archive.lists:
        for fault in list_file.faults:
            yield list_file.file, Breach(fault.span, fault.fact, fault.remedy)


def _not_handed_out(file: str, names: Set[str] | None) -> Iterator[tuple[str, Breach]]:
    """A file beside a record that was not taken as its attachment; `names` is None where the record was not read."""
    if names is not None and file.rpartition("/")[2] not in names:
        fact = "the file cannot be handed out: it is a link or no plain file, or its name is too long or no text"
        yield file, Breach(_TOP, fact, "put a plain file with a short name in its place, or delete it")


def _where(parts: list[str]) -> str:
    if len(parts) == 3 and not parts[2].startswith("."):
        return f"move it into the folder of its record, such as `{parts[0]}/{parts[1]}/114-18/{parts[2]}`, or delete it"
    return "move it into the folder of its record, or delete it"
