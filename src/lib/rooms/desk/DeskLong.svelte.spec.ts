import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import DeskLong from './DeskLong.svelte';
import DeskWorded from './DeskWorded.fixture.svelte';

test('what people wrote breaks no line before its marks on the desk either', async () => {
	const given = { kind: 'text', text: 'Faut-il un VPN ?', searching: false };
	const { container } = await render(DeskWorded, { of: DeskLong as never, given });
	expect(container.textContent).toContain('VPN\u202f?');
});
