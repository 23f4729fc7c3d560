import { describe, expect, test } from 'vitest';
import en from '#lib/words/en/doctor.ts';
import fr from '#lib/words/fr/doctor.ts';
import { say } from '#lib/words/say.ts';
import { backupChecks } from './backups.ts';
import type { Check } from './check.ts';
import { configurationChecks } from './configuration.ts';
import { clockChecks, diskCheck, legalCheck, seizureCheck, workshopCheck } from './health.ts';
import { memoryChecks } from './memory.ts';
import { onionCheck, onionServices } from './onion.ts';
import { proxyChecks } from './proxies.ts';
import type { Proxy } from './proxy.ts';
import { unitChecks } from './unit.ts';
import { unitLines } from './units.server.ts';

/** What the doctor makes of what it read: text and numbers in, verdict out. */
const NOW = Date.parse('2026-12-10T12:00:00Z');
const DAY = 86_400_000;
/** And each sentence has what it names, in both languages; the gesture is put by the command. */
const said = (checks: readonly Check[]) =>
	checks.map(({ state, code, values }) => {
		for (const [locale, words] of [
			['fr', fr],
			['en', en]
		] as const) {
			expect(say(locale, words.said[code], values)).not.toMatch(/\{(?!gesture)\w+\}/);
		}
		return `${state} ${code}`;
	});
const ago = (days: number) => new Date(NOW - days * DAY).toISOString();

test('a site for others is encrypted, and listened to by nobody but its proxy', () => {
	const at = (origin: string, host = '127.0.0.1', socketPath = '') =>
		said(configurationChecks({ origin, host, socketPath }));
	expect(at('https://t.example')).toEqual(['well origin']);
	expect(at('http://t.example')).toEqual(['ill originClear']);
	expect(at('http://localhost:3000')).toEqual(['hint originLocal']);
	expect(at(`http://${'a'.repeat(56)}.onion`)).toEqual(['well origin']);
	expect(at('https://t.example', '0.0.0.0')).toEqual(['well origin', 'hint openHost']);
	expect(at('https://t.example', '0.0.0.0', '/run/t.sock')).toEqual(['well origin']);
});

test('the disk has room for an update and a backup, beside what is there', () => {
	expect(diskCheck(700e6, 50e6, 50e6).state).toBe('well');
	expect(diskCheck(600e6, 50e6, 50e6)).toMatchObject({
		state: 'ill',
		values: { n: 600, needed: 650 }
	});
});

test('a clock before Terrasse, before its own last write, or that was once ahead', () => {
	expect(said(clockChecks(NOW, NOW - DAY, null))).toEqual(['well clock']);
	expect(said(clockChecks(0, 0, null))).toEqual(['ill wrongClock']);
	expect(said(clockChecks(NOW, NOW + 2 * DAY, null))).toEqual(['ill wrongClock']);
	expect(said(clockChecks(NOW, NOW, '2036-01-01'))).toEqual(['ill figuresAhead']);
});

test('what the law wants is named, with the page where it is filled in', () => {
	expect(legalCheck([], 'https://t.example/regie/reglages').state).toBe('well');
	expect(legalCheck(['Contact'], 'https://t.example/regie/reglages')).toMatchObject({
		state: 'ill',
		values: { fields: 'Contact', address: 'https://t.example/regie/reglages' }
	});
});

test('workshops: mistakes are counted, none at all is advice', () => {
	expect(said([workshopCheck(2, 0), workshopCheck(2, 1), workshopCheck(0, 0)])).toEqual([
		'well workshops',
		'ill workshopProblems',
		'hint noWorkshops'
	]);
});

describe('the seizure test', () => {
	const last = {
		at: ago(1),
		version: '1.0.0',
		finds: 0,
		isPartial: false,
		keys: 53,
		keysTried: 53
	};
	const of = (change: Partial<typeof last>) => seizureCheck({ ...last, ...change }, '1.0.0', NOW);

	test('that found nothing is well only if it tried everything, lately, on this version', () => {
		expect(of({}).state).toBe('well');
		expect(of({ isPartial: true, keysTried: 3 })).toMatchObject({
			state: 'hint',
			code: 'seizurePart',
			values: { tried: 3, keys: 53 }
		});
		expect(of({ at: ago(100) }).code).toBe('seizureOld');
		expect(of({ version: '0.9.0' }).code).toBe('seizureOther');
		expect(seizureCheck(null, '1.0.0', NOW).code).toBe('seizureNever');
	});

	test('that found something is a fault, however old', () => {
		expect(of({ finds: 1, at: ago(200), version: '0.9.0' })).toMatchObject({ state: 'ill' });
	});
});

describe('backups', () => {
	const last = { at: ago(1), path: '/b/a.tar.gz', bytes: 1, encrypted: false, kept: 3 };
	const given = { last, isThere: true, hasRecipient: false, timer: 'none' as const };
	const of = (change: object) => said(backupChecks({ ...given, ...change }, NOW));

	test('one of last night is well; none, or an old one, is not', () => {
		expect(of({})).toEqual(['well backup']);
		expect(of({ last: null })).toEqual(['ill noBackup']);
		expect(of({ last: { ...last, at: ago(2.5) } })).toEqual(['well backup']);
		expect(of({ last: { ...last, at: ago(3) } })).toEqual(['ill oldBackup']);
		expect(of({ isThere: false })).toEqual(['hint backupGone']);
	});

	test('one in clear is a fault once a recipient is set', () => {
		expect(of({ hasRecipient: true })).toEqual(['well backup', 'ill backupClear']);
		expect(of({ hasRecipient: true, last: { ...last, encrypted: true } })).toEqual([
			'well backupSealed'
		]);
	});

	test('a timer that is installed is to be enabled', () => {
		expect(of({ timer: 'off' })).toEqual(['well backup', 'ill timerOff']);
		expect(of({ timer: 'on' })).toEqual(['well backup']);
	});
});

