/**
 * The second where a recording starts: how a page's address says it (`?t=83`, `#t83`), and how it is
 * said to each kind of host. Everything in whole seconds.
 */
import { LONGEST_SECONDS } from '#lib/words/time-code.ts';

/** From `83` or `83s`; null for anything else. */
export function readStart(written: string | null | undefined): number | null {
	const [, digits] = /^(\d{1,6})s?$/.exec(written ?? '') ?? [];
	const seconds = Number(digits ?? Number.NaN);
	return seconds <= LONGEST_SECONDS ? seconds : null;
}

/** What an address of a page asks for: its fragment, being the last one pressed, before its query. */
export function startOf({ search, hash }: { search: string; hash: string }): number | null {
	const fragment = /^#t(\d+)$/.exec(hash)?.[1];
	return readStart(fragment) ?? readStart(new URLSearchParams(search).get('t'));
}

/** `1h2m3s`, the way PeerTube writes it in the addresses of its pages. */
export function peertubeTime(at: number): string {
	const [hours, minutes, seconds] = [Math.floor(at / 3600), Math.floor(at / 60) % 60, at % 60];
	return `${hours > 0 ? `${hours}h` : ''}${at >= 60 ? `${minutes}m` : ''}${seconds}s`;
}

type Provider = 'peertube' | 'youtube' | 'file';

/** The page of the host, or the file of ours, at a second. @param at 0 for its beginning */
export function pageAt(page: string, provider: Provider, at: number): string {
	if (provider === 'file') return at > 0 ? `${page}#t=${at}` : page;
	const url = new URL(page);
	if (at > 0 && provider === 'peertube') url.searchParams.set('start', peertubeTime(at));
	if (at > 0 && provider === 'youtube') url.searchParams.set('t', String(at));
	return url.href;
}

/** The frame of the host, at a second; it plays at once, since one pressed for it. */
export function frameAt(frame: string, provider: 'peertube' | 'youtube', at: number): string {
	const url = new URL(frame);
	url.searchParams.set('autoplay', '1');
	if (provider === 'peertube') url.searchParams.set('p2p', '0');
	if (at > 0) url.searchParams.set('start', provider === 'peertube' ? `${at}s` : String(at));
	return url.href;
}
