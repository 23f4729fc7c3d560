import { expect, test } from 'vitest';
import { isLogin } from '#lib/crypto/password.ts';
import { cleanLogin, suggestLogin } from './login-name.ts';

test.each([
	['Zoé Le Guen', 'zoe.le.guen'],
	['  Œdipe & Cie ', 'oedipe.cie'],
	['Jean-Noël', 'jean-noel'],
	['李', ''],
	['x'.repeat(100), 'x'.repeat(64)]
])('%j suggests %j', (name, login) => {
	expect(suggestLogin(name)).toBe(login);
	expect(login === '' || isLogin(login)).toBe(true);
});

test('capitals and spaces that a phone adds do not keep anyone out', () => {
	expect(cleanLogin(' Zoe.Le.Guen ')).toBe('zoe.le.guen');
});
