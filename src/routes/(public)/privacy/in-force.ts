import type { InstanceSettings } from '#lib/instance/settings.ts';
import type fr from '#lib/words/fr/privacy.ts';
import type { Locale } from '#lib/words/locale.ts';
import { say, type Sentence } from '#lib/words/say.ts';

/** What decides here and is not a setting of the desk. */
export type Surroundings = {
	/** How many proxies are declared. */
	proxies: number;
	/** `http://….onion`, or empty. */
	onion: string;
	/** Whether a recipient is set, and how many backups stay. */
	backups: { encrypted: boolean; kept: number };
	/** The hosts of the PeerTube channels that this server reads. */
	peertube: readonly string[];
};

/** The sentences of the privacy page that the running configuration decides. */
export function inForce(
	locale: Locale,
	words: (typeof fr)['inForce'],
	settings: InstanceSettings,
	around: Surroundings
): string[] {
	const told = (sentence: Sentence, values: Record<string, string | number> = {}) =>
		say(locale, sentence, values);
	const counting = settings['figures.counting'];
	const hosts = [...new Set(around.peertube)].join(', ');
	const { encrypted, kept } = around.backups;
	return [
		told(words.counting[counting ? 'on' : 'off'], { months: settings.figuresMonths }),
		...(counting ? [words.visitors[settings['figures.visitors'] ? 'on' : 'off']] : []),
		words.figures[settings['figures.public'] ? 'on' : 'off'],
		words.chatons[settings['figures.chatons'] ? 'on' : 'off'],
		told(words.burning, { n: settings.burnHours }),
		settings.dataPlace ? told(words.dataPlace, { place: settings.dataPlace }) : words.unknownPlace,
		settings.backupPlace
			? told(words.backupPlace, { place: settings.backupPlace })
			: words.unknownBackupPlace,
		told(words.backups[encrypted ? 'sealed' : 'open'], { n: kept }),
		words.backups.other,
		words.proxies[around.proxies > 0 ? 'some' : 'none'],
		told(words.onion[around.onion ? 'on' : 'off'], { onion: around.onion }),
		told(words.peertube[hosts ? 'some' : 'none'], { hosts })
	];
}
