/**
 * The door of the archive: broadcasts in and out, whole. Lists and facets are in `list.server.ts`, pages
 * of series, people and tags in `pages.server.ts`, old addresses in `redirects.server.ts`.
 */
export { asKept, findPerson } from './as-kept.server.ts';
export { archiveChanged, archiveEdition, onArchiveChanged } from './changes.server.ts';
export { findBroadcastByLegacy, findBroadcastByMedia } from './legacy.server.ts';
export { allBroadcasts, allBroadcastSlugs, readBroadcast } from './read-broadcast.server.ts';
export { currentSlug, renameBroadcast, withdraw } from './slug-history.server.ts';
export { aboutToWrite, inArchiveTransaction } from './transaction.server.ts';
export { broadcastOfWorkshop } from './workshop-broadcast.server.ts';
export { writeBroadcast } from './write-broadcast.server.ts';
