import * as v from 'valibot';
import { fromB64 } from '#lib/crypto/bytes.ts';
import { VAULT_BYTES } from '#lib/crypto/identity.ts';
import { cleanName, isName } from './person-name.ts';

/** What the account calls take, to the byte (PROTOCOL section 12); anything else is refused. */

/** b64 of exactly so many bytes, given as bytes. */
export const bytes = (length: number) =>
	v.pipe(
		v.string(),
		v.maxLength(Math.ceil((length * 4) / 3)),
		v.rawTransform(({ dataset, addIssue, NEVER }) => {
			try {
				return fromB64(dataset.value, length);
			} catch {
				addIssue({ message: `${length} bytes in base64url` });
				return NEVER;
			}
		})
	);

const login = v.pipe(v.string(), v.regex(/^[a-z0-9._@+-]{1,64}$/));
const name = v.pipe(v.string(), v.transform(cleanName), v.check(isName));
const secret = bytes(32);
const sealed = bytes(VAULT_BYTES);

/** What opens an account again, one way and the other. */
const ways = { login, loginKey: secret, vault: sealed, recoveryLogin: secret, sheet: sealed };

/** `POST /api/identity` */
export const SignUp = v.strictObject({
	setup: bytes(16),
	name,
	ED: bytes(32),
	XW: bytes(1216),
	...ways
});

export const Ways = v.strictObject(ways);
export type WaysBody = v.InferOutput<typeof Ways>;

/** `POST /api/login`: one secret or the other. */
export const LogIn = v.union([
	v.strictObject({ login, loginKey: secret }),
	v.strictObject({ login, recoveryLogin: secret })
]);

const passphrase = { loginKey: secret, vault: sealed };
const renewed = v.union([
	v.strictObject(passphrase),
	v.strictObject({ ...passphrase, recoveryLogin: secret, sheet: sealed })
]);

/** `PUT /api/identity`: the current secret, and what takes its place. */
export const NewSecrets = v.union([
	v.strictObject({ loginKey: secret, new: renewed }),
	v.strictObject({ recoveryLogin: secret, new: renewed })
]);

export type SignUpBody = v.InferOutput<typeof SignUp>;
export type LogInBody = v.InferOutput<typeof LogIn>;
export type NewSecretsBody = v.InferOutput<typeof NewSecrets>;

/** The longest of these bodies is under 3 kB. */
export const LARGEST_BODY = 4096;
