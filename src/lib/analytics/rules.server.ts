import { oneForProcess } from '#db/process.server.ts';

/** What an instance decides about its figures (`instance/figures-settings.server.ts`). */
export type Rules = {
	/** Whether anything is counted. */
	counting: boolean;
	/** Whether visitors are estimated, beside visits. */
	visitors: boolean;
	/** The codes that `?via=` may name. */
	via: readonly string[];
	/** The hosts that the public figures do not name. */
	hidden: readonly string[];
	/** The zone whose midnight ends a day. */
	zone: string;
	/** After how many months figures leave; 25 unless the instance says fewer. */
	months?: number;
};

/** Until the process says otherwise, nothing is counted. */
const OFF: Rules = { counting: false, visitors: false, via: [], hidden: [], zone: 'Europe/Paris' };

type Held = { read: () => Rules; rules: Rules; via: ReadonlySet<string> };

const held = () =>
	oneForProcess<Held>('analytics/rules', () => ({ read: () => OFF, rules: OFF, via: new Set() }));

/** Takes the rules from there, now and whenever `readRulesAgain` is called. */
export function rulesFrom(read: () => Rules): void {
	held().read = read;
	readRulesAgain();
}

/** To be called by who changes them; else they are read every minute. */
export function readRulesAgain(): void {
	const rules = held().read();
	Object.assign(held(), { rules, via: new Set(rules.via) });
}

/** The rules as last read. */
export const rules = (): Rules => held().rules;

/** The codes that `?via=` may name. */
export const viaCodes = (): ReadonlySet<string> => held().via;
