"""What letters of different forces say in the same words, and the sentences that they fill in.

Written for measuring, after the manner of the letters; `{...}` are filled in. None of it is a quotation.
"""

from __future__ import annotations

from typing import Final

DUTIES: Final = (
    "Section 1 of the Freedom of Information Act 2000 (FOIA) places two duties on public authorities. Unless "
    "exemptions apply, the first duty at section 1(1)(a) is to confirm or deny whether the information specified in a "
    "request is held. The second duty at section 1(1)(b) is to disclose information that has been confirmed as "
    "being held.",
    "Your request for information has been considered and I am not obliged to supply all of the information you have "
    "requested. {force} is required by section 17 of the Act to provide you, the applicant, with a notice which states "
    "that fact, specifies the exemption in question and states why the exemption applies.",
    "The Act creates a statutory right of access to information held by public authorities. A public authority in "
    "receipt of a request must, if permitted, state under Section 1(1)(a) whether it holds the requested information "
    "and, if held, then communicate that information to the applicant under Section 1(1)(b).",
    "Following receipt of your request searches were conducted within {force} to locate information relevant to it. "
    "The search was carried out by the {department} department, and located records relevant to your request.",
)

NCND_OPENING: Final = (
    "{force} neither confirms nor denies that it holds {any} information relevant to this request by virtue of the "
    "following exemptions:",
    "{force} can neither confirm nor deny that it holds {any} information in respect of this request, as the duty in "
    "s1(1)(a) of the Freedom of Information Act 2000 does not apply, by virtue of:",
    "In accordance with the Act, {force} will neither confirm nor deny whether {any} information is held, relying on:",
)

NCND: Final = (
    "The security of the country is of paramount importance and the Police Service will not confirm or deny that "
    "certain information is held if to do so would place the safety of an individual at risk or undermine national "
    "security.",
    "Whilst there is a public interest in the transparency of policing operations, and in providing assurance that the "
    "Police Service is appropriately and effectively engaging with the threat posed by various groups or individuals, "
    "there is a very strong public interest in safeguarding the integrity of police investigations and operations.",
    "As much as there is public interest in knowing that policing activity is appropriate and balanced, this will only "
    "be overridden in exceptional circumstances. The areas of police interest discussed above are sensitive issues "
    "that reveal local intelligence.",
    "Therefore it is our opinion that for these issues the balancing test for confirming or denying whether any other "
    "information is held is not made out.",
    "However, this should not be taken as necessarily indicating that any information that would meet your request "
    "exists or does not exist. No inference can be drawn from the fact that we neither confirm nor deny.",
    "Any disclosure under the Act is a release to the public at large. Whilst not questioning the motives of the "
    "applicant, confirming or denying that any other information is held would show criminals what the capacity, "
    "tactical abilities and capabilities of the force are, allowing them to target specific areas of the UK to conduct "
    "their criminal or terrorist activities.",
    "Confirming or denying the specific circumstances in which the Police Service may or may not deploy this technique "
    "would lead to an increase of harm to covert investigations and compromise law enforcement. This would be to the "
    "detriment of providing an efficient policing service and a failure in providing a duty of care to the public.",
    "The threat from terrorism cannot be ignored. It is generally recognised that the international security landscape "
    "is increasingly complex and unpredictable. The UK continues to face a sustained threat from violent extremists.",
    "It is well established that police forces use covert tactics and surveillance to gain intelligence in order to "
    "counteract criminal behaviour. It has been previously documented in the media that many terrorist incidents have "
    "been thwarted due to intelligence gained by these means.",
    "To confirm or deny whether the force holds any additional information would allow inferences to be drawn about "
    "the nature and extent of national security related activities which may or may not take place in a given area.",
    "Modern-day policing is intelligence led, and forces share information with other law enforcement agencies as part "
    "of their investigative process. To confirm or not whether any other information is held could hinder the "
    "prevention and detection of crime as well as undermine the partnership approach to investigations.",
    "The public are entitled to know how public funds are spent, and by confirming or denying that information is held "
    "the general public would be able to see where public money is being spent and to hold the force to account.",
    "Confirming or denying would enable those with the time, inclination and capability to build up a picture of "
    "policing across the country by asking the same question of several forces, and to map what they find.",
    "By neither confirming nor denying, the approach is consistent: it must be used whether or not the information is "
    "held, for otherwise those who ask would learn in each case what its use was meant to protect.",
)

PUBLIC_INTEREST: Final = (
    "The public interest is not what interests the public, but what will be of greater good if released to the "
    "community as a whole. It is not in the public interest to disclose information that may compromise the ability "
    "of {force} to accomplish its core function of law enforcement.",
    "For a public interest test, factors that favour release of the requested information need to be measured against "
    "factors that favour withholding it.",
    "Having weighed the factors, I have determined that the disclosure of the above information would not be in the "
    "public interest.",
)

