import type fr from '../fr/audit.ts';

export default {
	title: 'Administrative acts',
	lead: 'What was done with the host role or on the server, when, and by whom. Nothing of a visit or of a question. Each line is erased after twelve months.',
	none: 'No act has been noted yet.',
	server: 'The server (command line)',
	hostsOnly: 'This list is read with the host role. Ask somebody who has it.',
	decisions: {
		keep: 'content left in place',
		remove: 'content removed',
		restrict: 'content restricted'
	},
	roles: { host: 'host', moderator: 'moderator' },
	elsewhere: {
		logo: 'Logo',
		'figures.chatons': 'CHATONS metrics file',
		'figures.chatonsUnverified': 'Unverified names in the CHATONS file',
		'figures.via': 'Announcement codes',
		'figures.hidden': 'Sites not to be named in public',
		'figures.zone': 'Time zone of the figures'
	},
	acts: {
		'settings-changed': 'Settings changed: {fields}',
		'logo-changed': 'Logo changed',
		'account-added': 'Account added: {name}',
		'account-removed': 'Account removed: {name}',
		'role-changed': 'Role of {name}: {role}',
		'invitation-made': 'Invitation made',
		'invitation-withdrawn': 'Invitation withdrawn',
		'room-burned': 'A room burned by hand',
		'question-unpublished': 'Published question withdrawn (workshop {workshop})',
		'report-decided': 'Notice {reference} decided: {decision}'
	}
} satisfies typeof fr;
