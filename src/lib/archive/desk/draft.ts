import type { BroadcastRecord, CreditedPerson, Image, MediaSource } from '../record.ts';
import { writeChapters, writeMoment } from './moments.ts';

/** A broadcast as the fields of a form hold it: texts, each as it was typed. */
export type PersonDraft = { name: string; role: CreditedPerson['role']; as: string; from: string };
export type NoteDraft = { label: string; text: string; url: string; at: string };
export type QuestionDraft = { question: string; answer: string; at: string };
/**
 * `chosen` holds the passages of a file that was just chosen, as they will be sent: an evening has
 * tens of thousands, which a form must not watch one by one. Null keeps the ones the server has.
 */
export type CaptionDraft = {
	language: string;
	label: string;
	automatic: boolean;
	chosen: File | null;
};

export type BroadcastDraft = {
	slug: string;
	title: string;
	summary: string;
	body: string;
	status: BroadcastRecord['status'];
	language: string;
	day: string;
	hour: string;
	zone: string;
	duration: string;
	licence: string;
	series: string;
	season: string;
	episode: string;
	people: PersonDraft[];
	tags: string;
	chapters: string;
	footnotes: NoteDraft[];
	keyQuestions: QuestionDraft[];
	media: MediaSource[];
	captions: CaptionDraft[];
	image: Image | null;
	workshop: string;
	roomCode: string;
};

/** A broadcast whose captions are named, and not carried to the form. */
export type EditedBroadcast = Omit<BroadcastRecord, 'captions'> & {
	captions: Omit<CaptionDraft, 'chosen'>[];
};

/** The same broadcast, for a form. */
export function edited(record: BroadcastRecord): EditedBroadcast {
	const captions = record.captions.map(({ language, label, automatic }) => {
		return { language, label, automatic };
	});
	return { ...record, captions };
}

const moment = (at: number | null | undefined) =>
	at === null || at === undefined ? '' : writeMoment(at);

/** The fields of a broadcast, or those of a new one. @param language of a new one */
export function draftOf(broadcast: EditedBroadcast | null, language: string): BroadcastDraft {
	return {
		slug: broadcast?.slug ?? '',
		title: broadcast?.title ?? '',
		summary: broadcast?.summary ?? '',
		body: broadcast?.body ?? '',
		status: broadcast?.status ?? 'draft',
		language: broadcast?.language ?? language,
		day: broadcast?.startsAt?.slice(0, 10) ?? '',
		hour: broadcast?.startsAt?.slice(11) ?? '',
		zone: broadcast?.zone ?? 'Europe/Paris',
		duration: moment(broadcast?.duration),
		licence: broadcast?.licence ?? '',
		series: broadcast?.series?.name ?? '',
		season: broadcast?.season?.toString() ?? '',
		episode: broadcast?.episode?.toString() ?? '',
		people: (broadcast?.people ?? []).map(({ name, role, as, organisation }) => {
			return { name, role, as: as ?? '', from: organisation ?? '' };
		}),
		tags: (broadcast?.tags ?? []).map(({ name }) => name).join('\n'),
		chapters: writeChapters(broadcast?.chapters ?? []),
		footnotes: (broadcast?.footnotes ?? []).map(({ label, text, url, at }) => {
			return { label, text, url: url ?? '', at: moment(at) };
		}),
		keyQuestions: (broadcast?.keyQuestions ?? []).map(({ question, answer, at }) => {
			return { question, answer, at: moment(at) };
		}),
		media: [...(broadcast?.media ?? [])].sort((one, other) => one.rank - other.rank),
		captions: (broadcast?.captions ?? []).map((one) => ({ ...one, chosen: null })),
		image: broadcast?.image ?? null,
		workshop: broadcast?.workshop ?? '',
		roomCode: broadcast?.roomCode ?? ''
	};
}
