import { flat, named, type Directive } from './nginx-file.ts';
import { worst, type Names } from './proxy.ts';

/**
 * What nginx's variables stand for: those of nginx by their names, those of its files (`set`, `map`,
 * named captures) by what they are made of.
 */
const SOMEONE =
	/^(remote_(addr|user|port)|binary_remote_addr|realip_remote_(addr|port)|proxy_protocol_(addr|port|tlv_\w+)|proxy_add_x_forwarded_for|(http|cookie|sent_http)_\w*(forwarded|real_ip|client|agent|cookie|addr|connecting|visitor)\w*|http_\w*_ip|cookie_\w+|geoip2?_\w+|ssl_client_\w+|ssl_session_id|uid_(got|set)|userid\w*)$/;
const NOBODY =
	/^(request(_\w+)?|uri|document_uri|document_root|args?|arg_\w+|is_args|query_string|status|body_bytes_sent|bytes_sent|content_(length|type)|time_(local|iso8601)|msec|date_(local|gmt)|server_(name|port|protocol|addr)|host(name)?|scheme|https?2?3?|http_\w+|sent_http_\w+|sent_trailer_\w+|upstream_\w+|ssl_\w+|gzip_ratio|connection(s)?(_\w+)?|pipe|pid|nginx_version|limit_\w+|realpath_root|fastcgi_\w+|proxy_(host|port)|tcpinfo_\w+|alpn|quic|dollar)$/;

/** What one name may become: texts with other variables in them. `part`: a piece of that, by a regular expression. */
type Source = { text: string; isPart: boolean };

const VARIABLE = /\$(?:\{(\w+)\}|(\w+))/g;
const MOST_TEXTS = 32;

export type Variables = {
	/** Whom a text with variables names. */
	names: (text: string) => Names;
	/** The texts that it may become; what could not be followed still holds its `$`. */
	texts: (text: string) => string[];
};

/** @param tree the whole of the files */
export function readVariables(tree: readonly Directive[]): Variables {
	const sources = sourcesIn(flat(tree));

	function names(text: string, seen: readonly string[] = []): Names {
		return worst(
			[...text.matchAll(VARIABLE)].map(([, braced, bare]) => nameOf(braced ?? bare ?? '', seen))
		);
	}
	function nameOf(name: string, seen: readonly string[]): Names {
		const made = sources.get(name);
		if (seen.includes(name)) return 'nobody';
		if (made) {
			return worst(
				made.map(({ text, isPart }) => {
					const whole = names(text, [...seen, name]);
					// A piece of an address may still be one, or be masked well: nobody can tell from here.
					return isPart && whole === 'someone' ? 'unknown' : whole;
				})
			);
		}
		if (SOMEONE.test(name)) return 'someone';
		return NOBODY.test(name) ? 'nobody' : 'unknown';
	}
	function texts(text: string, seen: readonly string[] = []): string[] {
		const [found] = text.matchAll(VARIABLE);
		const name = found?.[1] ?? found?.[2] ?? '';
		const made = sources.get(name);
		if (!found || !made || seen.includes(name) || made.some(({ isPart }) => isPart)) return [text];
		const put = (value: string) =>
			text.slice(0, found.index) + value + text.slice(found.index + found[0].length);
		return made.flatMap((source) => texts(put(source.text), [...seen, name])).slice(0, MOST_TEXTS);
	}
	return { names: (text) => names(text), texts: (text) => texts(text) };
}

function sourcesIn(all: readonly Directive[]): Map<string, Source[]> {
	const sources = new Map<string, Source[]>();
	const add = (name: string, text: string, isPart = false) => {
		const key = name.replace(/^\$|[{}]/g, '');
		sources.set(key, [...(sources.get(key) ?? []), { text, isPart }]);
	};
	const captures = (pattern: string, text: string) => {
		for (const [, name = ''] of pattern.matchAll(/\(\?P?<(\w+)>/g)) add(name, text, true);
	};
	for (const { words } of [...named(all, 'set'), ...named(all, 'auth_request_set')]) {
		add(words[1] ?? '', words[2] ?? '');
	}
	for (const { words, block } of named(all, 'map')) {
		const entries = (block ?? []).filter((entry) => entry.words.length > 1);
		for (const entry of entries) {
			add(words[2] ?? '', entry.words[0] === 'include' ? '$unread_file' : (entry.words[1] ?? ''));
			captures(entry.words[0] ?? '', words[1] ?? '');
		}
	}
	for (const { words, block } of [...named(all, 'geo'), ...named(all, 'split_clients')]) {
		for (const entry of block ?? []) add(words.at(-1) ?? '', entry.words[1] ?? '');
	}
	for (const { words } of named(all, 'if')) captures(words.join(' '), words[1] ?? '');
	for (const name of ['server_name', 'location']) {
		for (const { words } of named(all, name)) captures(words.join(' '), '');
	}
	return sources;
}
