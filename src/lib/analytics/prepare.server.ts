import { oneForProcess } from '#db/process.server.ts';
import { logFailure } from '#lib/http/log.server.ts';
import { lastFinishedDay } from './day-book.server.ts';
import type { Day, Stretch } from './day.ts';
import { drawNoiseFor, finishedDays, publishedFigures } from './figures.server.ts';
import { withoutNoise } from './noise.server.ts';
import { publicKeys, publicPeriod } from './pages/period.ts';
import { firstDay } from './store.server.ts';

/**
 * The work of the public figures done ahead: the noise of the days that are over, then the answer for
 * each period, a little at a time, so that nobody's page waits for it. Whoever asks before it is done
 * still gets figures with their noise.
 */
const ALWAYS: Stretch = { from: '0000-01-01', to: '9999-12-31' };
/** Days drawn in one go: some milliseconds. */
const DAYS_A_STEP = 5;
const PAUSE_MS = 20;
const LOOK_MS = 60_000;

type Ready = { last: Day; periods: Set<string> };
const ready = () =>
	oneForProcess<Ready>('analytics/ready', () => ({ last: '', periods: new Set() }));

/** Does one step. @returns whether there is more to do */
export function prepareNext(now: number): boolean {
	const missing = withoutNoise(finishedDays(ALWAYS, now));
	if (missing.length > 0) {
		drawNoiseFor(missing.slice(0, DAYS_A_STEP));
		ready().periods.clear();
		return true;
	}
	const last = lastFinishedDay(now);
	if (ready().last !== last) Object.assign(ready(), { last, periods: new Set() });
	const first = firstDay();
	const key = publicKeys(last, first).find((one) => !ready().periods.has(one));
	const period = key === undefined ? null : publicPeriod(key, last, first);
	if (!period) return false;
	publishedFigures(period.from, period.to, now, period.tables);
	ready().periods.add(period.key);
	return true;
}

/** Keeps the public figures ready while the process runs. */
export function startPreparing(): void {
	let wait = LOOK_MS;
	try {
		wait = prepareNext(Date.now()) ? PAUSE_MS : LOOK_MS;
	} catch (failure) {
		logFailure(failure, 'the figures');
	}
	setTimeout(startPreparing, wait).unref();
}
