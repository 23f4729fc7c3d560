import { readSchemaTrouble } from '#db/migrate.server.ts';
import { readTrouble } from '#lib/instance/backup/trouble.ts';
import { say } from '#lib/words/say.ts';
import { cliWords, spoken } from './words.ts';

/** What an error of the database's state or of a backup means, with the next gesture; null for others. */
export function failureSentence(failure: unknown): string | null {
	const words = cliWords();
	const schema = readSchemaTrouble(failure);
	if (schema?.code === 'newer') return say(spoken(), words.newer, schema.values);
	if (schema) return say(spoken(), words.noSpace, schema.values);
	const trouble = readTrouble(failure);
	return trouble ? say(spoken(), words.trouble[trouble.code], trouble.values) : null;
}
