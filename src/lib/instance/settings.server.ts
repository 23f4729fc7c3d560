import { database } from '#db/open.server.ts';

/**
 * What an instance says of itself on its pages: who runs it, who hosts it. Kept in the database so
 * that a collective edits it on the desk; until then, the defaults say nothing untrue.
 */
export type InstanceSettings = {
	/** The collective's or the site's name. */
	name: string;
	/** How to reach the collective: an address people may write to. */
	contact: string;
	/** Who publishes, as the law asks (LCEN, article 1-1). */
	publisher: string;
	/** Who hosts the data, and where. */
	hostName: string;
	hostAddress: string;
};

const DEFAULTS: InstanceSettings = {
	name: 'Terrasse',
	contact: '',
	publisher: '',
	hostName: '',
	hostAddress: ''
};

/** The settings as they stand, defaults included. */
export function instanceSettings(): InstanceSettings {
	const rows = database().prepare('select name, value from instance_setting').all();
	const kept = Object.fromEntries((rows as { name: string; value: string }[]).map(pair));
	return { ...DEFAULTS, ...kept };
}

function pair({ name, value }: { name: string; value: string }): [string, string] {
	return [name, value];
}

/** Keeps one setting; an empty text brings its default back. */
export function keepSetting(name: keyof InstanceSettings, value: string): void {
	const text = value.trim();
	if (text === '') {
		database().prepare('delete from instance_setting where name = ?').run(name);
		return;
	}
	database()
		.prepare(
			`insert into instance_setting (name, value) values (?, ?)
			on conflict (name) do update set value = excluded.value`
		)
		.run(name, text);
}
