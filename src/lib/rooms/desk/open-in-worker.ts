import { startWorker } from '#lib/http/start-worker.ts';
import type { Opened, Opener, OpeningKeys } from './open-one.ts';
import type { Answered, Told } from './questions.worker.ts';
import workerAddress from './questions.worker.ts?worker&url';

/** Opens envelopes in a worker of the room's own, which holds its keys until it is closed. */

/** A worker that has not begun by then will not, or too late to be waited for. */
const BEGIN_WITHIN_MS = 5_000;

/**
 * Starts the worker; throws where the browser has none.
 *
 * @param onopened called with each batch that came back
 * @param onfailed called once if the worker does not begin, or breaks; nothing comes back after
 */
export function openInWorker(
	keys: OpeningKeys,
	onopened: (opened: Opened[]) => void,
	onfailed: () => void
): Opener {
	const worker = startWorker(workerAddress);
	const tell = (message: Told) => worker.postMessage(message);
	const late = setTimeout(fail, BEGIN_WITHIN_MS);

	function close(): void {
		clearTimeout(late);
		worker.onmessage = worker.onerror = worker.onmessageerror = null;
		worker.terminate();
	}

	function fail(): void {
		close();
		onfailed();
	}

	worker.onmessage = ({ data }: MessageEvent<Answered>) => {
		if (data === 'ready') clearTimeout(late);
		else if (data === 'failed') fail();
		else onopened(data);
	};
	worker.onerror = fail;
	worker.onmessageerror = fail;
	const { code, fpr, intake, backstageKey } = keys;
	tell({ keys: { code, fpr, intake, backstageKey } });
	return { open: (sealed) => tell({ sealed }), close };
}
