import type fr from './fr.ts';
import account from './en/account.ts';
import after from './en/after.ts';
import archive from './en/archive.ts';
import archiveDesk from './en/archive-desk.ts';
import audit from './en/audit.ts';
import blindVotes from './en/blind-votes.ts';
import campaign from './en/campaign.ts';
import desk from './en/desk.ts';
import figures from './en/figures.ts';
import home from './en/home.ts';
import importing from './en/import.ts';
import join from './en/join.ts';
import legal from './en/legal.ts';
import player from './en/player.ts';
import privacy from './en/privacy.ts';
import problems from './en/problems.ts';
import release from './en/release.ts';
import reports from './en/reports.ts';
import room from './en/room.ts';
import search from './en/search.ts';
import seizure from './en/seizure.ts';
import settings from './en/settings.ts';
import site from './en/site.ts';
import sync from './en/sync.ts';
import team from './en/team.ts';
import tickets from './en/tickets.ts';
import votes from './en/votes.ts';
import wall from './en/wall.ts';
import workshop from './en/workshop.ts';

/** Everything the interface says in English, one section a place. */
export default {
	account,
	after,
	archive,
	archiveDesk,
	audit,
	blindVotes,
	campaign,
	desk,
	figures,
	home,
	import: importing,
	join,
	legal,
	player,
	privacy,
	problems,
	release,
	reports,
	room,
	search,
	seizure,
	settings,
	site,
	sync,
	team,
	tickets,
	votes,
	wall,
	workshop
} satisfies typeof fr;
