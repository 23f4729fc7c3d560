import * as v from 'valibot';
import { BroadcastRecord, type Caption } from '../record.ts';

/**
 * A broadcast as the desk sends it: a whole record, but for captions. Those that nobody changed stay
 * where they are (`passages` null); those just chosen were sent before, as a file (`upload`), since a
 * long evening's are more than one call takes.
 */
const captionSchema = BroadcastRecord.entries.captions.wrapped.item;

export const WrittenRecord = v.strictObject({
	...BroadcastRecord.entries,
	captions: v.array(
		v.strictObject({
			...captionSchema.entries,
			passages: v.nullable(captionSchema.entries.passages),
			upload: v.optional(v.pipe(v.string(), v.maxLength(64)))
		})
	)
});

export type WrittenRecord = v.InferOutput<typeof WrittenRecord>;

/**
 * The whole record.
 *
 * @param kept captions that the archive has
 * @returns null where a caption to be kept is not there
 */
export function wholeRecord(
	{ captions, ...written }: WrittenRecord,
	kept: readonly Caption[]
): BroadcastRecord | null {
	const whole = captions.map(({ passages, upload: _, ...about }) => {
		const held = kept.find(({ language }) => language === about.language)?.passages;
		const words = passages ?? held;
		return words ? { ...about, passages: words } : null;
	});
	const complete = whole.filter((one) => one !== null);
	return complete.length === whole.length ? { ...written, captions: complete } : null;
}
