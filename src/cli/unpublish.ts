import { noteAct } from '#lib/instance/audit.server.ts';
import { say } from '#lib/words/say.ts';
import { catalogue } from '#lib/words/catalogue.server.ts';
import { unpublish } from '#lib/workshops/published-questions.server.ts';
import { isSlug } from '#lib/workshops/slug.ts';
import { config } from '../env.server.ts';

/**
 * `terrasse unpublish SLUG [N]`: takes the Nth published question off a workshop's page, or all of
 * them. A site that runs shows it within a second.
 */
export async function run([slug = '', number, ...rest]: string[]): Promise<number> {
	const { locale } = config();
	const words = catalogue(locale).after.command;
	const isUnderstood = isSlug(slug) && rest.length === 0 && /^([1-9]\d{0,3})?$/.test(number ?? '');
	if (!isUnderstood) {
		process.stderr.write(`${words.usage}\n`);
		return 2;
	}
	const taken = unpublish(slug, number === undefined ? undefined : Number(number));
	if (taken > 0) noteAct(null, 'question-unpublished', { workshop: slug });
	process.stdout.write(
		`${say(locale, taken === 0 ? words.none : words.taken, { n: taken, slug })}\n`
	);
	return taken === 0 ? 1 : 0;
}
