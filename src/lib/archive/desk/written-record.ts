import * as v from 'valibot';
import { BroadcastRecord, type Caption } from '../record.ts';

/**
 * A broadcast as the desk sends it: a whole record, but for captions that nobody changed, whose
 * passages stay where they are (null).
 */
const captionSchema = BroadcastRecord.entries.captions.wrapped.item;

export const WrittenRecord = v.strictObject({
	...BroadcastRecord.entries,
	captions: v.array(
		v.strictObject({
			...captionSchema.entries,
			passages: v.nullable(captionSchema.entries.passages)
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
	const whole = captions.map(({ passages, ...about }) => {
		const held = kept.find(({ language }) => language === about.language)?.passages;
		const words = passages ?? held;
		return words ? { ...about, passages: words } : null;
	});
	const complete = whole.filter((one) => one !== null);
	return complete.length === whole.length ? { ...written, captions: complete } : null;
}
