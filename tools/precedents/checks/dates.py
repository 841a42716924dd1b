"""D: whether the date of response is a date, and one on which such a response can have been given."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from precedents.checks.case import Case
from precedents.checks.findings import Breach
from precedents.dates import PartialDate
from precedents.law.drafting import COMMENCEMENT
from precedents.records.record import FaultKind

_ONE_DAY = datetime.timedelta(days=1)


def wrong_date(case: Case) -> Iterator[Breach]:
    """The date has no form that a date has, or is in no calendar.

    `date` is the date of the response, as far as the published copy tells: a day, a month or a year, with the year
    first, so that nobody has to wonder whether 02/03/2018 is in February or in March. It is never taken from the
    reference, from the request or from the day on which a page was put up; where the copy shows no date, it is
    `unknown`.

    Bad:

        date: 19/02/2018
        date: 2018-02-30

    Good:

        date: 2018-02-19
        date: 2016-06
        date: unknown

    Source: ISO 8601, calendar dates.
    """
    return case.reported(FaultKind.WRONG_DATE)


def before_the_act(case: Case) -> Iterator[Breach]:
    """The date of response lies before anybody could make a request.

    The right to ask came into force on 1 January 2005, under the Freedom of Information Act 2000, the Freedom of
    Information (Scotland) Act 2002 and the Environmental Information Regulations 2004 alike. An earlier date is
    a misprint, or the date of something else in the letter.

    Bad:

        date: 1018-02-19
        date: 2000

    Good:

        date: 2018-02-19

    Source: SI 2004/3122 article 2; SSI 2004/203; SI 2004/3391 regulation 1.
    """
    latest = case.response.date.latest
    if latest is not None and latest < COMMENCEMENT:
        response = case.response
        yield Breach(
            case.at("date"),
            f"`{response.date}` is before {_in_words(COMMENCEMENT)}, when {response.act.value} came into force",
            "correct it, or write `date: unknown` if the copy does not show the date of the response",
        )


def in_the_future(case: Case) -> Iterator[Breach]:
    """The date of response has not come yet.

    A response is published after it was given. A later date is a misprint: a digit too high, day and month exchanged,
    or the day on which something will be reviewed. One day is allowed for, because the clocks of two places differ.

    Bad: `date: 2081-02-19`

    Good: `date: 2018-02-19`
    """
    earliest, today = case.response.date.earliest, case.context.today
    if earliest is not None and today is not None and earliest > today + _ONE_DAY:
        yield Breach(
            case.at("date"),
            f"`{case.response.date}` is in the future",
            "correct it, or write `date: unknown` if the copy does not show the date of the response",
        )


def _in_words(day: datetime.date) -> str:
    return PartialDate(day.year, day.month, day.day).in_words()
