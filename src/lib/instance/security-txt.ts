import { isMail, type InstanceSettings } from './settings.ts';

/**
 * `security.txt` (RFC 9116): where a weakness is reported. It says when it expires, which the RFC wants
 * within a year: half a year from the day it is asked for, so it is never stale while the site answers.
 */
const HALF_A_YEAR_MS = 182 * 86_400_000;

/**
 * @param contact an e-mail address or a page
 * @param origin the address that it was asked by, of the site's two
 * @param languages those that the site offers
 * @param now in milliseconds
 */
export function securityTxt(
	contact: string,
	origin: string,
	languages: InstanceSettings['languages'],
	now: number
): string {
	const expires = new Date(now + HALF_A_YEAR_MS).toISOString().slice(0, 10);
	return [
		`Contact: ${isMail(contact) ? `mailto:${contact}` : contact}`,
		`Expires: ${expires}T00:00:00Z`,
		`Preferred-Languages: ${languages === 'both' ? 'fr, en' : languages}`,
		`Canonical: ${origin}/.well-known/security.txt`,
		''
	].join('\n');
}
