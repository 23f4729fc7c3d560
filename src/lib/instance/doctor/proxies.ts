import { hint, ill, unknown, well, type Check } from './check.ts';
import type { Passes, Proxy } from './proxy.ts';

/** What the files of the proxies come to: whether one leads here, and what it writes and passes on. */
export type Found = {
	proxies: readonly Proxy[];
	/** Files that could not be read. */
	unreadable: readonly string[];
	/** Folders of proxies whose files are not understood here. */
	strangers: readonly string[];
};

/**
 * @param declared `TERRASSE_PROXIES`
 * @param needsOne whether nobody can come without a proxy
 */
export function proxyChecks(
	found: Found,
	declared: number,
	needsOne: boolean,
	etc: string
): Check[] {
	const inFront = found.proxies.filter(({ isInFront }) => isInFront);
	const doubts = [
		...found.unreadable.map((path) => unknown('proxy', 'unreadable', { path })),
		...found.proxies.flatMap(({ name, astray }) =>
			astray.map(({ path, line }) => unknown(name, 'astray', { path, line }))
		)
	];
	if (inFront.length === 0) {
		const strangers = found.strangers.map((folder) => unknown('proxy', 'stranger', { folder }));
		const all = [...doubts, ...strangers];
		if (all.length > 0) return all;
		return [
			needsOne ? hint('proxy', 'proxyElsewhere', { etc }) : well('proxy', 'noProxy', { etc })
		];
	}
	return [...inFront.flatMap(journalChecks), ...doubts, ...passedOn(inFront, declared)];
}

function journalChecks({ name, warnings }: Proxy): Check[] {
	if (warnings.length === 0) return [well(name, 'quiet')];
	const code = { access: 'access', default: 'byDefault', errors: 'errors' } as const;
	return warnings.map(({ why, path, line }) => {
		if (why === 'obscure') return unknown(name, 'obscure', { path, line });
		const gesture = `${why === 'errors' ? 'errors' : 'access'}Of${name === 'nginx' ? 'Nginx' : name}`;
		return ill(name, code[why], { path, line, gesture });
	});
}

function passedOn(inFront: readonly Proxy[], declared: number): Check[] {
	return inFront.map(({ name, passes }) => {
		if (declared > 0) return ofDeclared(passes, name);
		// Passing no address on is a choice, and the one that the files of deploy/ make.
		if (passes === 'address') return hint('settings', 'notDeclared', { name });
		return well('settings', 'nothingPassed', { name });
	});
}

function ofDeclared(passes: Passes | null, name: Proxy['name']): Check {
	if (passes === 'nothing') return ill('settings', 'declaredInVain', { name });
	if (passes === 'client') return ill('settings', 'declaredUnsure', { name });
	if (passes === null) return unknown('settings', 'declaredUnknown', { name });
	return well('settings', 'declared', { name });
}
