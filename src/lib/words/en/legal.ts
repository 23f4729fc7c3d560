import type fr from '../fr/legal.ts';

export default {
	title: 'Legal notice',
	lead: 'Who publishes this site, who hosts its data, and who to contact.',
	law: 'This page follows article 1-1 of French law no.\u00a02004-575 of 21\u00a0June 2004 (LCEN), as introduced by law no.\u00a02024-449 of 21\u00a0May 2024. The law was checked in November 2026 and is to be checked again before November 2027.',
	site: 'Site',
	publisher: 'Publisher',
	contact: 'Contact',
	host: 'Data hosting',
	unfilled: 'The team of this site has not filled this in yet.',
	missing:
		'The law requires this information. While it is missing, ask the person who gave you the address of this site.',
	missingWord: 'Notice',
	licences: 'Licences',
	software:
		'The software, Terrasse {version}, is free software: GNU Affero General Public License, version 3.0 or later. This licence entitles you to the source code of the version running here: ask the contact above for it.',
	texts:
		'Workshop texts are published under Creative Commons Attribution, NonCommercial, ShareAlike (CC BY-NC-SA), unless a workshop’s page names another licence.',
	faces:
		'The typefaces Young Serif, Atkinson Hyperlegible Next and Atkinson Hyperlegible Mono are published under the SIL Open Font License 1.1 and served by this site.',
	data: 'Your data',
	dataText: 'For what this site keeps and does not keep, see the page',
	dataLink: 'Privacy'
} satisfies typeof fr;
