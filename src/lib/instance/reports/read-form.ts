import * as v from 'valibot';
import { NoticeSchema, pathHere, type Notice, type NoticeField } from './notice.ts';

/** The report form as a browser sends it: what was typed, and either a notice or what is missing. */
export type ReadForm = {
	/** As it was typed, to be shown again. */
	typed: Record<NoticeField, string>;
	/** Null while something is missing; `address` is the path on this site. */
	notice: Notice | null;
	wrong: NoticeField[];
	/** Whether the field that nobody sees was filled: no person did that. */
	isTrapped: boolean;
};

export const MOST_FORM_BYTES = 40_000;
/** Not seen and not read aloud: programs fill it. */
export const TRAP = 'website';

const FIELDS = Object.keys(NoticeSchema.entries) as NoticeField[];

/** @param hosts the names under which this site answers */
export function readForm(body: string, hosts: readonly string[]): ReadForm {
	const sent = new URLSearchParams(body);
	const typed = Object.fromEntries(
		FIELDS.map((name) => [name, sent.get(name) ?? ''])
	) as ReadForm['typed'];
	const read = v.safeParse(NoticeSchema, typed);
	const path = pathHere(typed.address.trim(), hosts);
	const wrong = new Set((read.issues ?? []).map((issue) => issue.path?.[0]?.key as NoticeField));
	if (path === null) wrong.add('address');
	return {
		typed: { ...typed, address: path ?? typed.address.split('#', 1)[0] ?? '' },
		notice: read.success && path !== null ? { ...read.output, address: path } : null,
		wrong: FIELDS.filter((name) => wrong.has(name)),
		isTrapped: (sent.get(TRAP) ?? '') !== ''
	};
}
