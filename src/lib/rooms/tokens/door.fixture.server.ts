/** For specs: the door of admissions and votes on a port of this machine, as browsers knock at it. */
import { Agent, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll } from 'vitest';
import { openAdmission, openBallot } from './door.server.ts';

export type Answered = { status: number; body: Record<string, unknown> };

/** Opens the door for the specs of a file. @returns posts JSON to `CODE/admissions` or `CODE/votes` */
export function openDoor(): (path: string, body: unknown) => Promise<Answered> {
	const agent = new Agent({ keepAlive: true });
	let server: Server;
	beforeAll(async () => {
		server = createServer((asked, response) => {
			const [, code = '', kind] = (asked.url ?? '').split('/');
			void (kind === 'votes' ? openBallot : openAdmission)(asked, response, code);
		});
		await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	});
	afterAll(() => {
		agent.destroy();
		server.close();
	});
	return (path, body) =>
		new Promise((resolve, reject) => {
			const { port } = server.address() as AddressInfo;
			const headers = { 'content-type': 'application/json' };
			const options = { agent, port, host: '127.0.0.1', method: 'POST', path: `/${path}`, headers };
			const sending = request(options, async (answer) => {
				const read = JSON.parse(await text(answer)) as Answered['body'];
				resolve({ status: answer.statusCode ?? 0, body: read });
			});
			sending.on('error', reject);
			sending.end(JSON.stringify(body));
		});
}
