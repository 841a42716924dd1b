# ruff: noqa: E501 - a pattern, or a row of a table, is read more surely in one line
"""What the websites of forces put around a letter: lines that belong to the page and not to the letter.

Three tiers. `SITE_CHROME` are whole lines seen word for word on published copies. `is_chrome` knows lines of that
manner on sites not seen before; they are dropped wherever they stand. `is_navigation` knows words that may well stand
in a letter too (`Home`, `Search`): they are dropped only above and below it, among other chrome.
"""

from __future__ import annotations

import re

_COOKIES = (
    "We use some essential cookies to make our website work. We’d like to set additional cookies so we can "
    "remember your preferences and understand how you use our site.",
    "You can manage your preferences and cookie settings at any time by clicking on “Customise Cookies” below. "
    "For more information on how we use cookies, please see our Cookies notice.",
    "Your cookie preferences have been saved. You can update your cookie settings at any time on the cookies page.",
    "Sorry, there was a technical problem. Please try again.",
)
_NOTICES = (
    "Quickly exit this site by pressing the Escape key Leave this site",
    "BETAThis is a new service. Your feedback will help us to improve it.",
    "This site is a beta, which means it's a work in progress and we'll be adding more to it over the next few "
    "weeks. Your feedback helps us make things better, so please let us know what you think.",
)
_CONTROLS = ("Font Size:", "Speech:", "back to top", "Bookmark the permalink.", "Comments are closed")

SITE_CHROME = frozenset(line.casefold() for line in (*_COOKIES, *_NOTICES, *_CONTROLS))
"""Whole lines of site chrome, in lower case and with single blanks: a record may leave them out."""

