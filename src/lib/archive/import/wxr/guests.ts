import type { CreditedPerson } from '../../record.ts';
import { slugOf } from '../../slug.ts';

/**
 * Reads a line of guests as editors write it: `Nom, Nom | Organisation`, one group a line or between
 * semicolons. What follows the bar belongs to everyone before it.
 */
const NAME_CHARACTERS = 120;
const MOST = 60;

/** The people of a line, each once. */
export function guestsIn(written: string): CreditedPerson[] {
	const groups = written.split(/[\n;]/).map((group) => group.split('|'));
	const people = groups.flatMap(([names = '', ...organisation]) =>
		splitNames(names).map((name) => guest(name, organisation.join('|')))
	);
	return eachOnce(people).slice(0, MOST);
}

/** One guest, whose name is given apart from where they come from. */
export function guest(name: string, organisation = ''): CreditedPerson {
	const words = organisation.replace(/\s+/g, ' ').trim().slice(0, 500);
	return { slug: slugOf(name), name, role: 'guest', as: null, organisation: words || null };
}

export function eachOnce(people: readonly CreditedPerson[]): CreditedPerson[] {
	return people.filter(({ slug }, at) => people.findIndex((other) => other.slug === slug) === at);
}

/** Names between commas or "et"; what reads as an address of anyone is no name. */
function splitNames(written: string): string[] {
	return written
		.split(/,|\s+(?:et|and|&)\s+/i)
		.map((name) => name.replace(/\s+/g, ' ').trim())
		.filter((name) => /\p{L}/u.test(name) && name.length <= NAME_CHARACTERS)
		.filter((name) => !/@|:\/\//.test(name));
}
