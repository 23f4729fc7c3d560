import { expect, test } from 'vitest';
import { actsBehind } from './acts-behind.ts';
import { applyBackstage, emptyBackstage } from './decisions.ts';

const nono = { by: 'A'.repeat(22), name: 'Nono' };

test('every desk knows who last exported and who last published, and when', () => {
	const state = emptyBackstage();
	const { saved } = actsBehind(state);
	for (const [as, name, at] of [
		['file', 'Nono', 1_717_610_400],
		['file', 'Camille', 1_717_610_500],
		['page', 'Nono', 1_717_610_600]
	] as const) {
		applyBackstage(state, saved(as, { ...nono, name }, at).entry());
	}
	expect(state.saved).toEqual({
		file: { name: 'Camille', at: 1_717_610_500 },
		page: { name: 'Nono', at: 1_717_610_600 }
	});
	expect(emptyBackstage().saved, 'another room').toEqual({ file: null, page: null });
});

test('an hour that no date can be made of is none', () => {
	const state = emptyBackstage();
	const at = Number.MAX_SAFE_INTEGER;
	applyBackstage(state, { type: 'saved', as: 'file', at, ...nono });
	expect(state.saved.file).toBeNull();
});
