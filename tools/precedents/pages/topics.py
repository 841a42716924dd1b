"""The pages of the topics: what the responses are about, from the archive's controlled list."""

from __future__ import annotations

from collections.abc import Iterator

from precedents.pages import addresses, groups
from precedents.pages.edition import Crumb, Edition
from precedents.pages.groups import Fact, Group
from precedents.pages.page import Page, Sheet
from precedents.records.response import Topic

TOP = Crumb("Topics", addresses.TOPICS)


def sheets(edition: Edition) -> Iterator[Sheet]:
    """Yield the table of topics and the pages of each, those without a response included."""
    yield edition.sheet(addresses.TOPICS, edition.archive.responses, lambda: _page(edition))
    for topic in _listed(edition):
        yield from groups.sheets(edition, _group(edition, topic), TOP)


def _page(edition: Edition) -> Page:
    by_topic = edition.archive.by_topic
    return edition.page(
        "topics.html",
        addresses.TOPICS,
        "Topics",
        "The subjects of the published responses in this archive.",
        {"rows": tuple((topic, len(by_topic.get(topic.slug, ()))) for topic in _listed(edition))},
    )


def _listed(edition: Edition) -> list[Topic]:
    return sorted(edition.archive.topics, key=lambda topic: topic.title.casefold())


def _group(edition: Edition, topic: Topic) -> Group:
    return Group(
        url=addresses.topic(topic),
        title=topic.title,
        of=f"about {topic.title}",
        responses=edition.archive.by_topic.get(topic.slug, ()),
        search=addresses.narrowed("topic", topic.slug),
        lead=topic.description,
        facts=(Fact("Also called", ", ".join(topic.synonyms)),) if topic.synonyms else (),
        empty="No response in the archive is filed under this topic yet.",
    )
