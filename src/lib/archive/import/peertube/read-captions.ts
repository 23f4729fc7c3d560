import { readSrt } from '../../captions/srt.ts';
import { readVtt } from '../../captions/vtt.ts';
import type { Outside } from '../../outside/outside.server.ts';
import type { Caption } from '../../record.ts';
import { listCaptions, readCaptionFile } from './instance.server.ts';
import { languageCode } from './patch.ts';
import type { CaptionEntry } from './shapes.ts';

/** The captions of a video, as passages. PeerTube keeps WebVTT; what was sent as SRT is read too. */

/**
 * Its captions, one for each language.
 *
 * @throws where the list or one of the files cannot be read (`readOutsideFailure`)
 */
export async function readCaptions(
	outside: Outside,
	origin: string,
	id: string
): Promise<Caption[]> {
	const captions: Caption[] = [];
	for (const entry of await listCaptions(outside, origin, id)) {
		const caption = await captionOf(outside, origin, entry);
		const isNew = !captions.some(({ language }) => language === caption?.language);
		if (caption && isNew) captions.push(caption);
	}
	return captions;
}

async function captionOf(
	outside: Outside,
	origin: string,
	entry: CaptionEntry
): Promise<Caption | null> {
	const language = languageCode(entry.language.id);
	const text = language ? await readCaptionFile(outside, origin, entry) : null;
	if (!language || text === null) return null;
	const passages = /^\uFEFF?WEBVTT/.test(text) ? readVtt(text) : readSrt(text);
	const label = (entry.language.label ?? '').trim().slice(0, 100) || language;
	return { language, label, automatic: entry.automaticallyGenerated ?? false, passages };
}
