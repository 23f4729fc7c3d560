import { prepared } from '../statements.server.ts';

/** Rooms opened by a version that had no tokens: questions there share one limit, and nobody votes. */
const statements = prepared((database) => ({
	any: database
		.prepare<[], number>(
			'select exists (select 1 from room where code not in (select room from room_tokens))'
		)
		.pluck()
}));

/** Whether a room that has not burned does without tokens. */
export const lacksTokensSomewhere = (): boolean => statements().any.get() === 1;
