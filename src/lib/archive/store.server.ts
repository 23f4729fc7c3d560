/**
 * The door of the archive: broadcasts in and out, whole. Lists and facets are in `list/`, pages of
 * series, people and tags in `named/`, old addresses in `addresses/`, its tables in `record/`.
 */
export { asKept, findPerson } from './record/as-kept.server.ts';
export { archiveChanged, archiveEdition, onArchiveChanged } from './changes.server.ts';
export { findBroadcastByLegacy, findBroadcastByMedia } from './record/legacy.server.ts';
export { allBroadcasts, allBroadcastSlugs, readBroadcast } from './record/read-broadcast.server.ts';
export { currentSlug, renameBroadcast, withdraw } from './record/slug-history.server.ts';
export { aboutToWrite, inArchiveTransaction } from './transaction.server.ts';
export { broadcastOfWorkshop } from './record/workshop-broadcast.server.ts';
export { writeBroadcast } from './record/write-broadcast.server.ts';
