import Sqlite from 'better-sqlite3';

/**
 * What there is one of for each post and each picture of an export, between its two readings: a hundred
 * thousand rows, in a file without a name that is gone with the process, so that they take no memory.
 */
export type SurveyedPost = { slug: string; status: string; type: string };
export type SurveyedPicture = { url: string; alt: string; link: string; parent: string };

/** A picture, and the post it is the image of or was added to. */
export type PlacedPicture = SurveyedPicture & { row: number; id: string } & {
	[Key in keyof SurveyedPost as `post${Capitalize<Key>}`]: string | null;
};

export type SurveyIndex = {
	/** `image` is the number of its picture. A number that comes again is left as it was. */
	addPost: (site: string, id: string, post: SurveyedPost, image: string | null) => void;
	/** The first public post that a permalink showed keeps it. */
	addAddress: (site: string, path: string, id: string) => void;
	addPicture: (site: string, id: string, picture: SurveyedPicture) => void;
	isTaken: (slug: string) => boolean;
	post: (site: string, id: string) => SurveyedPost | null;
	picture: (site: string, id: string) => SurveyedPicture | null;
	/** The number of the post that a path showed, or null. */
	ownerOf: (site: string, path: string) => string | null;
	/** In the order of the file. */
	pictures: (site: string) => Generator<PlacedPicture>;
	close: () => void;
};

const TABLES = `
	create table post (site text, id text, slug text, status text, type text, image text,
		primary key (site, id));
	create index post_slug on post (slug);
	create index post_image on post (site, image);
	create table address (site text, path text, id text, primary key (site, path)) without rowid;
	create table picture (row integer primary key, site text, id text, url text, alt text, link text,
		parent text, unique (site, id))`;
/** Pages kept in memory, in KiB as SQLite counts them. */
const CACHE_KIB = 4096;
const LOT = 500;

export function openIndex(): SurveyIndex {
	const database = new Sqlite('');
	database.pragma(`cache_size = -${CACHE_KIB}`);
	database.pragma('synchronous = OFF');
	database.exec(TABLES);
	database.exec('begin');
	const post = database.prepare(
		'insert or ignore into post (site, id, slug, status, type, image) values (?, ?, ?, ?, ?, ?)'
	);
	const address = database.prepare('insert or ignore into address values (?, ?, ?)');
	const picture = database.prepare(
		`insert into picture (site, id, url, alt, link, parent) values (?, ?, ?, ?, ?, ?)
		on conflict (site, id) do update set url = excluded.url, alt = excluded.alt,
			link = excluded.link, parent = excluded.parent`
	);
	const slug = database.prepare<[string], number>('select 1 from post where slug = ?').pluck();
	const posts = database.prepare<[string, string], SurveyedPost>(
		'select slug, status, type from post where site = ? and id = ?'
	);
	const pictures = database.prepare<[string, string], SurveyedPicture>(
		'select url, alt, link, parent from picture where site = ? and id = ?'
	);
	const owner = database
		.prepare<[string, string], string>('select id from address where site = ? and path = ?')
		.pluck();
	const placed = database.prepare<[string, number], PlacedPicture>(
		`select picture.row, picture.id, url, alt, link, parent,
			post.slug as postSlug, post.status as postStatus, post.type as postType
		from picture left join post on post.rowid = coalesce(
			(select max(rowid) from post where site = picture.site and image = picture.id),
			(select rowid from post where site = picture.site and id = picture.parent))
		where picture.site = ? and picture.row > ? order by picture.row limit ${LOT}`
	);
	return {
		addPost: (site, id, { slug: word, status, type }, image) =>
			void post.run(site, id, word, status, type, image),
		addAddress: (site, path, id) => void address.run(site, path, id),
		addPicture: (site, id, { url, alt, link, parent }) =>
			void picture.run(site, id, url, alt, link, parent),
		isTaken: (word) => slug.get(word) !== undefined,
		post: (site, id) => posts.get(site, id) ?? null,
		picture: (site, id) => pictures.get(site, id) ?? null,
		ownerOf: (site, path) => owner.get(site, path) ?? null,
		*pictures(site) {
			let from = 0;
			for (let lot = placed.all(site, from); lot.length > 0; lot = placed.all(site, from)) {
				yield* lot;
				from = lot.at(-1)?.row ?? from;
			}
		},
		close: () => void database.close()
	};
}
