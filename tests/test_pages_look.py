"""The style sheet: contrasts of its colours in both schemes, and nothing that asks another host for anything."""

from __future__ import annotations

import re

import pytest

from tests.building import ROOT

ASSETS = ROOT / "tools" / "precedents" / "theme" / "assets"
SHEET = (ASSETS / "precedents.css").read_text(encoding="utf-8")

# What stands on what: text needs 4.5 to 1 (WCAG 2.2, 1.4.3), edges of controls 3 to 1 (1.4.11).
PAIRS = [
    ("ink", "paper", 4.5),
    ("ink", "wash", 4.5),
    ("ink", "tint", 4.5),  # the passage that an address leads to
    ("quiet", "paper", 4.5),
    ("quiet", "wash", 4.5),  # the footer, rows under the pointer, empty states
    ("accent", "paper", 4.5),
    ("accent", "wash", 4.5),
    ("accent", "tint", 4.5),
    ("accent-strong", "tint", 4.5),  # the tag of an NCND limb
    ("on-accent", "accent", 4.5),  # buttons
    ("on-accent", "accent-strong", 4.5),  # buttons under the pointer
    ("on-solid", "solid", 4.5),  # the tag of an absolute exemption
    ("rule-strong", "paper", 3.0),  # edges of the search box and of tags
    ("accent", "paper", 3.0),  # focus
]


def colours(selector: str) -> dict[str, str]:
    """The colours `--pr-...` that the first rule with this selector sets."""
    rule = re.search(re.escape(selector) + r"[^{}]*\{([^}]*)\}", SHEET)
    assert rule, selector
    return dict(re.findall(r"--pr-([a-z-]+): (#[0-9a-f]{6});", rule[1]))


SCHEMES = {
    "light": colours(':root,\n[data-md-color-scheme="default"] {\n  --pr-paper'[: -len(" {\n  --pr-paper")]),
    "dark": colours('[data-md-color-scheme="slate"]'),
}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_the_guidelines_say() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("text", "ground", "least"), PAIRS)
def test_text_can_be_read_on_its_ground(scheme: str, text: str, ground: str, least: float) -> None:
    assert contrast(SCHEMES[scheme][text], SCHEMES[scheme][ground]) >= least


def test_both_schemes_set_the_same_colours() -> None:
    assert SCHEMES["light"].keys() == SCHEMES["dark"].keys()


@pytest.mark.parametrize("name", ["precedents.css", "tables.js", "passages.js"])
def test_nothing_is_fetched(name: str) -> None:
    source = (ASSETS / name).read_text(encoding="utf-8")
    assert not re.findall(r"https?:|@import|url\(|@font-face|\bfetch\b|\beval\b|innerHTML", source)


def test_every_class_of_a_template_is_ours_and_every_tag_has_its_look() -> None:
    templates = ROOT / "tools" / "precedents" / "pages" / "templates"
    used = {
        name
        for file in templates.iterdir()
        for value in re.findall(r'class="([^"]*)"', re.sub(r"\{[%{].*?[%}]\}", " ", file.read_text(encoding="utf-8")))
        for name in value.split()
    }
    assert {name for name in used if not name.startswith("pr-")} == set()
    assert {f"pr-tag--{kind}" for kind in ("absolute", "qualified", "mixed", "ncnd", "other")} <= set(
        re.findall(r"\.(pr-[a-z-]+)", SHEET)
    )
