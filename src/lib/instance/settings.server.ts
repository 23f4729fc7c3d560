import * as v from 'valibot';
import { database } from '#db/open.server.ts';
import { isStorageFailure } from '#db/storage-failure.server.ts';
import { refuse } from '#lib/http/problem.ts';
import {
	ChangesSchema,
	DEFAULTS,
	SETTING_NAMES,
	type InstanceSettings,
	type SettingChanges,
	type SettingName
} from './settings.ts';

/**
 * The settings as they are kept: one row of text a setting, absent while it has its default, so that a
 * collective edits them on the desk and a better default reaches who never chose.
 */
type Value = InstanceSettings[SettingName];

export type { InstanceSettings } from './settings.ts';

/** The settings as they stand, defaults included. Rows of another version's names are passed over. */
export function instanceSettings(): InstanceSettings {
	const rows = database().prepare('select name, value from instance_setting').all();
	const kept = new Map((rows as { name: string; value: string }[]).map(pair));
	const read = (name: SettingName) => readText(kept.get(name), DEFAULTS[name]);
	return Object.fromEntries(SETTING_NAMES.map((name) => [name, read(name)])) as InstanceSettings;
}

/**
 * Keeps changes, all of them or none. A value that is the default again leaves no row.
 *
 * @param from what the values were where the changes began; one that has moved since is a conflict
 * @returns the names whose value is not what it was
 * @throws a refusal: `conflict` with the `fields` that moved; `malformed` with the `field` and why (the codes of the schema), an unknown name
 * being one; `not-stored` when the disk is full or failing
 */
export function keepSettings(changes: SettingChanges, from: SettingChanges = {}): SettingName[] {
	const read = v.safeParse(ChangesSchema, changes);
	if (!read.success) {
		const [issue] = read.issues;
		throw refuse('malformed', { field: issue.path?.[0]?.key ?? '', why: issue.message });
	}
	const before = instanceSettings();
	const crossed = SETTING_NAMES.filter(
		(name) => name in from && from[name] !== before[name] && read.output[name] !== before[name]
	);
	if (crossed.length > 0) throw refuse('conflict', { fields: crossed });
	const wanted = Object.entries(read.output) as [SettingName, Value | undefined][];
	const moved = wanted.filter(([name, value]) => value !== undefined && value !== before[name]);
	try {
		database()
			.transaction(() => moved.forEach(([name, value]) => keep(name, value as Value)))
			.immediate();
	} catch (failure) {
		throw isStorageFailure(failure) ? refuse('not-stored') : failure;
	}
	return moved.map(([name]) => name);
}

function keep(name: SettingName, value: Value): void {
	if (value === DEFAULTS[name]) {
		database().prepare('delete from instance_setting where name = ?').run(name);
		return;
	}
	database()
		.prepare(
			`insert into instance_setting (name, value) values (?, ?)
			on conflict (name) do update set value = excluded.value`
		)
		.run(name, writeText(value));
}

const pair = ({ name, value }: { name: string; value: string }): [string, string] => [name, value];

const writeText = (value: Value): string =>
	typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);

/** A text as the type of its default. */
function readText(text: string | undefined, byDefault: Value): Value {
	if (text === undefined) return byDefault;
	if (typeof byDefault === 'boolean') return text === 'on';
	if (typeof byDefault === 'number') return Number(text);
	return text as Value;
}
