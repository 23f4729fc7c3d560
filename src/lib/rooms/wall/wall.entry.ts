/** Brings the wall to life, from the link's fragment that the desk opened it with. */
import { mount } from 'svelte';
import { noble } from '#lib/crypto/noble.ts';
import { findStage, loadForNewLinks } from '../page-data.ts';
import Wall from './Wall.svelte';
import type { WallTongue } from './words.ts';
import { WallRoom } from './WallRoom.svelte.ts';

const { target, code, tongue } = findStage<WallTongue>();
const room = new WallRoom(noble, code);
target.replaceChildren();
mount(Wall, { target, props: { tongue, code, room } });
loadForNewLinks();
void room.entrance.open();
