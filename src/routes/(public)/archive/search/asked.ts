import { KINDS, type Kind } from '#lib/archive/search/document.ts';

/** What an address of the search asks: `?q=…&kind=workshop&page=2`. */
export type Asked = { typed: string; kind: Kind | null; page: number };

/** Reads it; what makes no sense is as if it were not there. @param lastPage the furthest one */
export function readAsked(params: URLSearchParams, lastPage: number): Asked {
	const kind = KINDS.find((known) => known === params.get('kind')) ?? null;
	const page = /^\d{1,3}$/.test(params.get('page') ?? '') ? Number(params.get('page')) : 1;
	return {
		typed: (params.get('q') ?? '').toWellFormed(),
		kind,
		page: Math.min(Math.max(page, 1), lastPage)
	};
}

/** The route's path that asks it, before `address()`. */
export function askedPath({ typed, kind, page }: Asked): string {
	const params = new URLSearchParams({ q: typed });
	if (kind) params.set('kind', kind);
	if (page > 1) params.set('page', String(page));
	return `/archive/search?${params}`;
}
