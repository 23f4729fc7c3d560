import { MOST_SLICE_BYTES, type Upload } from './upload.ts';

/**
 * Sends a file in slices, each sent again when its line breaks, and says how far it is.
 */
export type Sent = { kind: 'sent'; upload: Upload } | { kind: 'refused'; code: string } | Lost;
type Lost = { kind: 'lost' };

const SLICE_BYTES = MOST_SLICE_BYTES / 2;
const MOST_TRIES = 5;
const PAUSE_MS = 1500;

/** Never throws. @param onProgress bytes that the server has */
export async function sendUpload(
	file: File,
	onProgress: (received: number) => void
): Promise<Sent> {
	const name = encodeURIComponent(file.name);
	let answer = await post(`?name=${name}&size=${file.size}`, null);
	if (answer.kind !== 'sent') return answer;
	const { id } = answer.upload;
	let tries = 0;
	for (let from = 0; from < file.size;) {
		answer = await post(`?id=${id}&from=${from}`, file.slice(from, from + SLICE_BYTES));
		if (answer.kind === 'lost' && ++tries < MOST_TRIES) {
			await new Promise((wake) => setTimeout(wake, PAUSE_MS * tries));
			continue;
		}
		if (answer.kind === 'refused' && answer.code === 'conflict' && ++tries < MOST_TRIES) {
			await new Promise((wake) => setTimeout(wake, PAUSE_MS));
			from = answer.received ?? from;
			continue;
		}
		if (answer.kind !== 'sent') return answer;
		tries = 0;
		from = answer.upload.received;
		onProgress(from);
	}
	return answer;
}

type Answer =
	{ kind: 'sent'; upload: Upload } | { kind: 'refused'; code: string; received?: number } | Lost;

async function post(query: string, body: Blob | null): Promise<Answer> {
	try {
		const headers = { 'content-type': 'application/octet-stream' };
		const response = await fetch(`/api/archive/uploads${query}`, { method: 'POST', headers, body });
		const json = (await response.json()) as Upload & { code: string; received?: number };
		if (response.ok) return { kind: 'sent', upload: json };
		if (response.status >= 500) return { kind: 'lost' };
		return {
			kind: 'refused',
			code: json.code,
			...(json.received !== undefined && { received: json.received })
		};
	} catch {
		return { kind: 'lost' };
	}
}
