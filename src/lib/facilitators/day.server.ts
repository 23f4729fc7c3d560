/** Days, the finest time that an account or a session is kept with. */
const DAY_MS = 86_400_000;

/** Today in UTC, `YYYY-MM-DD`. */
export const today = (now = Date.now()): string => new Date(now).toISOString().slice(0, 10);

/** The first midnight (UTC) not before `time`, in Unix seconds, so that no hour can be read back. */
export const midnightAfter = (time: Date): number =>
	(Math.ceil(time.getTime() / DAY_MS) * DAY_MS) / 1000;
