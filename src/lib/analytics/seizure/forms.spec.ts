import { expect, test } from 'vitest';
import { bytesOf } from './address-bytes.ts';
import { CANARIES } from './canary.ts';
import { formsOf, formsOfPair } from './forms.ts';

/** The forms that the seizure test looks for, against values computed elsewhere. */
const shown = (text: string) => {
	const kind = /^[\d.]+$|:/.test(text) ? ('address' as const) : ('text' as const);
	return formsOf({ kind, text }).map(({ bytes }) => bytes.toString('latin1'));
};
const bytes = (hex: string) => Buffer.from(hex, 'hex').toString('latin1');

test('an IPv4 address: dotted, mapped, as a number either way round', () => {
	const forms = shown('198.51.100.247');
	for (const form of ['198.51.100.247', '::ffff:198.51.100.247', '3325256951', 'c63364f7']) {
		expect(forms).toContain(form);
	}
	expect(forms).toContain(bytes('c63364f7'));
	expect(forms).toContain(bytes('f76433c6'));
	expect(forms).toContain('xjNk9w');
});

test('an IPv6 address: short, whole, its network alone', () => {
	expect(bytesOf('2001:db8::1').toString('hex')).toBe('20010db8000000000000000000000001');
	const forms = shown('2001:db8:7e57:c0de:a1b2:c3d4:e5f6:1789');
	for (const form of ['2001:db8:7e57:c0de', '2001:0db8:7e57:c0de', '20010db87e57c0de']) {
		expect(forms).toContain(form);
	}
	expect(forms).toContain(bytes('20010db87e57c0dea1b2c3d4e5f61789'));
	expect(forms).toContain(bytes('dec0577eb80d0120'));
});

test('words: MD5 (RFC 1321), SHA-1 and SHA-256 (FIPS 180) of abc, by their beginnings', () => {
	const forms = shown('abc');
	for (const form of ['900150983cd24fb0', 'a9993e364706816a', 'ba7816bf8f01cfea']) {
		expect(forms).toContain(form);
		expect(forms).toContain(form.toUpperCase());
		expect(forms).toContain(bytes(form));
	}
	expect(forms).toContain(
		Buffer.from('900150983cd24fb0d696', 'hex').toString('base64').slice(0, 10)
	);
});

test('base64 is found wherever the words begin in it', () => {
	const forms = shown('canary-agent');
	for (const before of ['', 'x', 'xy', 'xyz']) {
		const written = Buffer.from(`${before}canary-agent, and more`).toString('base64');
		expect(
			forms.some((form) => written.includes(form)),
			before
		).toBe(true);
	}
});

test('an address and a browser hashed together', () => {
	const forms = formsOfPair('198.51.100.247', 'abc').map((form) => form.bytes.toString('latin1'));
	// printf '198.51.100.247 abc' | sha256sum
	expect(forms).toContain('98495e838d8720e1');
});

test('no form is so short that chance would write it', () => {
	for (const canary of CANARIES) {
		for (const form of formsOf(canary)) expect(form.bytes.length).toBeGreaterThanOrEqual(4);
	}
});
