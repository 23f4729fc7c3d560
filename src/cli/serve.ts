import { cliWords, tell } from './words.ts';

/** `terrasse serve`: the server, in this process, until it is told to stop. It opens the database itself. */
export async function run(args: string[]): Promise<number> {
	if (args.length > 0) {
		tell(cliWords().commands.serve.usage);
		return 2;
	}
	await import('../server.ts');
	return new Promise(() => {});
}
