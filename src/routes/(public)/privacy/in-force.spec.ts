import { expect, test } from 'vitest';
import { DEFAULTS, type InstanceSettings } from '#lib/instance/settings.ts';
import en from '#lib/words/en/privacy.ts';
import fr from '#lib/words/fr/privacy.ts';
import { inForce, type Surroundings } from './in-force.ts';

const AROUND: Surroundings = {
	...{ proxies: 0, onion: '', peertube: [] },
	backups: { encrypted: false, kept: 14 }
};
const page = (settings: Partial<InstanceSettings> = {}, around: Partial<Surroundings> = {}) =>
	[fr, en].map(({ inForce: words }, i) =>
		inForce(i === 0 ? 'fr' : 'en', words, { ...DEFAULTS, ...settings }, { ...AROUND, ...around })
			.join('\n')
			.replaceAll(/[\u00a0\u202f]/g, ' ')
	);

/** Each setting, the other way round: what the page then says, and what it says no longer. */
const FLIPS: [string, () => string[], [string, string], [string, string]][] = [
	[
		'counting',
		() => page({ 'figures.counting': false }),
		['Les visites ne sont pas comptées', 'Visits are not counted'],
		['Les visites sont comptées', 'How many people come']
	],
	[
		'visitors',
		() => page({ 'figures.visitors': false }),
		['n’est pas estimé', 'is not estimated'],
		['est estimé en mémoire', 'is estimated in memory']
	],
	[
		'public figures',
		() => page({ 'figures.public': false }),
		['La page Chiffres est fermée', 'The figures page is closed'],
		['ouverte à tout le monde', 'open to everybody']
	],
	[
		'the file for CHATONS',
		() => page({ 'figures.chatons': true }),
		['Un fichier de comptes est ouvert', 'A file of counts is open'],
		['Aucun fichier', 'No file of counts']
	],
	[
		'months',
		() => page({ figuresMonths: 6 }),
		['gardés 6 mois', 'for 6 months'],
		['25 mois', '25 months']
	],
	[
		'burning',
		() => page({ burnHours: 48 }),
		['brûle 48 heures', 'burns 48 hours'],
		['24 heures', '24 hours']
	],
	[
		'places',
		() => page({ dataPlace: 'Roubaix', backupPlace: 'Oslo' }),
		['sauvegardes sont ici : Oslo', 'The data is here: Roubaix'],
		['pas encore dit', 'has not said yet']
	],
	[
		'encrypted backups',
		() => page({}, { backups: { encrypted: true, kept: 3 } }),
		[
			'sont chiffrées, sans les salles, et les 3',
			'are encrypted, without the rooms, and the last 3'
		],
		['ne sont pas chiffrées', 'are not encrypted']
	],
	[
		'proxies',
		() => page({}, { proxies: 1 }),
		['ne peut pas promettre', 'cannot promise'],
		['Aucun mandataire', 'No proxy']
	],
	[
		'one backup',
		() => page({}, { backups: { encrypted: false, kept: 1 } }),
		['la dernière seule', 'only the last one'],
		['les 14 dernières', 'the last 14']
	],
	[
		'an hour',
		() => page({ burnHours: 1 }),
		['brûle une heure', 'burns one hour'],
		['24 heures', '24 hours']
	],
	[
		'onion',
		() => page({}, { onion: 'http://abc.onion' }),
		['http://abc.onion', 'http://abc.onion'],
		['n’a pas d’adresse onion', 'has no onion']
	],
	[
		'PeerTube',
		() => page({}, { peertube: ['video.example', 'video.example'] }),
		['(video.example)', '(video.example)'],
		['Aucune chaîne', 'No PeerTube']
	]
];

test.each(FLIPS)(
	'%s: the page says what is set, and no longer the contrary',
	(_, flip, says, not) => {
		flip().forEach((text, i) => {
			expect(text).toContain(says[i]);
			expect(text).not.toContain(not[i]);
			expect(text).not.toMatch(/\{\w+\}/);
		});
		const before = page();
		not.forEach((gone, i) => expect(before[i]).toContain(gone));
	}
);
