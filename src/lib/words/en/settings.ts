import type fr from '../fr/settings.ts';

export default {
	title: 'Settings',
	lead: 'What this site says of itself, and what it keeps. Nothing changes before “Save”.',
	hostsOnly: 'Settings are read and changed with the host role. Ask somebody who has it.',
	byLaw: 'Required by law.',
	elsewhere: {
		title: 'Set elsewhere',
		figures: 'File for CHATONS, campaign codes: the figures page',
		peertube: 'PeerTube channels followed: the import page',
		team: 'Roles and invitations: the team page',
		environment:
			'The address of the site, its default language, the proxies and the backups are set on the server, in the TERRASSE_ variables: see docs/configuration.md.'
	},
	changes: 'What will change',
	noChange: 'Nothing is changed yet.',
	change: '{label}: “{before}” becomes “{after}”.',
	nothing: 'empty',
	on: 'yes',
	off: 'no',
	save: 'Save',
	saving: 'Saving…',
	saved: 'Saved',
	savedNote: 'The public pages show it from now on.',
	notSaved: 'Not saved',
	notSavedNote: 'What you wrote is still here.',
	crossed:
		'Somebody else has changed this meanwhile: {fields}. What is about to change, above, now begins with their value. Save again to put yours.',
	unsaved: 'Some settings are not saved. Leaving this page forgets them.',
	lost: 'The server did not answer. What you wrote is still here: try again.',
	danger: 'Warning',
	missing: {
		word: 'To fill in',
		text: {
			one: 'The law requires one more line on the public pages:',
			other: 'The law requires {n} more lines on the public pages:'
		}
	},
	errors: {
		long: 'This is too long. Shorten it.',
		line: 'One character does not fit. Write plain text, without control characters.',
		empty: 'Write a name: it is on every page.',
		address: 'Write a whole address, for instance https://example.org/source.',
		mail: 'Write an e-mail address, for instance hello@example.org.',
		contact: 'Write an e-mail address, or the whole address of a contact page.',
		phone: 'Write a number, for instance +33 1 23 45 67 89.',
		number: 'Write a whole number.',
		few: 'This is too little. Write a larger number.',
		many: 'This is too much. Write a smaller number.',
		choice: 'Choose one of the answers offered.',
		codes: 'Letters, digits and hyphens, with blanks between.',
		zone: 'Write a zone such as Europe/Paris.'
	},
	groups: {
		identity: 'The site',
		publisher: 'Who publishes',
		hosting: 'Who hosts, and where',
		look: 'Appearance',
		keeping: 'What is kept'
	},
	logo: {
		file: 'Logo',
		hint: 'JPEG, PNG, WebP, AVIF or GIF. It is encoded again here and emptied of all it says beside its pixels. SVG is refused: it is a program as much as a picture.',
		effect:
			'Beside the name, at the top of every public page; not on the wall, where nothing appears that the desk has not signed. Saved as soon as it is sent.',
		wrong: 'This file is not a picture that we can read. Choose another one.',
		sending: 'Sending the logo…',
		kept: 'The logo is in place.',
		remove: 'Remove the logo',
		removed: 'The logo is removed.'
	},
	fields: {
		name: {
			label: 'Name of the site',
			hint: 'At most 60 characters.',
			effect: 'At the top of every page, in titles and feeds.'
		},
		descriptionFr: {
			label: 'Description, in French',
			hint: 'One sentence.',
			effect: 'Read by search engines and by the file for CHATONS.'
		},
		descriptionEn: {
			label: 'Description, in English',
			hint: 'One sentence.',
			effect: 'Read by search engines on pages in English.'
		},
		welcomeFr: {
			label: 'Welcome line, in French',
			hint: 'Empty: the original sentence.',
			effect: 'Replaces the first sentence of the French home page.'
		},
		welcomeEn: {
			label: 'Welcome line, in English',
			hint: 'Empty: the original sentence.',
			effect: 'Replaces the first sentence of the English home page.'
		},
		languages: {
			label: 'Languages offered',
			effect:
				'Public pages show or hide the link to the other language. An address already known still answers.',
			choices: { both: 'French and English', fr: 'French', en: 'English' }
		},
		contact: {
			label: 'Contact',
			hint: 'An e-mail address, or the address of a contact page.',
			effect:
				'The point of contact of the public and of authorities, on the legal notice, and in security.txt.'
		},
		securityContact: {
			label: 'Contact for a vulnerability',
			hint: 'Empty: the contact above.',
			effect: 'Written in /.well-known/security.txt.'
		},
		publisher: {
			label: 'Who publishes',
			hint: 'The name of the collective, or your first and last names.',
			effect: 'On the legal notice.'
		},
		publisherKind: {
			label: 'You are',
			effect: 'The legal notice says “registered office” or “home address”.',
			choices: {
				collective: 'An association, a collective, a company',
				person: 'A person'
			}
		},
		publisherMode: {
			label: 'Publication',
			hint: 'Whoever publishes otherwise than as a profession may stay anonymous to the public, if their host knows who they are (LCEN, article 1-1).',
			effect:
				'In anonymous mode, the legal notice shows the host alone, and nothing of who publishes.',
			choices: {
				professional: 'As a profession',
				volunteer: 'Not as a profession, under our name',
				anonymous: 'Not as a profession, anonymous; our host knows us'
			}
		},
		publisherAddress: {
			label: 'Address of the publisher',
			hint: 'Registered office or home, on several lines.',
			effect: 'On the legal notice, except in anonymous mode.'
		},
		publisherPhone: {
			label: 'Telephone of the publisher',
			hint: 'For instance +33 1 23 45 67 89.',
			effect: 'On the legal notice, except in anonymous mode.'
		},
		publisherEmail: {
			label: 'E-mail address of the publisher',
			hint: 'Empty: the contact is enough.',
			effect: 'On the legal notice, except in anonymous mode.'
		},
		publisherRegistration: {
			label: 'Registration',
			hint: 'Number in a register and capital, for whoever must be registered.',
			effect: 'On the legal notice, except in anonymous mode.'
		},
		publicationDirector: {
			label: 'Publication director',
			hint: 'A person; in an association, often its president.',
			effect: 'On the legal notice, except in anonymous mode.'
		},
		hostName: {
			label: 'Host of the site',
			hint: 'Yourselves, if the server is yours.',
			effect: 'On the legal notice.'
		},
		hostAddress: { label: 'Address of the host', effect: 'On the legal notice.' },
		hostPhone: { label: 'Telephone of the host', effect: 'On the legal notice.' },
		dataHostName: {
			label: 'Who stores the data',
			hint: 'Empty: the host of the site.',
			effect: 'On the legal notice.'
		},
		dataHostAddress: {
			label: 'Address of who stores the data',
			effect: 'On the legal notice.'
		},
		dataHostPhone: {
			label: 'Telephone of who stores the data',
			effect: 'On the legal notice.'
		},
		dataPlace: {
			label: 'Place of the data',
			hint: 'A country, or a town and a country: France, or Roubaix, France.',
			effect: 'On the legal notice and the privacy page.'
		},
		backupPlace: {
			label: 'Place of the backups',
			hint: 'A country, or a town and a country.',
			effect: 'On the legal notice and the privacy page.'
		},
		sourceUrl: {
			label: 'Source code of what runs here',
			hint: 'If you changed Terrasse, the address of your version (AGPL, section 13).',
			effect: 'A link on the legal notice.'
		},
		accent: {
			label: 'Colour of links',
			hint: 'Each colour is measured: readable by day and by night.',
			effect: 'On every page, the wall and the room’s page.',
			choices: {
				roneo: 'Stencil violet',
				ocean: 'Ocean blue',
				lagoon: 'Lagoon blue',
				plum: 'Plum',
				graphite: 'Graphite'
			}
		},
		burnHours: {
			label: 'A room burns by itself after',
			hint: 'Hours after the end of the evening, from 1 to 336. The facilitator may choose otherwise when opening.',
			effect: 'Proposed when the next rooms are opened. Those already open keep their hour.'
		},
		figuresMonths: {
			label: 'Audience figures kept for',
			hint: 'Months, from 1 to 25.',
			effect: 'What is older is erased at the next midnight, with no way back.'
		},
		'figures.counting': {
			label: 'Count visits',
			effect: 'Without it nothing is counted; earlier figures stay.'
		},
		'figures.visitors': {
			label: 'Estimate how many people come',
			effect: 'Without it only visits are counted.'
		},
		'figures.public': {
			label: 'Figures open to everybody',
			effect: 'The figures page answers, or says that it is closed.'
		}
	}
} satisfies typeof fr;
