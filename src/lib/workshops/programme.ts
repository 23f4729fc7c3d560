import * as v from 'valibot';

/**
 * `programme.yaml`: the steps of a workshop, in order. An `id` travels in sealed questions
 * (PROTOCOL.md, section 5, `step`): plain ASCII, 32 bytes at most, never changed once used.
 */
const title = v.pipe(v.string(), v.trim(), v.nonEmpty('text'), v.maxLength(200, 'text'));

export const Programme = v.strictObject({
	steps: v.array(
		v.strictObject({
			id: v.pipe(
				v.string(),
				v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'step-id'),
				v.maxLength(32, 'step-id')
			),
			title: v.strictObject({ fr: title, en: title }),
			minutes: v.optional(v.pipe(v.number(), v.integer('number'), v.minValue(1, 'number')))
		})
	)
});

export type Programme = v.InferOutput<typeof Programme>;
