/**
 * The room statement: what a room is, signed by its root key (PROTOCOL section 4). Refused unless
 * that key hashes to the link's fingerprint, the signature holds, and the code is the one asked for.
 */
import { b64, concat, equal, fromB64, fromUtf8, utf8 } from './bytes.ts';
import { isCode } from './code.ts';
import { asBytes, asObject, asOneOf, asPattern, asWhole, ifGiven, present } from './fields.ts';
import { label } from './label.ts';
import type { Bytes, Primitives } from './primitives.ts';
import { fingerprint } from './room.ts';
import { KEM_PUBLIC_KEY_BYTES } from './seal.ts';

/** Times in Unix seconds. Key lengths: root 32, intake 1,216, ask token 32, vote tokens 128 × 32. */
export interface Statement {
	v: 1;
	code: string;
	workshop: string;
	list: 'french' | 'english';
	rootPublicKey: Bytes;
	intakePublicKey: Bytes;
	askTokenKey?: Bytes;
	voteTokenKeys?: Bytes;
	admission: 'open' | 'ticket';
	askLimit: number;
	serial: number;
	opensAt: number;
	burnsAt: number;
}

/** A signed object as it travels: b64 of the exact bytes that were signed, b64 of the signature. */
export interface Signed {
	body: string;
	sig: string;
}

const signedPart = (body: Bytes): Bytes => concat(label('statement'), body);

/** Signs a statement with the room's root seed (32 bytes). Throws if the statement is malformed. */
export function signStatement(p: Primitives, root: Bytes, statement: Statement): Signed {
	const json = JSON.stringify(statement, (_, value: unknown) =>
		value instanceof Uint8Array ? b64(value) : value
	);
	readStatement(json);
	const body = utf8(json);
	return { body: b64(body), sig: b64(p.sign(signedPart(body), root)) };
}

/** The statement, checked against the link's code and `fpr`. Throws, naming the check that failed. */
export function checkStatement(p: Primitives, signed: Signed, code: string, fpr: Bytes): Statement {
	const body = fromB64(signed.body);
	const statement = readStatement(fromUtf8(body));
	if (!equal(fingerprint(p, code, statement.rootPublicKey), fpr)) {
		throw new Error('statement: the root key is not the one of the link');
	}
	if (!p.verify(fromB64(signed.sig, 64), signedPart(body), statement.rootPublicKey)) {
		throw new Error('statement: bad signature');
	}
	if (statement.code !== code) throw new Error('statement: another room');
	return statement;
}

/** The hash (32 bytes) that the board announces a statement with. */
export const statementHash = (p: Primitives, signed: Signed): Bytes =>
	p.hash(signedPart(fromB64(signed.body)));

/** Whether `next` changes only what a later serial may change. */
export function mayFollow(before: Statement, next: Statement): boolean {
	const kept = ({ code, list, rootPublicKey, intakePublicKey, ...rest }: Statement) =>
		[rootPublicKey, intakePublicKey, rest.askTokenKey, rest.voteTokenKeys]
			.map((key) => (key ? b64(key) : ''))
			.concat(code, list)
			.join();
	return next.serial > before.serial && kept(next) === kept(before);
}

function readStatement(json: string): Statement {
	try {
		const fields = asObject(JSON.parse(json));
		const code = asPattern(fields['code'], /^/);
		if (fields['v'] !== 1 || !isCode(code)) throw new Error();
		return present({
			v: 1,
			code,
			workshop: asPattern(fields['workshop'], /^[a-z0-9-]{1,100}$/),
			list: asOneOf(fields['list'], ['french', 'english']),
			rootPublicKey: asBytes(fields['rootPublicKey'], 32),
			intakePublicKey: asBytes(fields['intakePublicKey'], KEM_PUBLIC_KEY_BYTES),
			askTokenKey: ifGiven(fields['askTokenKey'], (key) => asBytes(key, 32)),
			voteTokenKeys: ifGiven(fields['voteTokenKeys'], (keys) => asBytes(keys, 128 * 32)),
			admission: asOneOf(fields['admission'], ['open', 'ticket']),
			askLimit: asWhole(fields['askLimit'], 1, 20),
			serial: asWhole(fields['serial'], 1),
			opensAt: asWhole(fields['opensAt']),
			burnsAt: asWhole(fields['burnsAt'])
		});
	} catch {
		throw new Error('statement: malformed');
	}
}
