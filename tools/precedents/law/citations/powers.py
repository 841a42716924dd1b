"""Powers and offences that police call by their section alone, as data: `a section 60 search`, `a s136 detention`.

A line has the Act, the sections, and the words of which one stands beside a number (or, for a number that no
information Act uses, somewhere in its sentence) when it means that Act. Written from police usage; the first line
that fits decides, so the commonest reading of a number comes first.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from precedents.law.citations.vocabulary import wordset


@dataclass(frozen=True, slots=True)
class Power:
    """Sections of one Act that are known by number, and the words beside them."""

    act: str
    sections: frozenset[str]
    beside: frozenset[str]


_SEARCH = "stop stops stopped search searches searched searching authorisation authorisations authorised authority "
_LINES: Final = f"""\
Criminal Justice and Public Order Act 1994 | 60 60AA | {_SEARCH} order orders notice masks knife violence powers power
Criminal Justice and Public Order Act 1994 | 61 62 62A 62B 63 65 68 | trespass trespassers encampment rave raves
Terrorism Act 2000 | 43 43A 44 45 47A | {_SEARCH} terrorism terrorist counter-terrorism powers power tact
Terrorism Act 2000 | 41 | arrest arrests arrested detention detentions terrorism tact
Terrorism Act 2000 | 58 58A 57 38B | terrorism terrorist tact
Mental Health Act 1983 | 135 136 | warrant warrants detention detentions detained detain detainee detainees mental \
suite place safety \
hospital patient patients sectioned crisis ambulance sectioning powers assessment cell cells custody
Mental Health Act 1983 | 2 3 5 37 41 117 | sectioned hospital patient patients psychiatric mental
Misuse of Drugs Act 1971 | 23 | {_SEARCH} drug drugs warrant warrants cannabis misuse
Misuse of Drugs Act 1971 | 4 5 8 | drug drugs cannabis supply possession cultivation
Firearms Act 1968 | 47 | {_SEARCH} firearm firearms
Firearms Act 1968 | 1 2 5 7 11 27 28A 30A 30C | firearm firearms shotgun shotguns certificate certificates weapon \
weapons
Police and Criminal Evidence Act 1984 | 1 | {_SEARCH} pace
Police and Criminal Evidence Act 1984 | 8 15 16 17 18 19 32 | search searches searched warrant warrants premises \
entry \
seizure seized pace powers
Police and Criminal Evidence Act 1984 | 24 28 37 38 46A 47 | arrest arrests arrested bail bailed custody pace
Police and Criminal Evidence Act 1984 | 55 54 61 62 63 64 | strip intimate fingerprints samples pace
Offences against the Person Act 1861 | 16 18 20 47 | assault assaults assaulted gbh abh wounding wound wounds \
grievous \
actual bodily harm threats oapa malicious intent
Criminal Justice Act 1988 | 39 | assault assaults battery common
Criminal Justice Act 1988 | 139 139A 139AA | bladed blade knife knives pointed weapon weapons
Public Order Act 1986 | 4 4A 5 18 | harassment alarm disorder abusive threatening poa pnd offence offences
Public Order Act 1986 | 11 12 13 14 14A | march marches procession processions assembly assemblies protest protests \
demonstration demonstrations conditions
Road Traffic Act 1988 | 163 164 165 165A 170 172 | notice notices stop stops stopped driver drivers driving vehicle \
vehicles seizure seized seizures seize insurance nip nips collision collisions uninsured keeper form forms offence \
offences
Road Traffic Act 1988 | 1 2 3 3A 4 5 6 7 | driving driver drivers drink drug drugs dangerous careless alcohol breath
Police Reform Act 2002 | 59 | warning warnings seizure seizures seized vehicle vehicles asb antisocial anti-social
Police Reform Act 2002 | 50 | name address antisocial anti-social
Police Act 1996 | 22A 23 22 | agreement agreements collaboration collaborative collaborations
Police Act 1996 | 89 | assault obstruct obstruction constable
Police Act 1997 | 93 | authorisation authorisations interference property
Anti-social Behaviour, Crime and Policing Act 2014 | 34 35 | dispersal dispersals dispersed direction directions \
disperse
Anti-social Behaviour Act 2003 | 30 | dispersal dispersals disperse dispersed
Violent Crime Reduction Act 2006 | 27 | direction directions leave dispersal
Crime and Disorder Act 1998 | 30 31 32 | racially aggravated racial religiously
Crime and Disorder Act 1998 | 115 17 | share sharing disorder
Children Act 1989 | 17 20 31 46 47 | child children enquiry enquiries strategy welfare safeguarding protection \
conference accommodated police-protection
Sexual Offences Act 2003 | 1 2 3 4 14 15 15A 45 67 | rape penetration grooming voyeurism sexual
Youth Justice and Criminal Evidence Act 1999 | 28 27 41 | pre-recorded prerecorded cross-examination recorded
Regulation of Investigatory Powers Act 2000 | 21 22 26 28 29 49 49A | directed surveillance communications \
intercept ripa \
chis passwords encryption encrypted
Data Protection Act 1998 | 29 7 35 10 | dpa subject sar sars form forms dp disclosures
Criminal Justice Act 1967 | 9 | statement statements mg11
Malicious Communications Act 1988 | 1 | malicious
Communications Act 2003 | 127 | offensive communication communications messages
Protection from Harassment Act 1997 | 2 2A 4 4A | stalking harassment
Theft Act 1968 | 1 8 9 10 12 12A | theft burglary robbery twoc
Proceeds of Crime Act 2002 | 327 328 329 330 335 338 | consent sar sars laundering
Prevention of Crime Act 1953 | 1 | offensive weapon weapons
Local Government Act 1972 | 151 | officer officers
Modern Slavery Act 2015 | 45 52 54 | slavery defence trafficking notify duty
"""


def _read() -> tuple[Power, ...]:
    rows = (line.split("|") for line in _LINES.strip().splitlines())
    return tuple(Power(act.strip(), wordset(sections), wordset(beside)) for act, sections, beside in rows)


POWERS: Final = _read()
_BY_SECTION: Final = {
    section: tuple(power for power in POWERS if section in power.sections)
    for power in POWERS
    for section in power.sections
}

DOCUMENTS: Final = wordset(
    "form report reports policy document documents request guide guidance application letter manual spreadsheet table",
    "questionnaire survey website strategy plan procedure template agreement contract book notebook log record minutes",
    "attachment attached annex appendix toolkit module handbook tender specification review paper submission",
    "template code email response schedule leaflet brochure page screen workbook tab worksheet standard standards",
    "framework statement",
)
"""What else has numbered sections: `section 3 of this form`."""


def power_beside(section: str, words: Collection[str]) -> str | None:
    """Return the Act whose section of this number goes with one of the words, or None."""
    return next((power.act for power in powers(section) if not power.beside.isdisjoint(words)), None)


def powers(section: str) -> Iterator[Power]:
    """Yield what a number is known for, the commonest first."""
    yield from _BY_SECTION.get(section, ())


KNOWN_BY_NUMBER: Final = frozenset(("43", "44"))
"""Numbers of exemptions that a letter which speaks of the power by it rather means for the power, limbs and all."""

_SUCCEEDED: Final = frozenset(("Data Protection Act",))
"""Acts replaced by one of the same name, so that a number alone does not tell which is meant."""


def year_of(section: str, title: str) -> str:
    """Return a title without year with that of the Act known by this number: `s47A of the Terrorism Act` is of 2000."""
    dated = {power.act for power in powers(section) if power.act[:-5] == title}
    return dated.pop() if len(dated) == 1 and title not in _SUCCEEDED else title
