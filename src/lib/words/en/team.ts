import type fr from '../fr/team.ts';

/** The team: who facilitates here, how one is invited, how one knows that keys are the right ones. */
export default {
	title: 'Team',
	lead: 'Who can facilitate here. A room is read with the keys of the people you tick when you open it: only those who are verified can be ticked.',
	loading: 'The team is loading in this browser…',
	retry: 'Try again',
	locked: 'To know who is who, this page needs your keys.',
	members: 'Members',
	you: 'You',
	roles: { host: 'Host', moderator: 'Moderator' },
	rolesNote:
		'Hosts open, close and burn rooms, and invite. Moderators read, sort, publish and answer. The role is the server’s word; reading depends on keys.',
	guestUntil: 'For one evening: this account ends on {date} at the latest',
	sixWords: 'Identity words, to compare by voice',
	verifiedYou: 'Verified by you',
	verifiedBy: 'Verified by {names}, whom you verified',
	verifiedFar: 'Verified from one to the next: {names}',
	unverified: 'Not verified',
	unverifiedNote:
		'Nothing shows that these keys are theirs. Compare their identity words by voice before you open a room to them.',
	waitsForInviter: 'It settles by itself when the person who invited them opens this page.',
	foreign:
		'This account came in by your invitation without knowing its secret. Do not trust it: remove it, and invite again.',
	welcomed: '{names}: came by your invitation, keys verified and signed here.',
	voice: {
		open: 'Compare by voice',
		openNamed: 'Compare by voice with {name}',
		title: 'Compare with {name}',
		lead: 'Face to face, or in a call where you know the voice, ask them to read their six identity words, on their Team page or on their account’s.',
		same: 'They are the same: I vouch for them',
		other: 'They differ',
		differ:
			'Then these keys are not theirs. Open no room to them, and tell the person who runs the server.',
		cancel: 'Later',
		done: 'You vouch for the keys of {name}.'
	},
	role: {
		toHost: 'Make host',
		toHostNamed: 'Make {name} a host',
		toModerator: 'Make moderator',
		toModeratorNamed: 'Make {name} a moderator',
		done: 'The role of {name} has changed.'
	},
	remove: {
		open: 'Remove…',
		openNamed: 'Remove {name}…',
		title: 'Remove {name}',
		effect:
			'Their sessions end at once, here and everywhere, and rooms to come will no longer be opened with their keys.',
		read: 'What was read stays read: the questions of rooms that were opened to them, and those rooms’ keys, may be in their browser. If such a room still runs and that is a problem, close it and open another.',
		chain:
			'People who were verified only by {name} no longer will be. Compare with them, by voice.',
		submit: 'Remove now',
		cancel: 'Keep',
		done: '{name} is no longer in the team.'
	},
	invite: {
		title: 'Invite',
		lead: 'A link lets one person in, once. Give it where you know who reads: face to face, or by an encrypted messenger. They begin as a moderator.',
		lasts: 'The link lasts',
		hours: { one: '{n} hour', other: '{n} hours' },
		days: { one: '{n} day', other: '{n} days' },
		submit: 'Make a link',
		made: 'Invitation link',
		madeHint:
			'Until {date}. The secret is after the #: neither this server nor another receives it.',
		copy: 'Copy the link',
		copied: 'Link copied.',
		copyFailed: 'Copying failed: select the link by hand.',
		qr: 'QR code of the invitation',
		showQr: 'Show as a QR code',
		stay: 'Once the person is in, this page will sign their keys. Keep it open, or come back to it.'
	},
	pending: {
		title: 'Pending invitations',
		none: 'None.',
		until: 'Until {date}',
		by: 'Made by {name}',
		show: 'See the link again',
		revoke: 'Cancel',
		revokeNamed: 'Cancel the invitation of {date}',
		revoked: 'Invitation cancelled: its link no longer lets anyone in.',
		came: '{name} is in: their keys wait for the signature of {inviter}.'
	},
	invitation: {
		title: 'An invitation',
		reading: 'The invitation is being checked in this browser…',
		brokenLink:
			'The end of the invitation link is missing. Copy all of it, with the # and what follows; or ask the person who invites you for another. After reloading the page, open the link again.',
		from: '{name} invites you to facilitate with their team.',
		checked: 'The keys of {name} are those that the link announces',
		words: 'The identity words of {name}',
		wordsHint:
			'If you are together or on the phone, ask for them: the same words mean it is {name}.',
		until: 'The link lasts until {date}, and works once.',
		how: 'How do you come?',
		account: 'With an account',
		accountHint: 'A passphrase and a recovery sheet: you will come back.',
		guest: 'For one evening, without a passphrase',
		guestHint: 'A name is enough. Your keys stay in this browser, and end with the room.',
		signedIn:
			'You are already logged in here as {name}. Accepting this invitation ends that session in this browser.'
	},
	guest: {
		until: 'Your stay ends, at the latest',
		days: { one: 'in {n} day', other: 'in {n} days' },
		kept: 'Your keys are kept in this browser only, until the room burns or until that date. Whoever opens this browser meanwhile reads the room. Clearing the site’s data, or a private window that closes, puts you out for good: it will take another invitation.',
		submit: 'Come in for the evening',
		here: 'Your stay',
		hereLead:
			'You are here without a passphrase, until the room burns, and until {date} at the latest. Your keys are in this browser and nowhere else.',
		leave: 'Leave now',
		leaveNote:
			'If you leave, your keys leave this browser and your account disappears from the server. To come back, it will take another invitation.'
	},
	readers: {
		legend: 'Who will read the questions of this room',
		hint: 'You, and the people ticked. The whole verified team is ticked: untick who does not need it. You can add someone later, and never take back a key that was given.',
		alone: 'You alone: the team has no other verified member.',
		unverified: 'Not verified, so without a key: {names}.',
		toTeam: 'See the team',
		loading: 'The team is loading…',
		loadFailed: 'The team does not load. Reload the page to see who reads this room.',
		failed:
			'The team does not load: the room will open for you alone. You can add someone afterwards.',
		wrapped: {
			one: 'The room’s key is wrapped for you alone',
			other: 'The room’s key is wrapped for {n} people'
		},
		title: 'Who reads this room',
		you: 'you',
		gone: { one: '{n} person removed from the team', other: '{n} people removed from the team' },
		add: 'Give the key',
		addNamed: 'Give the key of this room to {name}',
		addHint: 'Whoever gets the key also reads what has already come. It cannot be taken back.',
		added: '{name} now has the key of this room.',
		everyone: 'The whole verified team has the key.',
		onlyHosts: 'Only hosts give the key.',
		notAdded: 'The key was not sent. Try again in a moment.'
	},
	taking: {
		unverified:
			'The key of this room was wrapped by someone you have not verified. Compare your identity words on the team page, then try again.',
		toTeam: 'Go to the team page'
	},
	notHost:
		'Your role is to moderate: rooms are opened by hosts. Those they entrust to you are on the desk’s first page.'
} satisfies typeof fr;
