import { parseArgs } from 'node:util';
import {
	makeSetupLink,
	sentenceWith,
	SETUP_LINK_SECONDS
} from '#lib/facilitators/setup-link.server.ts';
import { config } from '../env.server.ts';
import { OPTIONS } from './options.ts';
import { cliWords, printFailure, printJson, tell } from './words.ts';

/**
 * `terrasse setup-link`: prints a new set-up link at any time, to add a facilitator or to make an
 * account again for someone who lost both passphrase and recovery sheet. Earlier links are void.
 */
export async function run(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		options: OPTIONS['setup-link'],
		allowPositionals: true
	});
	if (positionals.length > 0) {
		const { usage } = cliWords().commands['setup-link'];
		if (values.json) printFailure(usage);
		tell(usage);
		return 2;
	}
	const { origin, locale } = config();
	const now = Date.now();
	const link = makeSetupLink(origin, locale, now);
	const expiresAt = new Date(now + SETUP_LINK_SECONDS * 1000).toISOString();
	if (values.json) printJson({ link, expiresAt });
	else process.stdout.write(sentenceWith(link, locale));
	return 0;
}
