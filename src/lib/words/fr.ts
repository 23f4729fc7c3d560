import account from './fr/account.ts';
import after from './fr/after.ts';
import archive from './fr/archive.ts';
import archiveDesk from './fr/archive-desk.ts';
import audit from './fr/audit.ts';
import blindVotes from './fr/blind-votes.ts';
import campaign from './fr/campaign.ts';
import desk from './fr/desk.ts';
import figures from './fr/figures.ts';
import home from './fr/home.ts';
import importing from './fr/import.ts';
import join from './fr/join.ts';
import legal from './fr/legal.ts';
import player from './fr/player.ts';
import privacy from './fr/privacy.ts';
import problems from './fr/problems.ts';
import release from './fr/release.ts';
import reports from './fr/reports.ts';
import room from './fr/room.ts';
import search from './fr/search.ts';
import seizure from './fr/seizure.ts';
import settings from './fr/settings.ts';
import site from './fr/site.ts';
import sync from './fr/sync.ts';
import team from './fr/team.ts';
import tickets from './fr/tickets.ts';
import votes from './fr/votes.ts';
import wall from './fr/wall.ts';
import workshop from './fr/workshop.ts';

/** Everything the interface says in French, one section a place. */
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
};
