import type { InstanceSettings, SettingName } from './settings.ts';

/**
 * What the law asks a publisher to show (loi n° 2004-575 of 21 June 2004, article 1-1), and which of
 * it is not written yet. Whoever publishes otherwise than as a profession may show their host alone,
 * once the host knows who they are.
 */
const OF_THE_HOST: readonly SettingName[] = ['hostName', 'hostAddress'];
const OF_THE_PUBLISHER: readonly SettingName[] = [
	'publisher',
	'publisherAddress',
	'publisherPhone',
	'publicationDirector'
];

/** The names that the law wants filled, for this kind of publisher. */
export function legalFields({ publisherMode }: InstanceSettings): SettingName[] {
	if (publisherMode === 'anonymous') return [...OF_THE_HOST];
	return [...OF_THE_PUBLISHER, ...OF_THE_HOST, 'hostPhone'];
}

/**
 * The names that the law wants filled and that are empty. The contact is among them: Regulation (EU)
 * 2022/2065, articles 11 and 12, wants a point of contact whoever publishes.
 */
export function missingLegalFields(settings: InstanceSettings): SettingName[] {
	return [...legalFields(settings), 'contact' as const].filter((name) => settings[name] === '');
}
