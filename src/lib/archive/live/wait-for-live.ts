import type { Locale } from '#lib/words/locale.ts';
import { readTemplate } from '../player/page-data.ts';
import { sayWait } from './countdown.ts';

/**
 * The wait before a live, in the browser: how long is left, and, asked of this site alone, whether it
 * began, ended, or has its recording. Only while the page is looked at.
 */
export type WaitingPage = {
	locale: Locale;
	/** What the page was drawn for. */
	status: State;
	/** Milliseconds since 1970; null for a day without an hour. */
	startsAt: number | null;
	/** Where to ask. */
	address: string;
	words: Record<'countdown' | 'soon' | 'late' | 'started' | 'ended' | 'published', string>;
};

type State = 'scheduled' | 'live' | 'ended' | 'published';

const ASK_EVERY_MS = 15_000;
const JITTER_MS = 4_000;

export function waitForLive(): void {
	const page = readTemplate<WaitingPage>('template[data-waiting-page]');
	const said = document.querySelector('[data-waiting-said]');
	if (!page || !said) return;
	const { words } = page;
	let known: State = page.status;
	let etag = '';

	function count(): void {
		if (!page || page.startsAt === null || known !== 'scheduled') return;
		const sentence = sayWait(page.locale, page.startsAt - Date.now(), words);
		if (said && said.textContent !== sentence) said.textContent = sentence;
	}

	async function ask(): Promise<void> {
		if (!page || document.hidden) return;
		const answer = await fetch(page.address, etag ? { headers: { 'if-none-match': etag } } : {});
		if (answer.status !== 200) return;
		etag = answer.headers.get('etag') ?? '';
		const { status } = (await answer.json()) as { status: State };
		if (status === known) return;
		known = status;
		tell(status);
	}

	/** The page that was drawn for what is now comes in its place, unless somebody is watching here. */
	function tell(status: State): void {
		const isWatched = document.querySelector('#player :is(video, iframe)') !== null;
		const isNew = status === 'live' || status === 'published';
		if (isNew && !isWatched && !wasJustReloaded()) return location.reload();
		if (status === 'scheduled') return count();
		if (said) said.textContent = status === 'live' ? words.started : words[status];
	}

	const again = () => {
		ask()
			.catch(() => {})
			.finally(() => setTimeout(again, ASK_EVERY_MS + Math.random() * JITTER_MS));
	};
	count();
	setInterval(count, 20_000);
	setTimeout(again, Math.random() * JITTER_MS);
	document.addEventListener('visibilitychange', () => void ask().catch(() => {}));
}

/** A page that comes back as it was must not come back for ever. */
function wasJustReloaded(): boolean {
	const [entry] = performance.getEntriesByType('navigation');
	const isReload = (entry as PerformanceNavigationTiming | undefined)?.type === 'reload';
	return isReload && performance.now() < 2 * ASK_EVERY_MS;
}
