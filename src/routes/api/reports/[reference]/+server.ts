import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { noteAct } from '#lib/instance/audit.server.ts';
import { DecisionSchema } from '#lib/instance/reports/notice.ts';
import { decideReport } from '#lib/instance/reports/store.server.ts';
import type { RequestHandler } from './$types';

const MOST_BYTES = 40_000;

/** Decides what becomes of a notice, with its reasons, for hosts. It removes nothing by itself. */
export const PUT: RequestHandler = (event) =>
	answering(event.request, async () => {
		const host = await requireHost(event);
		const word = await readJson(event.request, DecisionSchema, MOST_BYTES);
		decideReport(event.params.reference, word);
		noteAct(host, 'report-decided', {
			reference: event.params.reference,
			decision: word.decision
		});
		return reply(word);
	});
