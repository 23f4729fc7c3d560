import type { Bytes } from '#lib/crypto/primitives.ts';
import { startWorker } from '#lib/http/start-worker.ts';
import type { Asked, Stretched } from './password.worker.ts';
import workerAddress from './password.worker.ts?worker&url';
import { trouble } from './trouble.ts';

/**
 * `passwordKeys` in a worker of its own. About a second, several on an old phone.
 *
 * @throws the trouble `stretching` without WebAssembly, workers or 64 MiB
 */
export async function stretchInWorker(
	passphrase: string,
	instanceSalt: Bytes,
	login: string
): Promise<{ loginKey: Bytes; vaultKey: Bytes }> {
	let worker: Worker | undefined;
	try {
		worker = startWorker(workerAddress);
		const keys = await ask(worker, { passphrase, instanceSalt, login });
		if (keys) return keys;
	} catch {
		// Said below: why a browser refuses a worker changes nothing to the next gesture.
	} finally {
		worker?.terminate();
	}
	throw trouble('stretching');
}

function ask(worker: Worker, asked: Asked): Promise<Stretched> {
	return new Promise((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<Stretched>) => resolve(data);
		worker.onerror = reject;
		worker.onmessageerror = reject;
		worker.postMessage(asked);
	});
}
