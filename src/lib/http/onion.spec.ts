import { expect, test } from 'vitest';
import { readEnvironment } from '../../env.server.ts';
import { isOnionAddress } from './onion-address.server.ts';
import { originOf } from './onion.server.ts';

/** The Tor Project's own site, and the example of the specification of addresses. */
const TOR = 'http://2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion';
const EXAMPLE = 'http://pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion';

test.each([TOR, EXAMPLE])('%s is an onion address', (address) => {
	expect(isOnionAddress(address)).toBe(true);
	expect(readEnvironment({ TERRASSE_ONION: `${address}/` }).onion).toBe(address);
});

test.each([
	['a letter that was mistyped', TOR.replace('2gzy', '2gzx')],
	['https, which an onion does not need', TOR.replace('http:', 'https:')],
	['a name without its scheme', TOR.replace('http://', '')],
	['an address of version 2', 'http://expyuzz4wqqyqhjn.onion'],
	['a path', `${TOR}/chiffres`],
	['a site in clear', 'https://terrasse.example.org']
])('%s is refused with a sentence', (_, address) => {
	expect(() => readEnvironment({ TERRASSE_ONION: address })).toThrow(
		/TERRASSE_ONION doit être l’adresse d’un service oignon/
	);
});

test('a request has the address that it came to, and only ours are believed', () => {
	const site = { origin: 'https://terrasse.example.org', onion: TOR };
	const host = TOR.slice('http://'.length);
	expect(originOf(host, site)).toBe(TOR);
	expect(originOf(host.toUpperCase(), site)).toBe(TOR);
	expect(originOf(`${host}:80`, site)).toBe(TOR);
	expect(originOf(`${host}:8080`, site)).toBe(site.origin);
	expect(originOf('terrasse.example.org', site)).toBe(site.origin);
	expect(originOf('elsewhere.example', site)).toBe(site.origin);
	expect(originOf(EXAMPLE.slice('http://'.length), site)).toBe(site.origin);
	expect(originOf(undefined, site)).toBe(site.origin);
	expect(originOf('', { ...site, onion: '' })).toBe(site.origin);
});
