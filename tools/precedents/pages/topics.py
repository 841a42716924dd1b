"""The pages of the topics: what the responses are about, from the archive's controlled list."""

from __future__ import annotations

from collections.abc import Iterator

from precedents.pages import addresses, groups
from precedents.pages.edition import Crumb, Edition
from precedents.pages.groups import Fact, Group
from precedents.pages.page import Page
from precedents.records.response import Topic

TOP = Crumb("Topics", addresses.TOPICS)


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the table of topics and the pages of each, those without a response included."""
    by_topic = edition.archive.by_topic
    listed = sorted(edition.archive.topics, key=lambda topic: topic.title.casefold())
    yield edition.page(
        "topics.html",
        addresses.TOPICS,
        "Topics",
        "The subjects of the published responses in this archive.",
        {"rows": tuple((topic, len(by_topic.get(topic.slug, ()))) for topic in listed)},
    )
    for topic in listed:
        yield from groups.pages(edition, _group(edition, topic), TOP)


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
