import { judge, type Judged } from './passphrase.ts';

/** A new passphrase being written, twice, and what keeps it from being taken. */
export type FreshPassphrase = {
	passphrase: string;
	repeated: string;
	readonly judged: Judged;
	/** Null when it may be taken. */
	readonly problem: 'short' | 'differs' | null;
	/** Forgets what was written, once it is taken. */
	clear: () => void;
};

/** @param obvious words that count for nothing in it: the login, the name */
export function freshPassphrase(obvious: () => readonly string[]): FreshPassphrase {
	let passphrase = $state('');
	let repeated = $state('');
	const judged = $derived(judge(passphrase, obvious()));
	const same = $derived(passphrase.normalize('NFC') === repeated.normalize('NFC'));
	return {
		get passphrase() {
			return passphrase;
		},
		set passphrase(text) {
			passphrase = text;
		},
		get repeated() {
			return repeated;
		},
		set repeated(text) {
			repeated = text;
		},
		get judged() {
			return judged;
		},
		get problem() {
			if (judged.level === 'empty' || judged.level === 'short') return 'short';
			return same ? null : 'differs';
		},
		clear() {
			passphrase = '';
			repeated = '';
		}
	};
}
