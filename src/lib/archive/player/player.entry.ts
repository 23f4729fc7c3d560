/**
 * Brings a broadcast's page to life: its player, its lists in step, its search among lines; or, before
 * it starts, its wait. The page is whole without this.
 */
import { waitForLive } from '../live/wait-for-live.ts';
import { findLines } from './find-lines.ts';
import { follow } from './follow.ts';
import { readPlayerPage } from './page-data.ts';
import { makePlayer, type Player } from './player.ts';
import { startOf } from './start-time.ts';
import { findSteps } from './steps.ts';

const page = readPlayerPage();
const root = document.querySelector<HTMLElement>('#player');
const steps = findSteps(document);
const follower = follow(steps, document.querySelector<HTMLButtonElement>('[data-follow]'));
let player: Player | null = null;

if (page && root) {
	const start = startOf(location);
	player = makePlayer(root, page, start ?? 0, (at) => follower.hear(at));
	const form = document.querySelector<HTMLFormElement>('[data-find]');
	if (form) findLines(form, page.locale, page.words);
	if (start) follower.hear(start);
}

/** One listener for every time of the page. A press that asks for a new tab gets one. */
document.addEventListener('click', (event) => {
	if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
	const link = event.target instanceof Element && event.target.closest<HTMLElement>('a[data-at]');
	if (!link || !player) return;
	event.preventDefault();
	const at = Number(link.dataset['at']);
	follower.hear(at);
	follower.resume();
	player.goTo(at);
});

addEventListener('hashchange', () => {
	const at = startOf({ search: '', hash: location.hash });
	if (at !== null) player?.goTo(at);
});

waitForLive();