CLOSING: Final = (
    "{force} provides you the right to ask for a re-examination of your request under its review procedure. Letters "
    "should be addressed to the Freedom of Information Officer. If you are dissatisfied with the outcome you may apply "
    "under section 50 of the Act to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow, SK9 5AF.",
    "Should you have any further inquiries concerning this matter, please contact me quoting reference {reference}.",
    "It should be noted that force systems differ, and that recording practices are generic to each force. For this "
    "reason the response of {force} should not be used for comparison with any other response you may receive.",
    "Every effort is made to ensure that the figures presented are accurate and complete. However, it is important to "
    "note that these data have been extracted from a large number of data sources used by forces for police purposes.",
    "Copyright in the information that is disclosed remains with {force} unless stated otherwise. You are free to use "
    "it for your own purposes, including any non-commercial research and for the purposes of news reporting.",
    "In accordance with section 16 of the Act, I have a duty to provide advice and assistance in relation to your "
    "request, and would suggest a shorter period or one district only.",
)

QUESTIONS: Final = (
    "How many {0} were recorded in each of the years {year} to {later}?",
    "Please provide a breakdown of {0} by {1} and by district since {date}.",
    "What is the total cost of {0} and {1} in the financial year {year}/{short}?",
    "How many officers and staff have been trained in {0}, and how many of them in {place}?",
    "Does the force hold a policy on {0}? If so, please send me a copy of it and of any guidance on {1}.",
    "Please state the number of complaints about {0} which were upheld, and the outcome of each.",
    "Who supplies the {0} that the force uses, when does the contract end and what is it worth?",
    "Of these {0}, how many concerned {1} in {place} between {date} and {later}?",
    "Has the force ever used {0} in connection with {1}? If so, on how many occasions since {year}?",
    "What was the oldest, and what the youngest, age of a person recorded under {0}?",
)

ANSWERS: Final = (
    "There were {n} recorded {0} in {year}, compared with {m} in the year before.",
    "The force recorded {n} {0}, of which {m} resulted in a charge or a caution.",
    "Between {date} and {later} a total of £{n},{three} was spent on {0} in {place}.",
    "A manual search of {n} records at {m} minutes each would take longer than 18 hours.",
    "The {0} policy was last reviewed by {place} on {date}, and a copy is attached.",
    "Of the {n} entries, {m} concerned {0} and the rest {1}; the crime number {code} appears twice.",
    "No information is held about {0} before {date}, when the system {place} replaced {1}.",
    "The figure for {place} is {n} ({m} in {year}).",
)

FILLED: Final = (
    "The {0} of {1} within the {2} is a matter on which the {3} have sought the views of {place}.",
    "It was {0} that {1} should be {2} wherever {3} are likely to be affected.",
    "Such {0} would reveal how {1} are {2}, and so allow {3} to avoid them.",
    "Officers engaged in {0} may {1} the {2} of those who {3}.",
    "There is no requirement to {0} the {1} unless the {2} has been {3}.",
    "In this case the {0} would be {1} to {2}, and the {3} would not be met.",
    "Those {0} and their {1}, in particular {2} and {3}, are kept for {n} years.",
    "Members of the public expect {0} to be {1}, and would be {2} to learn that {3} were not.",
)

HEADINGS: Final = (
    ("Request", "Response", "Harm", "Factors favouring disclosure", "Factors against disclosure", "Balance test"),
    ("You asked:", "In Response:", "Evidence of Harm", "Factors favouring confirming or denying",
     "Factors favouring neither confirming nor denying", "Balance Test"),
    ("Your request", "Our decision", "Harm for the partial NCND", "Factors Favouring Confirmation or Denial",
     "Factors Against Confirmation or Denial", "Balancing Test"),
    ("Information requested", "Reason for decision", "Prejudice", "Public interest considerations favouring disclosure",
     "Public interest considerations favouring non-disclosure", "Balancing Test"),
    ("REQUEST", "DECISION", "HARM", "CONSIDERATIONS FAVOURING DISCLOSURE", "CONSIDERATIONS AGAINST", "BALANCE"),
    ("Question", "Answer", "Overall harm", "Section {section} - Factors favouring",
     "Section {section} - Factors against", "Conclusion"),
)  # fmt: skip

CITATION_FORMS: Final = (
    "Section {p}", "section {p}", "S{p}", "s{p}", "S.{p}", "s {p}", "Section {spaced}", "S. {spaced}", "Sec {p}",
)  # fmt: skip

TITLES: Final = (
    "{topic}: {0} in {year}", "{synonym} and {0}", "Number of {synonym} cases {year} to {later}", "{0} {1} and {topic}",
    "{topic} in {place}", "Policy on {0} ({synonym})", "Cost of {0} for {topic}", "{synonym} by {1}, {year}",
)  # fmt: skip

DEPARTMENTS: Final = (
    "Business Intelligence",
    "Corporate Development",
    "Crime Operations",
    "Human Resources",
    "Finance",
)
