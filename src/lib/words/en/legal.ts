import type fr from '../fr/legal.ts';

export default {
	title: 'Legal notice',
	lead: 'Who publishes this site, who keeps its data, and whom to write to.',
	law: 'This page follows article 1-1 of French law no. 2004-575 of 21 June 2004 (LCEN), as brought in by law no. 2024-449 of 21 May 2024. State of the law noted in November 2026, to be read again before November 2027.',
	site: 'Site',
	publisher: 'Publisher',
	contact: 'Contact',
	host: 'Host of the data',
	unfilled: 'The team of this site has not filled this in yet.',
	missing:
		'The law asks for these lines. While they are missing, ask the person who gave you the address of this site.',
	missingWord: 'Notice',
	licences: 'Licences',
	software:
		'The software, Terrasse {version}, is free: GNU Affero General Public License, version 3.0 or later. That licence entitles you to the source code of the version running here: ask the contact above for it.',
	texts:
		'Workshop texts are published under Creative Commons Attribution, NonCommercial, ShareAlike (CC BY-NC-SA), unless a workshop’s page names another licence.',
	faces:
		'The typefaces Young Serif, Atkinson Hyperlegible Next and Atkinson Hyperlegible Mono are published under the SIL Open Font License 1.1 and served by this site.',
	data: 'Your data',
	dataText: 'What this site keeps and does not keep is written on the page',
	dataLink: 'Privacy'
} satisfies typeof fr;