describe('proxies', () => {
	const proxy: Proxy = {
		name: 'nginx',
		isInFront: true,
		warnings: [],
		astray: [],
		passes: 'nothing',
		certificates: []
	};
	const none = { proxies: [], unreadable: [], strangers: [] };
	const of = (change: object, declared = 0, needsOne = true) =>
		said(proxyChecks({ ...none, ...change }, declared, needsOne, '/etc'));

	test('none is well only where nobody needs one', () => {
		expect(of({}, 0, false)).toEqual(['well noProxy']);
		expect(of({})).toEqual(['hint proxyElsewhere']);
	});

	test('settings that were not understood are never called well', () => {
		const away = { ...proxy, isInFront: false };
		const lost = { ...away, astray: [{ path: 'a', line: 1 }] };
		expect(of({ proxies: [lost] }, 0, false)).toEqual(['unknown astray']);
		expect(of({ strangers: ['/etc/haproxy'] }, 0, false)).toEqual(['unknown stranger']);
		expect(of({ proxies: [away], unreadable: ['/etc/nginx/a'] }, 0, false)).toEqual([
			'unknown unreadable'
		]);
		const obscure = { path: 'a', line: 1, why: 'obscure' as const };
		expect(of({ proxies: [{ ...proxy, warnings: [obscure] }] })).toEqual([
			'unknown obscure',
			'well nothingPassed'
		]);
	});

	test('what is passed on goes with what TERRASSE_PROXIES says', () => {
		const with_ = (passes: Proxy['passes'], declared: number) =>
			of({ proxies: [{ ...proxy, passes }] }, declared)[1];
		expect(with_('nothing', 0)).toBe('well nothingPassed');
		expect(with_('address', 0)).toBe('hint notDeclared');
		expect(with_('address', 1)).toBe('well declared');
		expect(with_('nothing', 1)).toBe('ill declaredInVain');
		expect(with_('client', 1)).toBe('ill declaredUnsure');
		expect(with_(null, 1)).toBe('unknown declaredUnknown');
	});
});

describe('the onion', () => {
	const place = { port: 3000, socketPath: '/run/terrasse/terrasse.sock' };
	const torrc = `HiddenServiceDir /var/lib/tor/other/
HiddenServicePort 80 127.0.0.1:8080
HiddenServiceDir /var/lib/tor/terrasse/ # ours
HiddenServicePort 80 unix:/run/terrasse/terrasse.sock`;
	const services = (text: string, hostname: string | null = null) =>
		onionServices([text], place, () => hostname);

	test('leads here by a socket or a port, and not by another one', () => {
		expect(services(torrc).map((service) => service.leadsHere)).toEqual([false, true]);
		const byPort = (target: string) =>
			onionServices(
				[`HiddenServiceDir /a\nHiddenServicePort 80 ${target}`],
				{ port: 3000, socketPath: '' },
				() => null
			)[0]?.leadsHere;
		expect([byPort('127.0.0.1:3000'), byPort('3000'), byPort('3001')]).toEqual([true, true, false]);
	});

	test('that is named is looked for; without a name none is missed', () => {
		expect(onionCheck('', null).state).toBe('well');
		expect(onionCheck('', services(torrc)).code).toBe('onionUnsaid');
		expect(onionCheck('http://a.onion', services(torrc)).state).toBe('well');
		expect(onionCheck('http://a.onion', services('')).state).toBe('ill');
		expect(onionCheck('http://a.onion', services(torrc.slice(0, 70))).state).toBe('unknown');
		expect(onionCheck('http://a.onion', null).state).toBe('hint');
	});

	test('is the one that Tor has, where its name can be read', () => {
		expect(onionCheck('http://a.onion', services(torrc, 'a.onion\n')).state).toBe('well');
		expect(onionCheck('http://a.onion', services(torrc, 'b.onion\n'))).toMatchObject({
			state: 'ill',
			values: { onion: 'http://b.onion' }
		});
	});
});

describe('the unit and the memory', () => {
	const unit = (more: string) => unitLines(`[Service]\nUser=terrasse\n${more}`);

	test('a unit that leaves something out is told what; one of root is a fault', () => {
		expect(unitChecks(null)[0]?.state).toBe('hint');
		expect(unitChecks(unitLines('[Service]\nExecStart=/x'))[0]?.state).toBe('ill');
		expect(unitChecks(unit('PrivateTmp=yes\nPrivateTmp=no'))[0]?.values.names).toContain(
			'PrivateTmp'
		);
	});

	test('swap is well if there is none, if it is encrypted, or if the unit stays out of it', () => {
		const head = 'Filename\tType\tSize\tUsed\tPriority\n';
		const of = (swaps: string, lines: ReadonlyMap<string, string> | null = null) =>
			said(
				memoryChecks({
					swaps: head + swaps,
					corePattern: 'core',
					unit: lines,
					isEncrypted: (device) => device === '/dev/dm-1'
				})
			);
		expect(of('')).toEqual(['well noSwap', 'hint core']);
		expect(of('/dev/sda2 partition 1 0 -2\n')).toEqual(['hint swap', 'hint core']);
		expect(of('/dev/dm-1 partition 1 0 -2\n/dev/zram0 partition 1 0 100\n')[0]).toBe('well noSwap');
		expect(of('/dev/sda2 partition 1 0 -2\n', unit('MemorySwapMax=0\nLimitCORE=0'))).toEqual([
			'well noSwap',
			'well noCore'
		]);
	});
});