_SERVICES = r"(?:facebook|twitter|x|linked ?in|whats ?app|pinterest|instagram|youtube|e-?mail|print|reddit|tumblr|snapchat|tiktok|google\+?|flickr|nextdoor|messenger)"
_ANYWHERE = re.compile(
    rf"""
    (?:we|this\ (?:web)?site|our\ (?:web)?site|the\ .{{0,40}}(?:web)?site)\b.{{0,60}}\buses?\ (?:some\ |essential\ |necessary\ )*cookies\b.*
  | (?:your\ )?cookie(?:s)?\ (?:preferences|settings|policy|notice|consent|control|statement|information)\b.{{0,300}}
  | (?:by\ (?:continuing|using)|you\ can\ manage|we’?'?d\ (?:also\ )?like\ to|you\ have\ (?:accepted|rejected)|you’?'?ve\ (?:accepted|rejected)|you\ can\ change)\b.{{0,300}}\bcookies?\b.*
  | (?:accept|reject|allow|manage|customise|customize|decline|hide|set|change|view|use|save)\ (?:all\ |additional\ |my\ |this\ |only\ |necessary\ |recommended\ |selected\ |analytics\ |optional\ )*cookies?(?:\ .{{0,60}})?
  | cookies?\ (?:on|are|help|that)\ .{{0,240}}(?:site|website|browser|device|experience|work)\b.*
  | (?:quickly\ )?(?:leave|exit|quit|hide)\ (?:this\ )?(?:site|page|website)(?:\ (?:quickly|now|by\ pressing.*))?
  | quickly\ exit\ .{{0,80}} | quick\ exit | esc(?:ape)?\ this\ page
  | skip\ (?:to|past)\ .{{0,60}} | jump\ to\ .{{0,30}}(?:content|navigation|search)
  | (?:beta|alpha)\W*(?:this\ is\ a\ new\ service.*)? | this\ (?:is\ a\ new\ service|(?:web)?site\ is\ (?:a\ |in\ )?(?:beta|alpha))\b.{{0,400}}
  | (?:font|text)\ size\W*(?:(?:a\ ?){{1,4}}|[a-z+\-\ ]{{0,12}}|(?:increase|decrease|reset|small|medium|large|normal).{{0,30}}) | speech\W* | a\ ?a\ ?a | browsealoud.{{0,60}} | recite\ ?me.{{0,60}} | listen\ (?:to\ this\ page|with\ .{{0,30}})
  | share(?:\W+(?:this|page|article|post|story|link|content|item|via|on|with|by|to|opens|in|new|window|share|tweet|{_SERVICES})\b)*\W*
  | (?:share\ |post\ |like\ |find\ us\ |follow\ us\ |tweet\ |send\ )(?:this\ )?(?:page\ )?(?:on|to|via|by)\ {_SERVICES}.{{0,40}} | tweet(?:\ this)?
  | {_SERVICES}(?:\W+{_SERVICES}\b)+\W* | click\ to\ (?:share|email|print)\b.{{0,80}}
  | (?:e-?mail|print|save|bookmark)\ this\ (?:page|article|post).{{0,30}} | print\ (?:page|friendly).{{0,20}} | printer[- ]friendly.{{0,20}}
  | bookmark\ the\ (?:permalink|page).{{0,10}} | this\ entry\ was\ posted\ .{{0,200}} | permalink\W*
  | (?:comments|trackbacks|pings)\ (?:and\ .{{0,20}})?are\ (?:currently\ )?closed.{{0,10}} | (?:leave|add|post)\ a\ (?:reply|comment).{{0,40}} | no\ comments(?:\ yet)?\W* | \d+\ comments?
  | post\ navigation | [←«‹]\ ?.{{0,120}} | .{{0,120}}\ ?[→»›]\s* | (?:older|newer|previous|next)\ (?:posts?|page|entry|article|item)\W*
  | posted\ on\ .{{0,40}}(?:\ by\ .{{0,40}})? | just\ another\ wordpress\ .{{0,20}} | .{{0,80}}\bpowered\ by\ wordpress.{{0,20}}
  | (?:posted|filed|categori[sz]ed|tagged)\ (?:in|under|by|as)\b.{{0,150}} | categor(?:y|ies)\ ?:.{{0,120}} | tags?\ ?:.{{0,150}}
  | (?:go\ |return\ )?(?:back\ )?to\ (?:the\ )?top(?:\ of\ (?:the\ )?page)?\W* | back\ to\ (?:disclosure\ log|foi.{{0,30}}|search(?:\ results)?|results|list(?:ing)?|previous\ page|home)\W* | return\ to\ (?:list|search|results|foi.{{0,30}}|disclosure.{{0,20}})\W*
  | (?:was|is|did)\ (?:this|you\ find)\ (?:page|information|content|article)?\b.{{0,30}}\b(?:useful|helpful|looking\ for|wrong|everything|easy|clear)\b.{{0,20}}\?\W*.{{0,20}} | is\ there\ anything\ wrong\ with\ this\ page.{{0,5}} | help\ us\ (?:to\ )?improve\b.{{0,80}}
  | (?:your\ feedback|give\ (?:us\ )?feedback|tell\ us\ what\ you\ think|rate\ this|report\ a\ problem\ with\ this|thank\ you\ for\ your\ feedback|how\ would\ you\ rate).{{0,120}}
  | you\ are\ here\W.{{0,200}} | home\ ?(?:[>»›\\]|::|/(?!\ ?\d))\ ?.{{0,200}}
  | (?:toggle|open|close|show|hide|mobile|main|site)\ (?:the\ )?(?:main\ |mobile\ |site\ )?(?:navigation|menu|search|nav)\W*
  | (?:copyright\ ?)?©.{{0,120}} | copyright\ (?:\(c\)\ )?\d{{4}}.{{0,100}} | all\ rights\ reserved\W* | powered\ by\ .{{0,60}} | (?:website|site)\ (?:by|design\w*)\ .{{0,60}}
  | (?:please\ )?(?:enable|turn\ on)\ javascript.{{0,120}} | javascript\ (?:is|must|seems)\b.{{0,150}} | your\ browser\ .{{0,200}} | you\ (?:appear\ to\ be|are)\ using\ an?\ (?:unsupported|out-?of-?date|old).{{0,200}}
  | sorry,\ there\ was\ a\ technical\ problem.{{0,40}} | loading\W* | please\ wait\W*
  | (?:subscribe|sign\ up)\ (?:to|for)\ .{{0,80}} | rss\ feed.{{0,10}} | follow\ us\W*.{{0,60}} | select\ language\W* | powered\ by\ google.{{0,30}}
  | (?:opens\ in\ (?:a\ )?new\ (?:window|tab))\W*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NAVIGATION = re.compile(
    rf"""
    home(?:page)?|.{{3,50}}\ [-–|]\ home|menu|search(?:\ (?:this\ site|the\ site|our\ site|for|\.\.\.|results))?\W*|go|submit|contact(?:\ us)?|about(?:\ us)?|news(?:\ (?:and|&)\ .{{0,30}})?|(?:jobs|careers|recruitment)(?:\ (?:and|&)\ .{{0,20}})?|report(?:\ (?:it|online|a\ crime|crime))?
  | (?:site\ ?map|privacy(?:\ (?:notice|policy|statement))?|accessibility(?:\ statement)?|terms(?:\ (?:and|&)\ conditions|\ of\ use)?|disclaimer|cookies?|legal(?:\ notice)?|help|how\ to\ apply|faqs?|feedback|a-?z|links|login|log\ in|sign\ in|register|my\ account|cymraeg|english|gaelic|gàidhlig|rss|top|close|back|next|previous|more|read\ more|show\ more|yes|no|ok|accept|reject|hide|share|print|email|tweet|like|follow|save|{_SERVICES})\W*
  | (?:advice(?:\ (?:and|&)\ information)?|your\ (?:area|neighbourhood|local\ .{{0,20}})|crime\ prevention|stats?\ (?:and|&)\ data|services|apply(?:\ or\ register)?|tell\ us(?:\ about)?|contact\ your\ local\ .{{0,30}}|what'?’?s\ happening.{{0,30}}|police\ forces|appeals|campaigns|events|media(?:\ centre)?|publications|our\ (?:force|performance|people|policies)|emergency|in\ an\ emergency.{{0,60}}|dial\ (?:999|101).{{0,60}}|call\ (?:999|101).{{0,60}}|non-?emergency.{{0,40}})
  | quick\ links\W*|make\ a\ request|related\ (?:content|links|pages|documents|information|articles)\W*|in\ this\ section\W*|on\ this\ page\W*|contents\W*|latest\ (?:news|tweets)\W*|recent\ (?:posts|comments)\W*|archives?\W*|categories\W*|meta\W*|freedom\ of\ information\ disclosure\ logs?|disclosure\ logs?|publication\ scheme|accessing\ information
  | [|>»›•·\-–—/\\*+×✕=_.\ ]{{1,40}}
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST = 500


_BULLET = re.compile(r"^[-•*·◦▪»›>+]\s+(?=\S)")
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])")  # links that scraping left no blank between: `HomeNewsContact us`
_BARS = re.compile(r"\s*[|•·]\s*")


