import { oneForProcess } from '#db/process.server.ts';
import { purgeAudit } from './audit.server.ts';
import { purgeReports } from './reports/store.server.ts';

/** What is kept for so many months leaves by itself: at the start of the process, then once a day. */
const A_DAY_MS = 86_400_000;

/** @returns how many lines left */
export const forgetOldLines = (now = Date.now()): number => purgeAudit(now) + purgeReports(now);

/** Does not keep the process alive. */
export function startForgetting(): void {
	oneForProcess('instance/forgetting', () => {
		forgetOldLines();
		return setInterval(() => forgetOldLines(), A_DAY_MS).unref();
	});
}
