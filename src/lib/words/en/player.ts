import type fr from '../fr/player.ts';

/** The recording of a broadcast: its player, its chapters, its transcript. */
export default {
	title: 'The recording',
	none: 'No recording is online yet.',
	play: 'Play the video of {host}',
	playHere: 'Play the video',
	before:
		'Nothing is asked of {host} before this button. Then {host} sees your address; this site does not tell it who you are.',
	beforeGoogle:
		'Nothing is asked of Google before this button. Then Google sees your address and what you watch.',
	playGoogle: 'Play the video of YouTube (Google)',
	there: 'See it on {host}',
	poster: 'Image of the broadcast',
	chapters: 'Chapters',
	transcript: 'What was said',
	transcriptLead: 'Each line leads to its second in the recording.',
	automatic: 'Captions made by a machine: they can be wrong.',
	read: 'Read the whole transcript ({language})'
} satisfies typeof fr;
