import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** The wall's own components, and the page that carries them. */
const FOLDERS = [import.meta.dirname, resolve('src/routes/wall/[code]')];

test('no picture stands on the wall: one is a file of the server’s, which no facilitator signed', () => {
	const written = FOLDERS.flatMap((folder) =>
		readdirSync(folder)
			.filter((name) => name.endsWith('.svelte'))
			.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
	);
	expect(written.length).toBeGreaterThan(10);
	for (const { name, text } of written) {
		expect(text, name).not.toMatch(/<(img|picture|image|video|object|iframe)\b|url\(|\blogo\b/);
	}
});
