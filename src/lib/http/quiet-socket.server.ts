import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';

/**
 * An endless answer, once begun, needs nothing of HTTP any more: bytes go out until the line closes.
 * Of a connection that stays for hours, only its socket is kept. The parser, the request, the answer
 * and their headers are let go: 14 kB of some 18 (Node 24).
 */
const OF_HTTP = ['data', 'drain', 'end', 'error', 'pause', 'resume', 'timeout'];

/** A line that breaks is closed next, and that is heard. */
const ignore = (): void => {};

/**
 * Takes the socket of an answer whose head was written, without framing, to write the rest on it.
 * The answer says `close` as if the line had ended. The end of the client's side ends ours.
 *
 * @returns the socket, or the answer itself where it waits behind another; destroyed if the client
 *   left meanwhile. `closeAllConnections` of the server knows it no more
 */
export async function keepSocketOnly(
	request: IncomingMessage,
	response: ServerResponse
): Promise<Writable> {
	// A request ends even where it has no body, a moment after its head was read.
	await new Promise((resolve) => request.once('close', resolve).resume());
	const { socket } = response;
	if (!socket || socket.destroyed || !request.complete) return response;
	for (const event of OF_HTTP) socket.removeAllListeners(event);
	socket.on('error', ignore);
	// There is no call to hand a socket over (but for upgrades, which a client asks for): HTTP lets
	// go of all that it holds when it hears of the close, and the socket itself does not listen.
	socket.emit('close');
	response.detachSocket(socket);
	socket.removeAllListeners('close');
	socket.allowHalfOpen = false;
	return socket.resume();
}
