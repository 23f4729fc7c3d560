import type { CaptionDraft } from './draft.ts';
import { sendUpload } from './send-upload.ts';
import type { WrittenRecord } from './written-record.ts';

/**
 * Sends the captions that were just chosen ahead of their broadcast, each as a file.
 *
 * @returns the broadcast that names these files; null where one did not arrive
 */
export async function sendCaptions(
	record: WrittenRecord,
	drafts: readonly CaptionDraft[]
): Promise<WrittenRecord | null> {
	const captions: WrittenRecord['captions'] = [];
	for (const caption of record.captions) {
		const chosen = drafts.find(({ language }) => language === caption.language)?.chosen;
		const sent = chosen ? await sendUpload(chosen, () => {}) : null;
		if (sent && sent.kind !== 'sent') return null;
		captions.push(sent ? { ...caption, upload: sent.upload.id } : caption);
	}
	return { ...record, captions };
}
