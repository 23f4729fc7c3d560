/**
 * Brings the attendee's page to life: reads its words from the page, draws it again with a room
 * behind it, and goes in. The server's drawing has no secret; this one never sends any.
 */
import { mount } from 'svelte';
import { noble } from '#lib/crypto/noble.ts';
import { findStage, leaveNothing, loadForNewLinks, skipInPlace } from '../page-data.ts';
import type { Tongue } from '../tongue.ts';
import Attendee from './Attendee.svelte';
import { AttendeeRoom } from './AttendeeRoom.svelte.ts';
import { sealer } from './ask.ts';
import { Spoken } from './Spoken.svelte.ts';

const { target, code, tongue } = findStage<Tongue>();
const room = new AttendeeRoom(noble, sealer, code);
const spoken = new Spoken(tongue);
target.replaceChildren();
mount(Attendee, { target, props: { spoken, code, room } });
document.querySelectorAll<HTMLAnchorElement>('a[hreflang]').forEach((link) => spoken.listen(link));
loadForNewLinks();
skipInPlace();
leaveNothing(target);
// What seals, and what shows what was asked, must be there when the line is not.
void import('./sealing.ts').catch(() => {});
void import('./later.ts').catch(() => {});
// First what this device kept, if it was asked to: a room that is gone takes it along.
void room.mine
	.recall()
	.catch(() => {})
	.then(() => room.entrance.open());
