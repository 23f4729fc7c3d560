import * as v from 'valibot';
import {
	confirmJob,
	currentJob,
	leaveJob,
	startJob,
	uploadsOf
} from '#lib/archive/desk/jobs.server.ts';
import { uploadedFile } from '#lib/archive/desk/uploads.server.ts';
import { readChoice, type WxrChoices } from '#lib/archive/import/wxr/choices.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { refuse } from '#lib/http/problem.ts';
import { bringIn } from './bring-in.server.ts';
import type { RequestHandler } from './$types';

const MOST_BYTES = 900_000;
const upload = v.pipe(v.string(), v.maxLength(64));
const decision = v.picklist(['mine', 'theirs']);

const choice = (name: keyof WxrChoices) =>
	v.nullable(
		v.pipe(
			v.string(),
			v.maxLength(300),
			v.check((written) => readChoice(name, written) !== null),
			v.transform((written) => readChoice(name, written))
		)
	);

const Source = v.variant('kind', [
	v.strictObject({
		kind: v.literal('wxr'),
		uploads: v.pipe(v.array(upload), v.minLength(1), v.maxLength(20)),
		choices: v.strictObject({
			peertubeHost: choice('peertubeHost'),
			categoryBase: choice('categoryBase'),
			tagBase: choice('tagBase')
		})
	}),
	v.strictObject({ kind: v.literal('json'), upload }),
	v.strictObject({
		kind: v.literal('peertube'),
		address: v.pipe(v.string(), v.trim(), v.maxLength(2000), v.url())
	})
]);

const Confirmed = v.strictObject({
	id: v.string(),
	all: v.nullable(decision),
	each: v.array(v.strictObject({ conflict: v.pipe(v.string(), v.maxLength(3000)), decision }))
});

const OUTCOMES = ['create', 'update', 'same', 'conflict', 'refused'] as const;

/** The import under way or the last one, and fifty items of its report: `?outcome=conflict&from=50`. */
export const GET: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		const query = new URL(event.request.url).searchParams;
		const outcome = OUTCOMES.find((one) => one === query.get('outcome')) ?? null;
		return reply(currentJob(outcome, Math.max(0, Number(query.get('from')) || 0)));
	});

/** Begins an import with its dry run, for hosts. */
export const POST: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		const source = await readJson(event.request, Source, MOST_BYTES);
		const files = uploadsOf(source).map((id) => uploadedFile(id)?.name ?? null);
		const names = source.kind === 'peertube' ? [source.address] : files.filter((n) => n !== null);
		if (files.includes(null)) throw refuse('not-found');
		return reply(await startJob(source, names, bringIn), 202);
	});

/** Does what the dry run showed, with decisions, for hosts. */
export const PUT: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		const { id, ...decisions } = await readJson(event.request, Confirmed, MOST_BYTES);
		return reply(confirmJob(id, decisions), 202);
	});

/** Stops the import under way, or puts the last one away, for hosts. */
export const DELETE: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		await leaveJob();
		return reply({});
	});
