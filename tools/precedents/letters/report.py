"""A draft as plain values, in the shape that `precedents import --dry-run --format json` prints."""

from __future__ import annotations

from precedents.letters.draft import Draft


def as_values(draft: Draft) -> dict[str, object]:
    """Return the draft: names, canonical strings of provisions, and offsets into `text`, the cleaned letter."""
    return {
        "force": " and ".join(force.name for force in draft.forces) or "unknown",
        "reference": draft.reference or "none",
        "date": str(draft.date),
        "act": draft.act.value,
        "title": draft.title,
        "exemptions": [str(provision) for provision in draft.exemptions],
        "mentioned": [str(provision) for provision in draft.mentioned],
        "other_acts": list(draft.other_acts),
        "ncnd": draft.ncnd.value,
        "outcome": draft.outcome.value,
        "topics": [topic.slug for topic in draft.topics],
        "extent": draft.extent.value,
        "sections": [
            {"kind": part.kind.value, "heading": part.heading, "start": part.span.start, "end": part.span.end}
            for part in draft.sections
        ],
        "questions": [
            {
                "number": question.number,
                "outcome": question.outcome.value,
                "exemptions": [str(provision) for provision in question.exemptions],
            }
            for question in draft.questions
        ],
        "flags": [
            {"field": flag.field, "rests_on": flag.rests_on, "words": flag.words, "confirm": flag.confirm}
            for flag in draft.flags
        ],
        "text": draft.text,
    }
