import * as v from 'valibot';
import { pathHere, withoutKey, withoutRooms } from './address.ts';
import { NoticeSchema, type Notice, type NoticeField } from './notice.ts';

/** The report form as a browser sends it: what was typed, and either a notice or what is missing. */
export type ReadForm = {
	/** As it was typed, to be shown again, without what opens a room. */
	typed: Record<NoticeField, string>;
	/** Null while something is missing; `address` is the path on this site. */
	notice: Notice | null;
	wrong: NoticeField[];
	/** Whether the field that nobody sees was filled: no person did that. */
	isTrapped: boolean;
};

/**
 * Four times what the fields may hold, nine bytes a sign as forms write them: who writes too much is
 * told so on the field, with the text still there.
 */
export const MOST_FORM_BYTES = 300_000;
/** Not seen and not read aloud: programs fill it. */
export const TRAP = 'website';
/** What a full form asked to bring back. */
export const TICKET = 'ticket';

const FIELDS = Object.keys(NoticeSchema.entries) as NoticeField[];

/**
 * @param hosts the names under which this site answers
 * @param mark what stands in place of a room's link or code in the explanation
 */
export function readForm(body: string, hosts: readonly string[], mark: string): ReadForm {
	const sent = new URLSearchParams(body);
	const typed = Object.fromEntries(
		FIELDS.map((name) => [name, sent.get(name) ?? ''])
	) as ReadForm['typed'];
	typed.reason = withoutRooms(typed.reason, mark);
	const read = v.safeParse(NoticeSchema, typed);
	const path = pathHere(typed.address.trim(), hosts);
	const wrong = new Set((read.issues ?? []).map((issue) => issue.path?.[0]?.key as NoticeField));
	if (path === null) wrong.add('address');
	return {
		typed: { ...typed, address: path ?? withoutKey(typed.address) },
		notice: read.success && path !== null ? { ...read.output, address: path } : null,
		wrong: FIELDS.filter((name) => wrong.has(name)),
		isTrapped: (sent.get(TRAP) ?? '') !== ''
	};
}
