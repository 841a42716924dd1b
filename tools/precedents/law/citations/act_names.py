"""The Acts that police letters cite, as data: titles, years, and the short forms that stand for them.

One line an Act: `title | years, the usual one first | short forms`. A title without its year stands for the usual one
when the line has a single year, or when the first ends with `!`; else its year stays open (`Data Protection Act`).
Short forms of one word are compared with their capitals (`PACE` is an Act, `pace` is not). Any other `X Act YYYY` is
recognised by its form alone: a line here is needed only for short forms, for a default year, and for names that
letters write without capitals.

Titles as in the list of public general Acts and statutory instruments at legislation.gov.uk, written from memory;
the letters' own usage decides the short forms.
"""

from __future__ import annotations

from typing import Final

NAMES: Final = """\
Freedom of Information Act | 2000 | FOIA, FOI Act, FOI, Freedom of Information, F of I Act, Deddf Rhyddid Gwybodaeth
Freedom of Information (Scotland) Act | 2002 | FOISA, FOI (S) Act, FOI Scotland Act
Environmental Information Regulations | 2004 | EIR, EIRs, EIR Regulations
Environmental Information (Scotland) Regulations | 2004 | EISR, EISRs, EIRs Scotland
Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations | 2004 | \
Fees Regulations, Appropriate Limit and Fees Regulations, Appropriate Limit Regulations, Fees Regs
Freedom of Information (Time for Compliance with Request) Regulations | |
Re-use of Public Sector Information Regulations | 2015 2005 | RPSI, PSI Regulations, \
Reuse of Public Sector Information Regulations
Data Protection Act | 2018 1998 1984 | DPA, DP Act, Deddf Diogelu Data
General Data Protection Regulation | | GDPR, UK GDPR, EU GDPR, UKGDPR, UK General Data Protection Regulation, \
General Data Protection Regulations
Data (Use and Access) Act | 2025 | DUAA
Privacy and Electronic Communications (EC Directive) Regulations | 2003 | PECR, \
Privacy and Electronic Communications Regulations
Law Enforcement Directive | | LED
Human Rights Act | 1998 | HRA
European Convention on Human Rights | | ECHR, Convention on Human Rights, European Convention of Human Rights, \
European Convention for the Protection of Human Rights
Public Records Act | 1958 |
Public Records (Scotland) Act | 2011 |
Official Secrets Act | 1989 1911 1920 | OSA
Local Government Act | 1972 1999 2000 2003 |
Local Government Finance Act | 1988 1992 |
Local Audit and Accountability Act | 2014 |
Copyright, Designs and Patents Act | 1988 | CDPA, Copyright Designs and Patents Act
Equality Act | 2010 | EqA
Terrorism Act | 2000 2006 | TACT, TA
Terrorism Prevention and Investigation Measures Act | 2011 | TPIM Act, TPIMs Act
Anti-terrorism, Crime and Security Act | 2001 | ATCSA, Anti-Terrorism Crime and Security Act
Prevention of Terrorism Act | 2005 |
Prevention of Terrorism (Temporary Provisions) Act | 1989 |
Counter-Terrorism Act | 2008 | CTA, Counter Terrorism Act
Counter-Terrorism and Security Act | 2015 | CTSA, Counter Terrorism and Security Act
Counter-Terrorism and Border Security Act | 2019 | CTBSA, Counter Terrorism and Border Security Act
Criminal Justice and Public Order Act | 1994 | CJPOA, CJPO Act, CJ&POA, CJPO, Criminal Justice & Public Order Act
Police and Criminal Evidence Act | 1984 | PACE, PACE Act
Police and Criminal Evidence (Northern Ireland) Order | 1989 | PACE NI, PACE (NI) Order
Mental Health Act | 1983! 2007 | MHA
Mental Health (Northern Ireland) Order | 1986 |
Mental Health (Care and Treatment) (Scotland) Act | 2003 |
Mental Capacity Act | 2005 | MCA
Misuse of Drugs Act | 1971 | MDA, MODA, Misuse of Drugs
Misuse of Drugs Regulations | 2001 |
Psychoactive Substances Act | 2016 | PSA
Drugs Act | 2005 |
Firearms Act | 1968 |
Firearms (Amendment) Act | 1988 1997 |
Firearms (Northern Ireland) Order | 2004 |
Air Weapons and Licensing (Scotland) Act | 2015 |
Violent Crime Reduction Act | 2006 | VCRA, VCR Act
Offensive Weapons Act | 2019 1996 |
Prevention of Crime Act | 1953 |
Knives Act | 1997 |
Explosives Act | 1875 |
Regulation of Investigatory Powers Act | 2000 | RIPA
Regulation of Investigatory Powers (Scotland) Act | 2000 | RIPSA
Investigatory Powers Act | 2016 | IPA, IP Act
Intelligence Services Act | 1994 | ISA
Security Service Act | 1989 |
Covert Human Intelligence Sources (Criminal Conduct) Act | 2021 |
Police Act | 1996 1997 1964 |
Police Reform Act | 2002 | PRA
Police Reform and Social Responsibility Act | 2011 | PRSRA
Police and Justice Act | 2006 |
Police (Northern Ireland) Act | 1998 2000 |
Police and Fire Reform (Scotland) Act | 2012 |
Police (Scotland) Act | 1967 |
Police, Crime, Sentencing and Courts Act | 2022 | PCSC Act, PCSCA, Police Crime Sentencing and Courts Act
Policing and Crime Act | 2017 2009 | PCA
Police (Conduct) Regulations | 2020 2012 2008 |
Police Regulations | 2003 |
Police Pensions Regulations | 1987 2006 2015 | Police Pension Regulations
Police Service Regulations | |
Special Constables Regulations | 1965 |
Criminal Justice Act | 2003 1988 1967 1991 | CJA
Criminal Justice and Police Act | 2001 | CJPA
Criminal Justice and Courts Act | 2015 | CJCA
Criminal Justice and Immigration Act | 2008 | CJIA
Criminal Justice (Scotland) Act | 2016 |
Criminal Justice and Licensing (Scotland) Act | 2010 |
Criminal Procedure and Investigations Act | 1996 | CPIA
Criminal Procedure (Scotland) Act | 1995 |
Criminal Law Act | 1967 1977 |
Criminal Law (Consolidation) (Scotland) Act | 1995 |
Criminal Law Act (Northern Ireland) | 1967 |
Criminal Attempts Act | 1981 |
Criminal Damage Act | 1971 |
Criminal Finances Act | 2017 |
Criminal Evidence Act | 1999 |
Crime and Courts Act | 2013 |
Crime and Disorder Act | 1998 | CDA
Crime and Security Act | 2010 |
Serious Crime Act | 2007 2015 | SCA
Serious Organised Crime and Police Act | 2005 | SOCPA
Proceeds of Crime Act | 2002 | POCA
Powers of Criminal Courts (Sentencing) Act | 2000 |
Prosecution of Offences Act | 1985 |
Public Order Act | 1986! 2023 | POA
Public Order (Northern Ireland) Order | 1987 |
Public Processions (Northern Ireland) Act | 1998 |
Protection from Harassment Act | 1997 | PHA
Protection of Freedoms Act | 2012 | POFA
Protection of Children Act | 1978 |
Stalking Protection Act | 2019 |
Malicious Communications Act | 1988 |
Communications Act | 2003 |
Telecommunications Act | 1984 |
Online Safety Act | 2023 |
Computer Misuse Act | 1990 | CMA
Wireless Telegraphy Act | 2006 |
Road Traffic Act | 1988! 1972 1991 | RTA
Road Traffic Regulation Act | 1984 | RTRA
Road Traffic Offenders Act | 1988 | RTOA
Road Safety Act | 2006 |
Road Traffic (Northern Ireland) Order | 1995 1981 |
Vehicle Excise and Registration Act | 1994 | VERA
Highways Act | 1980 |
Traffic Management Act | 2004 |
Transport Act | 2000 |
Railways Act | 1993 2005 |
Railways and Transport Safety Act | 2003 |
British Transport Commission Act | 1949 |
Energy Act | 2004! 2013 |
Nuclear Safeguards Act | 2000 |
Nuclear Industries Security Regulations | 2003 |
Aviation Security Act | 1982 |
Air Navigation Order | 2016 |
Sexual Offences Act | 2003! 1956 1985 | SOA
Sexual Offences (Scotland) Act | 2009 |
Sexual Offences (Amendment) Act | 1992 |
Offences against the Person Act | 1861 | OAPA, OAP Act, Offences Against Person Act, \
Offence Against the Person Act, Offences Against Persons Act
Theft Act | 1968! 1978 |
Fraud Act | 2006 |
Forgery and Counterfeiting Act | 1981 |
Bribery Act | 2010 |
Homicide Act | 1957 |
Suicide Act | 1961 |
Domestic Abuse Act | 2021 |
Domestic Violence, Crime and Victims Act | 2004 |
Domestic Abuse (Scotland) Act | 2018 |
Family Law Act | 1996 |
Children Act | 1989! 2004 |
Children and Young Persons Act | 1933 1963 1969 |
Children and Social Work Act | 2017 |
Care Act | 2014 |
Adoption and Children Act | 2002 |
Youth Justice and Criminal Evidence Act | 1999 | YJCEA
Rehabilitation of Offenders Act | 1974 | ROA
Safeguarding Vulnerable Groups Act | 2006 |
Licensing Act | 2003 |
Gambling Act | 2005 |
Local Government (Miscellaneous Provisions) Act | 1982 |
Immigration Act | 1971 2014 2016 |
Immigration and Asylum Act | 1999 |
Nationality, Immigration and Asylum Act | 2002 |
Nationality and Borders Act | 2022 |
Asylum and Immigration (Treatment of Claimants, etc.) Act | 2004 |
Borders, Citizenship and Immigration Act | 2009 |
Modern Slavery Act | 2015 | MSA
Human Trafficking and Exploitation (Scotland) Act | 2015 |
Extradition Act | 2003 |
Anti-social Behaviour Act | 2003 | Anti Social Behaviour Act, ASBA
Anti-social Behaviour, Crime and Policing Act | 2014 | ASBCPA, ASB Act, ASBCP Act, \
Anti Social Behaviour Crime and Policing Act
Antisocial Behaviour etc. (Scotland) Act | 2004 |
Football Spectators Act | 1989 |
Football (Disorder) Act | 2000 |
Sporting Events (Control of Alcohol etc.) Act | 1985 |
Vagrancy Act | 1824 |
Street Offences Act | 1959 |
Town Police Clauses Act | 1847 |
Justices of the Peace Act | 1361 |
Justice and Security Act | 2013 |
Justice and Security (Northern Ireland) Act | 2007 | JSA
Northern Ireland (Emergency Provisions) Act | |
Coroners and Justice Act | 2009 |
Coroners Act | 1988 |
Coroners (Investigations) Regulations | 2013 |
Inquiries Act | 2005 |
Contempt of Court Act | 1981 |
Magistrates' Courts Act | 1980 | Magistrates Courts Act
Senior Courts Act | 1981 |
Sentencing Act | 2020 | Sentencing Code
Bail Act | 1976 |
Legal Aid, Sentencing and Punishment of Offenders Act | 2012 | LASPO, LASPOA
Limitation Act | 1980 |
Employment Rights Act | 1996 | ERA
Health and Safety at Work Act | 1974 | HSWA, HASAWA, Health and Safety at Work etc Act
Public Interest Disclosure Act | 1998 |
Trade Union and Labour Relations (Consolidation) Act | 1992 | TULRCA, TULR(C)A
Companies Act | 2006! 1985 |
Enterprise Act | 2002 |
Financial Services and Markets Act | 2000 | FSMA
Consumer Protection from Unfair Trading Regulations | 2008 |
Town and Country Planning Act | 1990 |
Public Contracts Regulations | 2015 2006 | PCR
Procurement Act | 2023 |
Utilities Contracts Regulations | 2016 |
Management of Health and Safety at Work Regulations | 1999 |
Animal Welfare Act | 2006 |
Animals (Scientific Procedures) Act | 1986 |
Dangerous Dogs Act | 1991 |
Hunting Act | 2004 |
Wildlife and Countryside Act | 1981 |
Control of Major Accident Hazards Regulations | |
Environmental Protection Act | 1990 |
Civil Contingencies Act | 2004 |
Coronavirus Act | 2020 |
Health Protection (Coronavirus, Restrictions) (England) Regulations | 2020 | Coronavirus Regulations
Public Health (Control of Disease) Act | 1984 |
Civic Government (Scotland) Act | 1982 |
Emergency Workers (Obstruction) Act | 2006 |
Assaults on Emergency Workers (Offences) Act | 2018 |
National Security Act | 2023 |
Telecommunications (Security) Act | 2021 |
Postal Services Act | 2000 |
Commissioners for Revenue and Customs Act | 2005 | CRCA
Customs and Excise Management Act | 1979 | CEMA
Taxes Management Act | 1970 |
Income Tax (Earnings and Pensions) Act | 2003 |
Statistics and Registration Service Act | 2007 |
Constitutional Reform Act | 2005 |
Constitutional Reform and Governance Act | 2010 |
Greater London Authority Act | 1999 |
Housing Act | 1985 1988 1996 2004 |
Gender Recognition Act | 2004 |
Racial and Religious Hatred Act | 2006 |
Race Relations Act | 1976 |
Disability Discrimination Act | 1995 | DDA
Sex Discrimination Act | 1975 |
Freedom of Information (Amendment) (Scotland) Act | 2013 |
Intellectual Property Act | 2014 |
Marine Navigation Act | 2013 |
Customs Act | |
Civil Procedure Rules | | CPR
Criminal Procedure Rules | |
Road Vehicles (Construction and Use) Regulations | 1986 | Construction and Use Regulations
Marriage Act | 1949 |
Hate Crime and Public Order (Scotland) Act | 2021 |
Crossbows Act | 1987 |
Accessories and Abettors Act | 1861 |
Fire and Rescue Services Act | 2004 |
Prison Act | 1952 |
Offender Management Act | 2007 |
Coroners Rules | 1984 |
Air Traffic Management and Unmanned Aircraft Act | 2021 | ATMUA Act
Private Security Industry Act | 2001 | PSIA
Female Genital Mutilation Act | 2003 | FGMA
Forced Marriage (Civil Protection) Act | 2007 |
Police (Property) Act | 1897 |
Police (Complaints and Misconduct) Regulations | 2012 2020 2004 |
Police (Performance) Regulations | 2012 2020 2008 |
Riot (Damages) Act | 1886 |
Riot Compensation Act | 2016 |
Football (Offences) Act | 1991 | Football Offences Act
Merchant Shipping Act | 1995 |
Aviation and Maritime Security Act | 1990 |
Victims and Witnesses (Scotland) Act | 2014 |
Victims and Prisoners Act | 2024 |
Civil Evidence Act | 1995 |
Data Retention and Investigatory Powers Act | 2014 | DRIPA
Interception of Communications Act | 1985 |
Scrap Metal Dealers Act | 2013 |
Gangmasters (Licensing) Act | 2004 |
Licensing (Scotland) Act | 2005 |
Protection of Animals Act | 1911 |
Guard Dogs Act | 1975 |
Poisons Act | 1972 |
Perjury Act | 1911 |
Obscene Publications Act | 1959 |
"""
