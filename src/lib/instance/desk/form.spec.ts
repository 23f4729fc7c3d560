import { expect, test } from 'vitest';
import { DEFAULTS } from '../settings.ts';
import { carriedOver, changesOf, draftOf } from './form.ts';

test('what this page changed stays over what somebody else saved, and nothing else of it', () => {
	const draft = { ...draftOf(DEFAULTS), name: 'D' };
	const now = { ...DEFAULTS, name: 'C', hostName: 'A host' };
	const carried = carriedOver(DEFAULTS, draft, now);
	expect(changesOf(now, carried)).toEqual([{ name: 'name', before: 'C', after: 'D' }]);
});
