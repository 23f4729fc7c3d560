import type { Status } from './record.ts';

/**
 * What the public sees of the archive, decided here and nowhere else: a draft is not there (404), and
 * what was withdrawn is gone (410).
 */
export const PUBLIC_STATUSES: readonly Status[] = ['scheduled', 'live', 'published'];

/** The same as a condition of SQL on the table `broadcast`. */
export const IS_PUBLIC = `broadcast.status in ('scheduled', 'live', 'published')`;

export const isPublic = (status: Status): boolean => PUBLIC_STATUSES.includes(status);
