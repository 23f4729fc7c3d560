/**
 * One live, from its announcement to its recording: what each answer of its instance changes, and
 * when to ask again. Pure: clocks and chance are handed in.
 *
 *     scheduled → live → ended → (its recording is published, and nobody asks any more)
 */
export type Phase = 'scheduled' | 'live' | 'ended';

/** What an instance says of a live now. `recording`: it can be seen as a video like any other. */
export type Seen = 'waiting' | 'live' | 'ended' | 'recording' | 'failed';

/** All times in milliseconds since 1970. */
export type Watch = {
	phase: Phase;
	/** When to ask next. */
	askAt: number;
	/** Failures in a row. */
	failures: number;
	/** Since when it has been over, if it is. */
	endedAt: number | null;
};

/** What is to be done with the broadcast. */
export type Act = 'nothing' | 'start' | 'publish';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const ASK_EVERY = 15 * SECOND;
/** A recording takes minutes to hours to be made, and is not always made. */
const ASK_FOR_RECORDING_EVERY = MINUTE;
const ASK_LATER_EVERY = 15 * MINUTE;
const RECORDING_IS_LATE_AFTER = 6 * HOUR;
const LONGEST_WAIT = 5 * MINUTE;

const NEAR = 30 * MINUTE;
/** A live may start late; a day without an hour lasts a day. */
const GIVEN_UP_AFTER = 6 * HOUR;

/** A watch that starts now: it asks at once. */
export function startWatch(phase: Phase, now: number): Watch {
	return { phase, askAt: now, failures: 0, endedAt: null };
}

/** Whether a scheduled broadcast is close enough to its start for anyone to ask. */
export function isNear(startsAt: number, hasHour: boolean, now: number): boolean {
	const until = startsAt + GIVEN_UP_AFTER + (hasHour ? 0 : 24 * HOUR);
	return now >= startsAt - NEAR && now <= until;
}

/**
 * What an answer changes.
 *
 * @param startsAt when the broadcast was announced for
 * @param chance from 0 to 1: spreads out what several sites ask one instance
 */
export function afterSeeing(
	watch: Watch,
	seen: Seen,
	startsAt: number,
	now: number,
	chance: number
): { watch: Watch; act: Act } {
	if (seen === 'failed') {
		const failures = watch.failures + 1;
		const wait = Math.min(ASK_EVERY * 2 ** Math.min(failures, 10), LONGEST_WAIT);
		return { watch: { ...watch, failures, askAt: now + spread(wait, chance) }, act: 'nothing' };
	}
	const phase = phaseAfter(watch.phase, seen, startsAt, now);
	const endedAt = phase === 'ended' ? (watch.endedAt ?? now) : null;
	const askAt = now + spread(paceOf(endedAt, now), chance);
	return {
		watch: { phase, failures: 0, endedAt, askAt },
		act: actOf(watch.phase, seen, startsAt, now)
	};
}

function phaseAfter(phase: Phase, seen: Seen, startsAt: number, now: number): Phase {
	if (seen === 'live') return 'live';
	if (seen === 'ended') return 'ended';
	if (seen === 'recording') return now < startsAt ? phase : 'ended';
	// A live that can be started again waits as before once it was stopped: it is over all the same.
	return phase === 'scheduled' ? 'scheduled' : 'ended';
}

function actOf(phase: Phase, seen: Seen, startsAt: number, now: number): Act {
	if (seen === 'live') return phase === 'live' ? 'nothing' : 'start';
	if (seen !== 'recording') return 'nothing';
	// Before its hour, a video that can be seen already is not the recording of the evening.
	return phase === 'scheduled' && now < startsAt ? 'nothing' : 'publish';
}

function paceOf(endedAt: number | null, now: number): number {
	if (endedAt === null) return ASK_EVERY;
	return now - endedAt < RECORDING_IS_LATE_AFTER ? ASK_FOR_RECORDING_EVERY : ASK_LATER_EVERY;
}

/** From 90 to 110 hundredths of a wait. */
function spread(wait: number, chance: number): number {
	return Math.round(wait * (0.9 + chance * 0.2));
}
