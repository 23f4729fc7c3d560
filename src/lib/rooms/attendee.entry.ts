/**
 * Brings the attendee's page to life: reads its words from the page, draws it again with a room
 * behind it, and goes in. The server's drawing has no secret; this one never sends any.
 */
import { mount } from 'svelte';
import { noble } from '#lib/crypto/noble.ts';
import Attendee from './Attendee.svelte';
import { AttendeeRoom } from './AttendeeRoom.svelte.ts';
import { sealer } from './ask.ts';
import { carryFragment, findStage } from './page-data.ts';
import type { Tongue } from './tongue.ts';

const { target, code, tongue } = findStage<Tongue>();
const room = new AttendeeRoom(noble, sealer, code);
target.replaceChildren();
mount(Attendee, { target, props: { tongue, code, room } });
carryFragment();
// What seals is asked for at once, so that a question can be sealed when the line is down.
void import('./sealing.ts').catch(() => {});
void room.entrance.open();
