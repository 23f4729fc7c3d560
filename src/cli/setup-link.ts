import { makeSetupLink, sentenceWith } from '#lib/facilitators/setup-link.server.ts';
import { config } from '../env.server.ts';

/**
 * `terrasse setup-link`: prints a new set-up link at any time, to add a facilitator or to make an
 * account again for someone who lost both passphrase and recovery sheet. Earlier links are void.
 */
export async function run(args: string[]): Promise<number> {
	const { origin, locale } = config();
	if (args.length > 0) {
		const french = 'terrasse setup-link ne prend aucun argument.';
		process.stderr.write(
			`${locale === 'fr' ? french : 'terrasse setup-link takes no argument.'}\n`
		);
		return 2;
	}
	process.stdout.write(sentenceWith(makeSetupLink(origin, locale), locale));
	return 0;
}
