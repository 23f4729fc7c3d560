import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { connect } from 'node:tls';
import { daysBetween, hint, ill, well, type Check } from './check.ts';

/** How long the certificate of an origin still holds. */
const WAIT_MS = 3000;
/** Certificates are renewed a month before their end: two weeks before, something is wrong. */
const SOON_DAYS = 14;

/** The first certificate of a file; null where it cannot be read, which is usual for who is not root. */
export function certificateIn(path: string): X509Certificate | null {
	try {
		return new X509Certificate(readFileSync(path));
	} catch {
		return null;
	}
}

/**
 * The certificate that is shown to who asks for a host.
 *
 * @param to where to connect: `127.0.0.1` asks this machine, whatever the host's name leads to
 */
export async function certificateShown(
	host: string,
	port: number,
	to: string
): Promise<X509Certificate | null> {
	return new Promise((known) => {
		// Whether it can be trusted is judged afterwards: one that has expired is to be seen too.
		const name = isIP(host) ? {} : { servername: host };
		const socket = connect({ host: to, port, ...name, rejectUnauthorized: false });
		const end = (certificate: X509Certificate | null) => {
			socket.destroy();
			known(certificate);
		};
		socket.setTimeout(WAIT_MS, () => end(null));
		socket.once('error', () => end(null));
		socket.once('secureConnect', () => end(socket.getPeerX509Certificate() ?? null));
	});
}

/** @param certificate null where none was found; @param isAsked whether the origin itself was asked */
export function certificateCheck(
	certificate: X509Certificate | null,
	host: string,
	now: number,
	isAsked: boolean
): Check {
	if (!certificate) {
		const code = isAsked ? 'certificateSilent' : 'certificateUnseen';
		return isAsked ? ill('certificate', code, { host }) : hint('certificate', code);
	}
	const end = Date.parse(certificate.validTo);
	const n = daysBetween(now, end);
	const values = { n, host, date: new Date(end).toISOString().slice(0, 10) };
	const name = isIP(host) ? certificate.checkIP(host) : certificate.checkHost(host);
	if (name === undefined) {
		return ill('certificate', 'certificateOther', values);
	}
	if (n < 0) return ill('certificate', 'certificateOver', values);
	return n < SOON_DAYS
		? ill('certificate', 'certificateSoon', values)
		: well('certificate', 'certificate', values);
}
