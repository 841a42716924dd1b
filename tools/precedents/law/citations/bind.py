"""Bind: every chain of numbers to its Act, by what is named beside it, by what it is for, and by the whole letter.

What a letter says outright decides: the Act named after the numbers, then the one named before them. A bare number is
weighed: what speaks for the letter's own Act (the exemption's title, the word exemption, a limb that it has) against
what speaks for another (what police call by that number, an Act in the sentence, the same number bound elsewhere in
the letter). Where both speak, the citation says that it is ambiguous, and why.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from precedents.law.citations.citation import UNKNOWN_ACT
from precedents.law.citations.expand import Expanded, expand
from precedents.law.citations.grammar import Chain, Group
from precedents.law.citations.known import cited_bare, has, has_limbs, is_exempting_number, limbs_of, title_words
from precedents.law.citations.layout import Layout
from precedents.law.citations.naming import Mention, Mentions
from precedents.law.citations.nearby import in_document, named_after, named_before, named_earlier, named_further
from precedents.law.citations.powers import power_beside, powers, year_of
from precedents.law.citations.tokens import WORD, Tokens
from precedents.law.citations.vocabulary import Division, wordset
from precedents.law.provisions import Act

INFORMATION = {act.full_title: act for act in Act}
_EXEMPTION_WORDS = wordset(
    "exemption exemptions exempt exempted exempts exception exceptions withheld withhold withholding refuse refused",
    "refusal refusing foia engaged applies applied rely relying relied relies virtue pursuant prejudice factors favouring harm interest absolute qualified pit ncnd confirm deny",
)
_NEAR, _BESIDE, _AROUND = 7, 5, 40


@dataclass(slots=True)
class Bound:
    """A group of a chain with its Act: `info` when it is an information Act, `why` when the letter leaves it open."""

    chain: Chain
    group: Group
    act: str
    info: Act | None
    parts: list[Expanded]
    explicit: bool = False
    why: str | None = None


class Binder:
    """Binds the chains of one text. `default` is the Act under which the letter was written."""

    def __init__(self, t: Tokens, layout: Layout, mentions: Mentions, default: Act, scopes: frozenset[int]) -> None:
        self.t, self.layout, self.mentions, self.scopes = t, layout, mentions, scopes
        self.default = default
        self.elsewhere: dict[str, dict[str, None]] = {}
        self.own: set[str] = set()
        self.titles = dict.fromkeys(mention.title for mention in mentions.ordered if mention.title)
        self.dated: dict[str, set[str]] = {}
        for title in self.titles:
            self.dated.setdefault(title[:-5], set()).add(title)
        self.vocabulary = frozenset(t.words)

    def bind(self, chains: Iterable[Chain]) -> list[Bound]:
        """Return the groups of all chains in order, each bound; those of forms and reports are left out."""
        kept = [
            part
            for chain in chains
            if not in_document(self.t, self.mentions, chain.after)
            for part in self._split(chain)
        ]
        named = [self._named(chain) for chain in kept]
        for chain, (title, _) in zip(kept, named, strict=True):
            if title is not None and title not in INFORMATION and chain.division is Division.SECTION:
                for group in chain.groups:
                    dated = self._with_year(title, group.section)
                    self.elsewhere.setdefault(group.section, {})[dated] = None
                    self.titles.setdefault(dated)
        self._claim_own(kept, named)
        bound: list[Bound] = []
        for chain, (title, sure) in zip(kept, named, strict=True):
            for group in chain.groups:
                one = self._bound(chain, group, title, sure, bound)
                if one is not None:
                    bound.append(one)
        return bound

    def _claim_own(self, chains: list[Chain], named: list[tuple[str | None, bool]]) -> None:
        """Note the sections that the letter cites of its own Act beyond doubt, so that a bare one follows them."""
        for chain, (title, _) in zip(chains, named, strict=True):
            for group in chain.groups:
                favour = self._in_favour(group) if group.section and title is None else 0
                plain = favour and group.limbs and self._other(chain, group)[0] is None
                if (title in INFORMATION and group.section) or favour >= 3 or plain:
                    self.own.add(group.section)

    def _split(self, chain: Chain) -> list[Chain]:
        """Part `Police Act 1997, sections 28 and 29, and section 93 of RIPA`: each Act has the numbers beside it."""
        marks = [number for number, group in enumerate(chain.groups) if group.marked]
        if len(marks) < 2:
            return [chain]
        before = named_before(self.t, self.mentions, chain.first)
        after = named_after(self.t, self.layout, self.mentions, chain.after)
        if before is None or after is None or before[0].title in (None, after.title):
            return [chain]
        return [Chain(chain.division, chain.groups[: marks[-1]]), Chain(chain.division, chain.groups[marks[-1] :])]

    def _named(self, chain: Chain) -> tuple[str | None, bool]:
        """The title of the Act named right beside a chain, and whether it is sure."""
        after = named_after(self.t, self.layout, self.mentions, chain.after)
        if after is not None:
            return self._title(after, chain), True
        before = named_before(self.t, self.mentions, chain.first)
        if before is not None:
            return self._title(before[0], chain), before[1]
        return None, False

    def _title(self, mention: Mention, chain: Chain) -> str:
        """The title that a mention stands for; `the Act` without a definition is the letter's own where that fits."""
        if mention.title is not None:
            return mention.title
        fits = all(has(self.default, group.section) for group in chain.groups if group.section)
        words = self.t.words[mention.after : mention.after + 2 * _NEAR]
        power = power_beside(chain.groups[0].section, words)
        if power is not None and power in self.titles and not chain.groups[0].limbs:
            return power
        if fits:
            return self.default.full_title
        earlier = self.mentions.last_between(0, mention.first)
        return earlier.title if earlier is not None and earlier.title is not None else self.default.full_title

    def _bound(self, chain: Chain, group: Group, title: str | None, sure: bool, done: list[Bound]) -> Bound | None:
        if chain.division in (Division.ARTICLE, Division.SCHEDULE, Division.REGULATION):
            return self._other_division(chain, group, title)
        if not group.section:
            return self._subsections(chain, group, title, done)
        if title is not None and (sure or not self._doubtful(group, title)):
            return self._as(chain, group, title, explicit=True)
        if chain.division in (Division.EXEMPTION, Division.NONE):
            exempting = is_exempting_number(self.default, group.section) or has_limbs(self.default, group.section, ())
            return self._as(chain, group, self.default.full_title) if exempting else None
        return self._weighed(chain, group)

    def _doubtful(self, group: Group, title: str) -> bool:
        """Whether the Act before a comma can hardly be meant: it lacks the section, or the exemption's title follows."""
        info = INFORMATION.get(title)
        if info is not None:
            return not has_limbs(info, group.section, ())
        return is_exempting_number(self.default, group.section)

    def _as(self, chain: Chain, group: Group, title: str, *, explicit: bool = False, why: str | None = None) -> Bound:
        info = INFORMATION.get(title)
        known = limbs_of(info, group.section) if info else None
        title = title if info else self._with_year(title, group.section)
        return Bound(chain, group, info.value if info else title, info, expand(group, known), explicit, why)

    def _with_year(self, title: str, section: str) -> str:
        """An undated title with the year that the letter gives it elsewhere, or that goes with the number."""
        dated = self.dated.get(title, set())
        return next(iter(dated)) if len(dated) == 1 else year_of(section, title)

    def _weighed(self, chain: Chain, group: Group) -> Bound | None:
        if group.limbs and self.t.kinds[group.limbs[0].first] == "." and not self._exists(group):
            return None  # `section 4.2` of some report
        other, against = self._other(chain, group)
        if not cited_bare(self.default, group.section):
            return self._unknown_number(chain, group, other)
        favour = self._in_favour(group)
        if other is None or (favour >= against and favour):
            return self._as(chain, group, self.default.full_title, why=self._doubt(group, other, favour))
        why = None
        if against < 3:
            named = f"section {group.section} is also in the {self.default.value}"
            why = f"no Act is named beside it; read as the {other} from the words around it, but {named}"
        return self._as(chain, group, other, why=why)

    def _exists(self, group: Group) -> bool:
        known = limbs_of(self.default, group.section)
        exempting = is_exempting_number(self.default, group.section)
        return exempting and known is not None and all(known(part.limbs) for part in expand(group, known))

    def _doubt(self, group: Group, other: str | None, favour: int) -> str | None:
        if favour >= 3:
            return None
        if other is not None and (favour < 2 or any(power.act == other for power in powers(group.section))):
            return f"no Act is named beside it, and the words around it could mean the {other}"
        titles = self.elsewhere.get(group.section)
        if titles and favour < 2:
            return f"no Act is named beside it, and the letter also cites section {group.section} of the {next(iter(titles))}"
        return None

    def _in_favour(self, group: Group) -> int:
        """How much speaks for the letter's own Act: 3 its own title or list, 2 the word exemption nearby, 1 its limbs."""
        t, first, after = self.t, group.first, group.after
        following = [word for kind, word in zip(t.kinds[after : after + 5], t.words[after : after + 5]) if kind == WORD]
        titles = title_words(self.default, group.section)
        if not titles.isdisjoint(following[:2]) or self.layout.line(first)[0] in self.scopes:
            return 3
        begin, end = self.layout.sentence(first)
        window = t.words[max(begin, first - _NEAR) : first] + t.words[after : min(end, after + _NEAR)]
        exempting = is_exempting_number(self.default, group.section)
        if not _EXEMPTION_WORDS.isdisjoint(window):
            return 3 if exempting and group.limbs else 2
        limbs = tuple(limb.text.upper() for limb in group.limbs[:1])
        if limbs and exempting and has_limbs(self.default, group.section, limbs):
            return 2 if len(group.limbs) > 1 else 1
        return 2 if group.section in self.own else 0

    def _other(self, chain: Chain, group: Group) -> tuple[str | None, int]:
        """The other Act that most speaks for, and how much: 3 as good as named, 2 what stands beside it, 1 elsewhere."""
        t = self.t
        further = named_further(t, self.layout, self.mentions, chain)
        if further is not None and further.title is not None:
            return (further.title, 3) if further.title not in INFORMATION else (None, 0)
        begin, end = self.layout.sentence(group.first)
        beside = t.words[group.after : min(end, group.after + _BESIDE)]
        close = power_beside(group.section, beside)
        earlier = named_earlier(self.layout, self.mentions, group.first)
        if earlier is not None:
            if earlier.title in INFORMATION:
                return (close, 2) if close else (None, 0)
            return earlier.title, 2
        if close is not None:
            adjacent = power_beside(group.section, beside[:1]) is not None and not group.limbs
            return next(iter(self.elsewhere.get(group.section, {})), close), 3 if adjacent else 2
        around = power_beside(group.section, t.words[max(begin, group.first - _BESIDE) : group.first])
        titles = self.elsewhere.get(group.section)
        if titles:
            return next(iter(titles)), 2 if around else 1
        known = next((power.act for power in powers(group.section) if power.act in self.titles), None)
        return around or known, 1 if around or known else 0

    def _unknown_number(self, chain: Chain, group: Group, other: str | None) -> Bound:
        """A number that the letter's Act does not have, or that nobody cites from it."""
        if other is not None:
            return self._as(chain, group, other)
        begin, end = self.layout.sentence(group.first)
        around = self.t.words[max(begin, group.first - _AROUND) : min(end, group.after + _AROUND)]
        guess = power_beside(group.section, around) or power_beside(group.section, self.vocabulary)
        paragraph = named_earlier(self.layout, self.mentions, group.first, whole_line=True)
        named = paragraph.title if paragraph is not None and paragraph.title not in INFORMATION else guess
        if named is None:
            why = f"no Act is named, and the {self.default.value} has no section {group.section} that letters cite"
            return Bound(chain, group, UNKNOWN_ACT, None, expand(group, None), why=why)
        return self._as(
            chain, group, named, why=f"no Act is named beside it; read as the {named} from the words around it"
        )

    def _subsections(self, chain: Chain, group: Group, title: str | None, done: list[Bound]) -> Bound | None:
        """`subsections 3A and 4A of the Freedom of Information Act`: of the last section cited that has them."""
        info = INFORMATION.get(title) if title is not None else self.default
        if info is None:
            return None
        begin, _ = self.layout.sentence(group.first)
        for earlier in reversed(done[-8:]):
            known = limbs_of(info, earlier.group.section) if earlier.info is info else None
            near = earlier.group.first >= begin and is_exempting_number(info, earlier.group.section)
            if known is None or (title is None and not near):
                continue
            parts = expand(group, known)
            if all(known(part.limbs) for part in parts):
                whole = Group(earlier.group.section, group.first, group.number, group.after, group.limbs, True, True)
                return Bound(chain, whole, info.value, info, parts, title is not None)
        return None

    def _other_division(self, chain: Chain, group: Group, title: str | None) -> Bound | None:
        """Articles, schedules and regulations: regulations may be of the EIR, the others are never grounds of refusal."""
        if title is None:
            earlier = named_further(self.t, self.layout, self.mentions, chain) or named_earlier(
                self.layout, self.mentions, group.first, whole_line=True
            )
            title = earlier.title if earlier is not None else None
        if chain.division is Division.REGULATION:
            return self._regulation(chain, group, title)
        if chain.division is Division.ARTICLE and (title is None or not _has_articles(title)):
            title = next((each for each in self.titles if _has_articles(each)), title)
        if title is None:
            return None
        info = INFORMATION.get(title)
        return Bound(chain, group, info.value if info else title, None, expand(group, None), explicit=True)

    def _regulation(self, chain: Chain, group: Group, title: str | None) -> Bound | None:
        eir = Act.EIR.full_title
        if title is None or (title in INFORMATION and title != eir):
            speaks = self.default is Act.EIR or eir in self.titles or _limbs_known(group)
            title = eir if speaks and has(Act.EIR, group.section) else None
        if title is None:
            return None
        return self._as(chain, group, title, explicit=True)


def _limbs_known(group: Group) -> bool:
    known = limbs_of(Act.EIR, group.section)
    return known is not None and len(group.limbs) > 1 and all(known(part.limbs) for part in expand(group, known))


def _has_articles(title: str) -> bool:
    return "Convention" in title or "General Data Protection" in title or "Human Rights" in title or "Order" in title
