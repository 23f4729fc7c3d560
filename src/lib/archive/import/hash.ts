import { hash } from 'node:crypto';

/**
 * Says whether two values are the same thing, and remembers a value without keeping it: JSON with
 * the keys of its objects in order, and 16 bytes of its SHA-256 in hexadecimal.
 */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** JSON that two equal values write alike, whatever the order their keys were set in. */
export function canonical(value: Json): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (value === null || typeof value !== 'object') return JSON.stringify(value);
	const pairs = Object.keys(value)
		.sort()
		.map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`);
	return `{${pairs.join(',')}}`;
}

/** 32 hexadecimal digits: short enough for a row a field, long enough never to meet another. */
export function hashOf(value: Json): string {
	return hash('sha256', canonical(value)).slice(0, 32);
}