def is_chrome(line: str) -> bool:
    """Whether a whole line belongs to the page, wherever it stands; an entry of a list is read without its bullet."""
    plain = _bare(line)
    if not plain or len(plain) > _LONGEST:
        return False
    if plain.casefold() in SITE_CHROME or _ANYWHERE.fullmatch(plain) is not None:
        return True
    glued = _GLUED.split(plain)
    if len(glued) > 1 and all(map(_is_piece, glued)):
        return True
    cells = [cell for cell in _BARS.split(plain) if cell]
    return len(cells) > 2 and sum(map(_is_piece, cells)) >= max(len(cells) - 1, 3)


def is_navigation(line: str) -> bool:
    """Whether a line may be navigation: chrome above and below a letter, but possible within one."""
    plain = _bare(line)
    return len(plain) <= 80 and _NAVIGATION.fullmatch(plain) is not None


def may_answer(line: str) -> bool:
    """Whether navigation might as well be an answer (`No`): it is none unless the page asks right above it."""
    return _ANSWERS.fullmatch(_bare(line)) is not None


_ANSWERS = re.compile(
    rf"(?:{_SERVICES}|yes|no|ok|none|more|next|previous|help|reports?|search|services|events|links|news|contents|archives?|categories|emergency|campaigns|appeals|media|publications)\W*",
    re.IGNORECASE,
)


def _bare(line: str) -> str:
    plain = " ".join(line.split())
    return _BULLET.sub("", plain, count=1)


def _is_piece(cell: str) -> bool:
    """Whether one of the links between the bars of a menu (`Home | About us | Contact us`) is navigation."""
    return _NAVIGATION.fullmatch(cell) is not None or _ANYWHERE.fullmatch(cell) is not None
