import { database } from '#db/open.server.ts';

/**
 * What an instance decides about its audience figures, kept with its other settings. Until it says
 * otherwise: counted, with visitors, and public.
 */
export type FiguresSettings = {
	/** Whether anything is counted. */
	counting: boolean;
	/** Whether visitors are estimated, beside visits. */
	visitors: boolean;
	/** Whether everybody may see them. */
	public: boolean;
	/** Whether the collective of CHATONS may read the published visits in a file. Until said: no. */
	chatons: boolean;
	/** Whether that file carries names that were not verified. Until said: no. */
	chatonsUnverified: boolean;
	/** The codes that `?via=` may name. */
	via: string[];
	/** The zone whose midnight ends a day. */
	zone: string;
};

const ZONE = 'Europe/Paris';
const SWITCHES = ['counting', 'visitors', 'public', 'chatons', 'chatonsUnverified'] as const;

/** The settings as they stand. */
export function figuresSettings(): FiguresSettings {
	const rows = database()
		.prepare(`select name, value from instance_setting where name like 'figures.%'`)
		.all() as { name: string; value: string }[];
	const kept = new Map(rows.map(({ name, value }) => [name.slice('figures.'.length), value]));
	const isOn = (name: string) => kept.get(name) !== 'off';
	return {
		counting: isOn('counting'),
		visitors: isOn('visitors'),
		public: isOn('public'),
		chatons: kept.get('chatons') === 'on',
		chatonsUnverified: kept.get('chatonsUnverified') === 'on',
		via: (kept.get('via') ?? '').split(' ').filter(Boolean),
		zone: kept.get('zone') ?? ZONE
	};
}

/** Keeps the settings: codes as words of letters, digits and hyphens; a zone that the system knows. */
export function keepFiguresSettings(settings: FiguresSettings): void {
	const keep = database().prepare(
		`insert into instance_setting (name, value) values (?, ?)
		on conflict (name) do update set value = excluded.value`
	);
	const write = () => {
		for (const name of SWITCHES) keep.run(`figures.${name}`, settings[name] ? 'on' : 'off');
		keep.run('figures.via', settings.via.join(' '));
		keep.run('figures.zone', settings.zone);
	};
	database().transaction(write).immediate();
}
