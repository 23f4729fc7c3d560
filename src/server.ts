import { createServer } from 'node:http';
import { closeDatabase } from '#db/open.server.ts';
import { startCounting, stopCounting } from '#lib/analytics/day-book.server.ts';
import { startPreparing } from '#lib/analytics/prepare.server.ts';
import { greet } from '#lib/facilitators/setup-link.server.ts';
import { refuseBrokenRequests } from '#lib/http/broken-request.server.ts';
import { logFailure, logNotice } from '#lib/http/log.server.ts';
import { openToGroup, takeAwayDeadSocket } from '#lib/http/unix-socket.server.ts';
import { openUpdated } from '#lib/instance/backup/before-update.server.ts';
import { figuresSettings } from '#lib/instance/figures-settings.server.ts';
import { startBurning } from '#lib/rooms/burn.server.ts';
import { closeRooms } from '#lib/rooms/stream.server.ts';
import { forgetOrder, startForgettingOrder } from '#lib/rooms/tokens/order.server.ts';
import { failureSentence } from './cli/failure.ts';
import { cliWords, tell } from './cli/words.ts';
import { answerDirectly } from './direct.server.ts';
import { config, informAdapter } from './env.server.ts';
import { giveBackMemory } from './give-back.server.ts';
import { VERSION } from './version.ts';

/**
 * The process: opens the database, answers what it answers itself (`direct.server.ts`), hands the
 * rest to SvelteKit, and stops cleanly, event streams included.
 */
const STOP_WITHIN_MS = 4_000;
/** Connections the kernel holds while ours are taken: a whole audience comes back at once. */
const WAITING_TO_JOIN = 4096;

const settings = await orStop(config);
const { backup } = await orStop(() => openUpdated(settings, VERSION));
if (backup) tell(cliWords().migrate.backup, { path: backup.path });
startBurning();
startForgettingOrder();
startCounting(figuresSettings);
startPreparing();
informAdapter();
// The adapter's handler is made by the build, and reads the environment when it is loaded.
const built = new URL('../build/handler.js', import.meta.url).href;
const { handler } = (await import(built)) as { handler: import('node:http').RequestListener };

// A request without a host is answered in direct.server.ts: Node's own answer has no headers of ours.
const server = createServer({ requireHostHeader: false }, (request, response) => {
	try {
		if (!answerDirectly(request, response)) handler(request, response);
	} catch (failure) {
		logFailure(failure, 'the entry');
		if (!response.headersSent) response.writeHead(500);
		response.end();
	}
});

// What is broken names no host: where there is an onion, it may have come from there, without HSTS.
refuseBrokenRequests(server, settings.onion || settings.origin);

const place = settings.socketPath
	? { path: settings.socketPath }
	: { host: settings.host, port: settings.port };

server.on('error', (failure: NodeJS.ErrnoException) => {
	logNotice(sentenceFor(failure));
	process.exit(1);
});
await takeAwayDeadSocket(settings.socketPath);
server.listen({ ...place, backlog: WAITING_TO_JOIN }, () => {
	if (settings.socketPath) openToGroup(settings.socketPath);
	giveBackMemory(server);
	process.stdout.write(`Terrasse: ${settings.socketPath || settings.origin}\n`);
	greet(settings.origin, settings.locale).catch((failure: unknown) => {
		logFailure(failure, 'the set-up link');
	});
});

/** A mistake in the settings or the data is said in a sentence, not in a trace. */
async function orStop<Result>(act: () => Result | Promise<Result>): Promise<Result> {
	try {
		return await act();
	} catch (failure) {
		const message = failure instanceof Error ? failure.message : 'cannot start';
		logNotice(failureSentence(failure) ?? message);
		process.exit(1);
	}
}

function sentenceFor(failure: NodeJS.ErrnoException): string {
	if (settings.socketPath) {
		return `cannot listen on ${settings.socketPath} (${failure.code}). Stop what uses it, or correct TERRASSE_SOCKET_PATH.`;
	}
	if (failure.code === 'EADDRINUSE') {
		return `port ${settings.port} is taken. Stop what uses it, or set TERRASSE_PORT to another one.`;
	}
	if (failure.code === 'EACCES') {
		return `not allowed to listen there. Choose a port above 1024 with TERRASSE_PORT.`;
	}
	return `cannot listen: ${failure.message}`;
}

function stop(): void {
	server.close(() => {
		beforeTheEnd(stopCounting, 'the figures');
		beforeTheEnd(forgetOrder, 'the order of votes');
		closeDatabase();
		process.exit(0);
	});
	closeRooms();
	server.closeIdleConnections();
	setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS).unref();
}

/** What the disk refuses does not keep the process from stopping. */
function beforeTheEnd(act: () => void, what: string): void {
	try {
		act();
	} catch (failure) {
		logFailure(failure, what);
	}
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
