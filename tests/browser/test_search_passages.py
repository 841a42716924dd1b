"""Results stand in the page before their passages do: nothing moves, nothing is said twice, nothing is mixed."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.test_search import box, results, status
from tests.browser.test_search_states import FOUND, SAID, meddled

__all__ = ["meddled"]  # a fixture

TEXTS = re.compile("/search/texts/")


class Held:
    """The requests for passages of a page, which wait until they are let go."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.routes: list[Route] = []
        self.holding = True
        page.context.route(TEXTS, self.hold)

    def hold(self, route: Route) -> None:
        """Keep a request, or let it through."""
        if self.holding:
            self.routes.append(route)
        else:
            route.continue_()

    def let_go(self) -> None:
        """Let all passages come, and wait for them."""
        self.holding = False
        for route in self.routes:
            route.continue_()
        expect(self.page.locator(FOUND)).to_have_attribute("data-shown", "all")


def without_passages(page: Page, address: str) -> Held:
    """Open a page of results whose passages do not come until they are let go."""
    held = Held(page)
    page.goto(address)
    expect(page.locator(FOUND)).to_have_attribute("data-shown", "results")
    return held


@pytest.mark.parametrize("width", [320, 360, 700, 1280])
def test_passages_take_the_room_that_was_left_for_them(meddled: Callable[..., Page], site_url: str, width: int) -> None:
    page = meddled(viewport={"width": width, "height": 800})
    held = without_passages(page, f"{site_url}search/?q=police")
    expect(page.locator(".pr-hit__passage mark")).to_have_count(0)
    tops = "hits => hits.map(hit => Math.round(hit.getBoundingClientRect().top + scrollY))"
    before = page.locator(".pr-hit").evaluate_all(tops)
    assert len(before) > 3
    held.let_go()
    expect(page.locator(".pr-hit__passage mark").first).to_be_attached()
    assert page.locator(".pr-hit").evaluate_all(tops) == before


def test_passages_leave_the_focus_and_say_nothing(meddled: Callable[..., Page], site_url: str) -> None:
    page = meddled()
    held = without_passages(page, f"{site_url}search/?q=police")
    expect(status(page)).to_have_text(re.compile("response"))
    page.evaluate(SAID)
    link = page.locator(".pr-hit__link").nth(1)
    link.focus()
    held.let_go()
    expect(link).to_be_focused()
    expect(link).to_have_attribute("href", re.compile(r"\?q=police#\w+$"))
    assert page.evaluate("said") == []
    page.keyboard.press("ArrowDown")
    expect(page.locator(".pr-hit__link").nth(2)).to_be_focused()


def test_a_passage_that_fails_late_takes_the_results_with_it(meddled: Callable[..., Page], site_url: str) -> None:
    page = meddled()
    held = without_passages(page, f"{site_url}search/?q=police")
    assert results(page)
    page.context.route(TEXTS, lambda route: route.abort())  # what is asked for from now on
    held.routes[0].abort()
    expect(status(page)).to_have_text("The search could not be completed")
    assert results(page) == []
    page.context.unroute_all()
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".pr-hit mark").first).to_be_visible()


def test_passages_of_an_earlier_question_never_come_into_a_later_answer(
    meddled: Callable[..., Page], site_url: str
) -> None:
    page = meddled()
    held = without_passages(page, f"{site_url}search/?q=police")
    box(page).fill("organised")
    box(page).press("Enter")
    expect(page).to_have_url(re.compile("q=organised"))
    held.let_go()
    marks = {text.lower() for text in page.locator(".pr-hit mark").all_inner_texts()}
    assert marks
    assert all(mark.startswith("organis") for mark in marks)
