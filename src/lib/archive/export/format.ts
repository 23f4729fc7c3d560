/**
 * The name and the version of what an export is written in. The version goes up with any change that an
 * older Terrasse would read wrongly; a newer file is refused, never guessed at.
 */
export const EXPORT_FORMAT = 'terrasse-archive';
export const EXPORT_VERSION = 1;

/** The origin of what comes from another instance: its slugs are its keys. */
export const EXPORT_ORIGIN = 'terrasse';

/** The key of a broadcast of an export. */
export const exportKey = (slug: string): string => `${EXPORT_ORIGIN}:${slug}`;
