import type fr from '../fr/legal.ts';

export default {
	title: 'Legal notice',
	lead: 'Who publishes this site, who hosts its data, and who to contact.',
	law: 'This page follows article 1-1 of French law no.\u00a02004-575 of 21\u00a0June 2004 (LCEN), as introduced by law no.\u00a02024-449 of 21\u00a0May 2024. The law was checked in November 2026 and is to be checked again before November 2027.',
	site: 'Site',
	publisher: 'Publisher',
	person: 'home address',
	collective: 'registered office',
	phone: 'Telephone: {phone}',
	registration: 'Registration',
	director: 'Publication director',
	contact: 'Contact',
	host: 'Host of the site',
	dataHost: 'Data storage',
	places: 'Place of the data',
	dataAt: 'Data: {place}',
	backupsAt: 'Backups: {place}',
	anonymous:
		'This site is not published as a profession. As article 1-1 of the LCEN allows, whoever publishes it stays anonymous to the public; the host below knows who they are.',
	unfilled: 'The team of this site has not filled this in yet.',
	notYet: 'not said yet',
	missing:
		'The law requires this information. While it is missing, ask the person who gave you the address of this site.',
	missingWord: 'Notice',
	contactPoints: 'Points of contact',
	authorities:
		'Authorities of Member States, the European Commission, the Board (article 11 of Regulation (EU) 2022/2065): {contact}. {languages}',
	languages: {
		both: 'Languages: French and English.',
		fr: 'Language: French.',
		en: 'Language: English.'
	},
	recipients: 'Anybody who uses this site (article 12): {contact}. A person answers, not a robot.',
	reporting: 'About illegal content, or content against the terms (article 16):',
	reportLink: 'report content',
	exemptions:
		'Article 15 (yearly report) and articles 20 to 28 (platforms), except article 24, paragraph 3, do not apply to micro and small enterprises in the sense of Recommendation 2003/361/EC: article 15, paragraph 2, and article 19 of the Regulation. None of these exceptions lifts the duty to process a notice and to give reasons.',
	sources: 'Sources',
	links: {
		lcen: 'Law no.\u00a02004-575 of 21\u00a0June 2004, on Légifrance (in French)',
		sren: 'Law no.\u00a02024-449 of 21\u00a0May 2024, on Légifrance (in French)',
		dsa: 'Regulation (EU) 2022/2065 on digital services, on EUR-Lex',
		gdpr: 'Regulation (EU) 2016/679 (GDPR), on EUR-Lex'
	},
	licences: 'Licences',
	software:
		'The software, Terrasse {version}, is free software: GNU Affero General Public License, version 3.0 or later. This licence entitles you to the source code of the version running here:',
	sourceHere: 'here it is',
	sourceAsked: 'ask the contact above for it.',
	texts:
		'Workshop texts are published under Creative Commons Attribution, NonCommercial, ShareAlike (CC BY-NC-SA), unless a workshop’s page names another licence.',
	faces:
		'The typefaces Young Serif, Atkinson Hyperlegible Next and Atkinson Hyperlegible Mono are published under the SIL Open Font License 1.1 and served by this site.',
	data: 'Your data',
	dataText: 'For what this site keeps and does not keep, see the page',
	dataLink: 'Privacy',
	terms: {
		title: 'Terms of use',
		since: 'In force since {day}.',
		past: 'Version of {day}, replaced on {until}.',
		current: 'Read the version in force',
		older: 'Earlier versions',
		none: 'This is the first version.',
		version: 'Version of {day}'
	},
	accessibility: {
		title: 'Accessibility',
		lead: 'This site means to be usable by everybody. Here is where it stands, honestly.',
		state: 'State of conformity',
		stateText:
			'{name} has not been audited in full against the French reference, RGAA 4.1. Without an audit no rate is announced, and the site must be called not compliant.',
		date: 'Statement written on 22\u00a0November 2026, for Terrasse, by the team that makes the software. The team of this site may add content that nobody has checked.',
		tested: 'What is checked at each version',
		tests: [
			'Public pages, the room, the wall and the desk, with axe-core, in Chromium: no fault that it can see. A tool sees only some of them.',
			'Asking a question by keyboard alone, from the link to the sending.',
			'A width of 320\u00a0pixels, and text without horizontal scrolling.',
			'The contrasts of the colours of the house, computed, by day and by night.',
			'Reduced motion on the wall, a workshop in print, and public pages without JavaScript.'
		],
		untested: 'What was not, or not yet',
		gaps: [
			'No human audit of the RGAA criteria, and no trial by people who use a screen reader every day.',
			'NVDA, JAWS, VoiceOver and TalkBack have not been tried in a sustained way.',
			'Not every recording has captions, a transcript or an audio description: that depends on who published it.',
			'Workshop texts and pictures that come from an old site may lack headings or alternative texts.',
			'The room needs JavaScript, because encryption happens in the browser.'
		],
		contact: 'Tell us',
		contactText:
			'A page stops you? Write to us: {contact}. Say which page, what you wanted to do and with what tool. We will give you the content in another form.',
		contactMissing: 'The team of this site has not yet said whom to write to.',
		remedies: 'Remedies',
		remediesText:
			'If you wrote to us and got no satisfying answer, you may turn to the French Defender of Rights: by its form, through its delegate in your region, or by free post, without a stamp, to Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
		remediesLink: 'Write to the Defender of Rights (in French)',
		rgaa: 'The RGAA, the French general accessibility reference (in French)'
	}
} satisfies typeof fr;
