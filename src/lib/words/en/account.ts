import type fr from '../fr/account.ts';

/** Accounts: set-up, login, recovery, account. */
export default {
	terminal: {
		link: 'To make a facilitator account, open this link. It works once, for 24 hours:'
	}
} satisfies typeof fr;
