import type { Line } from './apache-file.ts';
import { worst, type Names } from './proxy.ts';

/**
 * Whom a format of Apache's journals names (Apache documentation, mod_log_config): the address itself, a
 * header or a cookie that stands for someone, or a variable that the files fill with one.
 */
const TELLING =
	/forwarded|real-?ip|client|user-agent|cookie|authorization|connecting|remote[_-](addr|host|user|ident)|(^|[-_])ip($|[-_])/i;
const DIRECTIVE = /%(?:!?[\d,]+)?[<>]?(?:\{([^}]*)\})?(\^t[io]|[a-zA-Z%])/g;
const HARMLESS_VARIABLES =
	/^(unique_id|https|server_\w+|request_(method|scheme)|ssl_(protocol|cipher))$/i;
/** A pattern that keeps the whole of what it reads. */
const WHOLE = /^\^?\(\.[*+]\)\$?$/;

/** @param lines those of the whole server */
export function readFormats(lines: readonly Line[]): (format: string) => Names {
	return (format) =>
		worst(
			[...format.matchAll(DIRECTIVE)].map(([, inside = '', letter = '']) => {
				if (letter === 'h' || letter === 'a' || letter === 'C') return 'someone';
				if (letter === 'i') return headerNames(inside, lines);
				if (letter === 'e') return variableNames(inside, lines);
				if (letter === 'x') return TELLING.test(inside) ? 'someone' : 'nobody';
				return letter === 'n' ? 'unknown' : 'nobody';
			})
		);
}

function headerNames(header: string, lines: readonly Line[]): Names {
	if (TELLING.test(header)) return 'someone';
	const made = lines.filter(
		({ words: [name, act = '', which = ''] }) =>
			name === 'requestheader' &&
			/^(set|append|merge|add|setifempty|edit\*?)$/i.test(act) &&
			which.toLowerCase() === header.toLowerCase()
	);
	return worst(made.map(({ words }) => valueNames(words.slice(3).join(' '))));
}

function variableNames(variable: string, lines: readonly Line[]): Names {
	const made = lines.flatMap((line) => madeBy(line, variable));
	if (made.length > 0) return worst(made);
	if (TELLING.test(variable)) return 'someone';
	return HARMLESS_VARIABLES.test(variable) ? 'nobody' : 'unknown';
}

/** What one line puts into a variable; nothing if it is about others. */
function madeBy({ words: [name = '', ...words] }: Line, variable: string): Names[] {
	const given = (all: readonly string[]) =>
		all.filter((word) => word.toLowerCase().startsWith(`${variable.toLowerCase()}=`));
	if (name === 'setenv' && words[0] === variable) return [valueNames(words[1] ?? '')];
	if (name === 'setenvif' || name === 'setenvifnocase') {
		const [attribute = '', pattern = '', ...rest] = words;
		return given(rest).map((word) => {
			if (!word.includes('$')) return 'nobody';
			if (!TELLING.test(attribute)) return 'nobody';
			return WHOLE.test(pattern) ? 'someone' : 'unknown';
		});
	}
	if (name === 'setenvifexpr' || name.startsWith('browsermatch')) {
		return given(words.slice(1)).map((word) => (word.includes('$') ? 'unknown' : 'nobody'));
	}
	if (name === 'passenv' && words.includes(variable)) return ['unknown'];
	if (name !== 'rewriterule') return [];
	return [...(words[2] ?? '').matchAll(/(?:^|[[,])E=(\w+):([^,\]]*)/g)]
		.filter(([, made]) => made === variable)
		.map(([, , value = '']) => valueNames(value));
}

/** Whom the value of a header or of a variable names. */
function valueNames(value: string): Names {
	if (
		/%\{?(REMOTE_(ADDR|HOST|USER)|HTTP_USER_AGENT|HTTP:X-Forwarded|HTTP_COOKIE)|%[ha]\b/i.test(
			value
		)
	) {
		return 'someone';
	}
	return /[%$]/.test(value) ? 'unknown' : 'nobody';
}
