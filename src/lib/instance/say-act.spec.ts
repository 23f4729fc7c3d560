import { expect, test } from 'vitest';
import { ACTS } from './audit.server.ts';
import { DECISIONS } from './reports/notice.ts';
import { sayAct } from './say-act.server.ts';
import { DEFAULTS } from './settings.ts';

test('a decision is said by its word in the reader’s language', () => {
	const values = { reference: 'R-7', decision: 'remove' };
	expect(sayAct('fr', 'report-decided', values)).toBe(
		'Signalement R-7 décidé\u202f: contenu retiré'
	);
	expect(sayAct('en', 'report-decided', values)).toBe('Notice R-7 decided: content removed');
});

test.each(['fr', 'en'] as const)('no code is shown as it is kept (%s)', (locale) => {
	const coded = [
		...DECISIONS.map((decision) => ['report-decided', { reference: 'R-7', decision }] as const),
		...['host', 'moderator'].map((role) => ['role-changed', { name: 'Léa', role }] as const),
		...Object.keys(DEFAULTS).map((fields) => ['settings-changed', { fields }] as const)
	];
	for (const [act, values] of coded) {
		const said = sayAct(locale, act, values);
		expect(said, JSON.stringify(values)).not.toMatch(/…|[{}]|figures\./);
	}
});

test('several settings are named one after the other', () => {
	expect(sayAct('en', 'settings-changed', { fields: 'accent, logo, burnHo' })).toMatch(
		/^Settings changed: [^,]+, [^,]+, …$/
	);
});

test('an act whose values are of another version still has a sentence', () => {
	for (const act of ACTS) {
		const values = { name: 'Léa', reference: 'R', workshop: 'w', decision: 'toString', role: 'x' };
		expect(sayAct('fr', act, { ...values, fields: 'gone' })).not.toMatch(/[{}]/);
	}
});
