import type { Locale } from '#lib/words/locale.ts';
import { setText } from '../pages/set-text.ts';
import type { Footnote } from '../record.ts';
import { ask, type Asked } from './ask.ts';
import type { BroadcastDraft } from './draft.ts';
import { readMoment } from './moments.ts';

/** A text as its page will show it. */
export type Preview = {
	/** With its places kept for banners (`splitAtSlots`). */
	html: string;
	/** The notes written in the text itself. */
	notes: string;
	/** What stands in those places, by the name written there: campaigns, which a route knows. */
	banners: Readonly<Record<string, unknown>>;
	language: string;
	/** Those of the form, which the text may call. */
	footnotes: readonly Footnote[];
};

/** Asks the server what a text gives; nothing of it is kept. Never throws. */
export async function askPreview(draft: BroadcastDraft, locale: Locale): Promise<Asked<Preview>> {
	const { body, language } = draft;
	const labels = draft.footnotes.map(({ label }) => ({ label: label.trim() }));
	const asked = await ask<Pick<Preview, 'html' | 'notes' | 'banners'>>('POST', '/preview', {
		body,
		language,
		footnotes: labels
	});
	if (asked.kind !== 'done') return asked;
	const typed = draft.footnotes.map(({ label, text, url, at }) => {
		return { label: label.trim(), text, url: url.trim() || null, at: readMoment(at) };
	});
	const { footnotes } = setText({ language, title: '', summary: '', footnotes: typed }, locale);
	return { kind: 'done', body: { ...asked.body, language, footnotes } };
}
