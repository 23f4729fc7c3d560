import { loadSodium } from '#lib/crypto/sodium.ts';
import { call } from './call.ts';
import { stretchInWorker } from './stretch.ts';
import type { Tools } from './tools.ts';
import { trouble } from './trouble.ts';

/** The tools of a real page. @throws the trouble `stretching` where WebAssembly cannot start */
export async function loadTools(tell: Tools['tell']): Promise<Tools> {
	const p = await loadSodium().catch(() => {
		throw trouble('stretching');
	});
	const wait = (seconds: number) =>
		new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000));
	return { p, stretch: stretchInWorker, call, wait, tell };
}
