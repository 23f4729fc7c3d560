import { COMMANDS, type CommandName } from './commands.ts';
import { OPTIONS, type Options } from './options.ts';
import { cliWords, tell } from './words.ts';

/** `terrasse completion bash`: a script that knows the commands and their options, made from the tables. */
export async function run(args: string[]): Promise<number> {
	if (args.length !== 1 || args[0] !== 'bash') {
		tell(cliWords().commands.completion.usage);
		return 2;
	}
	process.stdout.write(bashScript());
	return 0;
}

/** Words that a command takes; else, the names of files. */
const WORDS: Partial<Record<CommandName, string>> = {
	completion: 'bash',
	import: 'json wxr peertube',
	sync: 'list forget'
};

function bashScript(): string {
	const names = Object.keys(COMMANDS) as CommandName[];
	const cases = names.map((name) => {
		const options = Object.keys(OPTIONS[name] satisfies Options).map((option) => `--${option}`);
		const words = WORDS[name] ?? '';
		return `\t\t${name}) options='${[...options, '--help'].join(' ')}' words='${words}' ;;`;
	});
	return `# Completion of the terrasse command, for bash.
_terrasse() {
	local current=\${COMP_WORDS[COMP_CWORD]} options= words=
	COMPREPLY=()
	if [ "$COMP_CWORD" -eq 1 ] || { [ "$COMP_CWORD" -eq 2 ] && [ "\${COMP_WORDS[1]}" = help ]; }; then
		COMPREPLY=($(compgen -W '${[...names, 'help'].join(' ')}' -- "$current"))
		return
	fi
	case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
	esac
	case "$current" in
		-*) COMPREPLY=($(compgen -W "$options" -- "$current")) ;;
		*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
	esac
}
complete -o default -F _terrasse terrasse
`;
}
