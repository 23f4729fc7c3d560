/** Prepared statements, under the name by which the files of the rooms know them. */
export { prepared } from '#db/prepared.server.ts';
