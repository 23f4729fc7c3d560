import { instanceSettings, keepSettings } from './settings.server.ts';

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
	/** The referring hosts that the public figures do not name. */
	hidden: string[];
	/** The zone whose midnight ends a day. */
	zone: string;
	/** After how many months figures leave. */
	months: number;
};

/** The settings as they stand. */
export function figuresSettings(): FiguresSettings {
	const kept = instanceSettings();
	return {
		counting: kept['figures.counting'],
		visitors: kept['figures.visitors'],
		public: kept['figures.public'],
		chatons: kept['figures.chatons'],
		chatonsUnverified: kept['figures.chatonsUnverified'],
		via: kept['figures.via'].split(' ').filter(Boolean),
		hidden: kept['figures.hidden'].split(' ').filter(Boolean),
		zone: kept['figures.zone'],
		months: kept.figuresMonths
	};
}

/**
 * Keeps the settings: codes as words of letters, digits and hyphens; hosts in lower case; a zone that the
 * system knows.
 */
export function keepFiguresSettings(settings: FiguresSettings): void {
	keepSettings({
		'figures.counting': settings.counting,
		'figures.visitors': settings.visitors,
		'figures.public': settings.public,
		'figures.chatons': settings.chatons,
		'figures.chatonsUnverified': settings.chatonsUnverified,
		'figures.via': settings.via.join(' '),
		'figures.hidden': settings.hidden.join(' '),
		'figures.zone': settings.zone,
		figuresMonths: settings.months
	});
}
