import type fr from '../fr/player.ts';

/** The recording of a broadcast: its player, its chapters, its transcript, its waiting page. */
export default {
	title: 'The recording',
	none: 'No recording is online yet.',
	play: 'Play the video of {host}',
	playHere: 'Play the video',
	listenHere: 'Listen to the recording',
	playGoogle: 'Play the video of YouTube (Google)',
	before:
		'Nothing is asked of {host} before this button. Then {host} sees your address; this site does not tell it who you are.',
	beforeGoogle:
		'Nothing is asked of Google before this button. Then Google sees your address, what you watch and the name of this site: YouTube refuses to play without it.',
	after: '{host} now knows your address; this site did not tell it who you are.',
	afterGoogle: 'Google now knows your address, what you watch and the name of this site.',
	here: 'Kept by this site: nobody else is told.',
	there: 'See it on {host}',
	open: 'Open the file',
	or: ' and ',
	chapters: 'Chapters',
	transcript: 'What was said',
	transcriptLead: 'Each line leads to its second in the recording.',
	lines: 'The lines',
	skip: 'Skip the transcript',
	automatic: 'Captions made by a machine: they can be wrong.',
	find: 'Find a line',
	follow: 'Follow the recording',
	script: {
		opening: 'Opening the video of {host}…',
		openingHere: 'Opening the recording…',
		again: '{host} does not give this file: trying another way…',
		framed: 'This is the player of {host}. If it stays empty:',
		failed: 'The video of {host} does not open here. Try on its page:',
		failedHere: 'The recording does not open here. Open the file:',
		start: 'It will start at {time}: press the button.',
		found: {
			one: '{n} line found. Enter leads to it.',
			other: '{n} lines found. Enter leads to the first.'
		},
		foundNone: 'No line. Try one word, or a shorter one.'
	},
	waiting: {
		title: 'To come',
		titleLive: 'Live',
		on: 'This broadcast is announced for {moment} ({zone} time).',
		onDay: 'This broadcast is announced for {moment}.',
		someday: 'The date of this broadcast will be announced here.',
		isLive: 'This broadcast is taking place now.',
		watch: 'At that hour, this page turns live by itself.',
		watchDay: 'When it starts, this page turns live by itself.',
		room: 'Ask a question',
		roomLive: 'Ask a question, in another tab',
		roomLiveLead:
			'The live goes on here. In the other tab, the room will ask for its six words: the facilitator gives them during the broadcast. With them you read the published questions and ask yours; this page does not know them, and so shows no question.',
		roomLead:
			'The room will ask for its six words: the facilitator gives them during the broadcast. Questions are encrypted there in your browser.'
	},
	waitingScript: {
		countdown: 'It starts {when}.',
		soon: 'It should start any moment now.',
		late: 'The live has not begun at the hour that was announced. This page still waits for it; if another date is chosen, it will appear here.',
		started: 'The live has begun. Reload the page to see it.',
		ended: 'The live is over. The recording will appear here, at the same address.',
		published: 'The recording is there. Reload the page to see it.'
	}
} satisfies typeof fr;
