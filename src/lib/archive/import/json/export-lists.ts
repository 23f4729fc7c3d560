import * as v from 'valibot';
import { EXPORT_FORMAT, EXPORT_VERSION } from '../../export/format.ts';
import { fileFailure } from './file-failure.ts';

/** What an export says beside its broadcasts, each list read by its shape before anything is kept. */
const slug = v.pipe(v.string(), v.maxLength(80), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
const line = v.pipe(v.string(), v.nonEmpty(), v.maxLength(500));
const text = v.pipe(v.string(), v.maxLength(100_000));
const address = v.pipe(v.string(), v.maxLength(2000));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

const Manifest = v.strictObject({
	format: v.literal(EXPORT_FORMAT),
	version: v.number(),
	date: v.pipe(v.string(), v.maxLength(40))
});

const People = v.array(
	v.strictObject({
		slug,
		name: line,
		organisation: v.nullable(line),
		bio: text,
		link: v.nullable(v.pipe(address, v.regex(/^https?:\/\//i))),
		aliases: v.array(line)
	})
);

const Series = v.array(
	v.strictObject({
		slug,
		name: line,
		description: text,
		seasons: v.array(
			v.strictObject({ number: whole, title: v.nullable(line), year: v.nullable(whole) })
		)
	})
);

const Images = v.array(
	v.strictObject({
		name: v.pipe(v.string(), v.regex(/^[a-f0-9]{64}$/)),
		width: whole,
		height: whole,
		source: v.nullable(address)
	})
);

const Redirects = v.strictObject({
	redirects: v.array(
		v.strictObject({ from: address, to: v.nullable(address), status: v.picklist([301, 410]) })
	),
	formerSlugs: v.array(v.strictObject({ slug, broadcast: slug }))
});

export type ArchiveLists = {
	people: v.InferOutput<typeof People>;
	series: v.InferOutput<typeof Series>;
	images: v.InferOutput<typeof Images>;
	redirects: v.InferOutput<typeof Redirects>;
	/** Unread: whoever keeps campaigns knows their shape. */
	campaigns: unknown[];
	/** Questions published of workshops, unread too. */
	published: { workshop: string; questions: unknown }[];
};

/**
 * @param texts the lists of the file, by their names without `.json`
 * @param published the lists of workshops, by slug
 * @throws a file failure: unknown-shape, newer-export, broken-archive
 */
export function readLists(
	texts: ReadonlyMap<string, string>,
	published: ReadonlyMap<string, string>,
	file: string
): ArchiveLists {
	const manifest = readOne(texts.get('archive'), Manifest, file);
	if (manifest.version > EXPORT_VERSION) {
		throw fileFailure('newer-export', { file, version: manifest.version });
	}
	return {
		people: readOne(texts.get('people') ?? '[]', People, file),
		series: readOne(texts.get('series') ?? '[]', Series, file),
		images: readOne(texts.get('images') ?? '[]', Images, file),
		redirects: readOne(texts.get('redirects') ?? EMPTY_REDIRECTS, Redirects, file),
		campaigns: readOne(texts.get('campaigns') ?? '[]', v.array(v.unknown()), file),
		published: [...published].map(([workshop, json]) => ({
			workshop,
			questions: readOne(json, v.unknown(), file)
		}))
	};
}

const EMPTY_REDIRECTS = '{"redirects": [], "formerSlugs": []}';

function readOne<Schema extends v.GenericSchema>(
	json: string | undefined,
	schema: Schema,
	file: string
): v.InferOutput<Schema> {
	if (json === undefined) throw fileFailure('unknown-shape', { file });
	try {
		return v.parse(schema, JSON.parse(json));
	} catch {
		throw fileFailure('unknown-shape', { file });
	}
}
