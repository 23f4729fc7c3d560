import { sendUpload } from './send-upload.ts';
import type { WrittenRecord } from './written-record.ts';

/**
 * Sends the captions that were just chosen ahead of their broadcast, each as a file.
 *
 * @returns the broadcast that names these files; null where one did not arrive
 */
export async function sendCaptions(record: WrittenRecord): Promise<WrittenRecord | null> {
	const captions: WrittenRecord['captions'] = [];
	for (const { passages, ...about } of record.captions) {
		if (passages === null) {
			captions.push({ ...about, passages });
			continue;
		}
		const file = new File([JSON.stringify(passages)], 'captions.json');
		const sent = await sendUpload(file, () => {});
		if (sent.kind !== 'sent') return null;
		captions.push({ ...about, passages: null, upload: sent.upload.id });
	}
	return { ...record, captions };
}
