/**
 * Java properties (java.util.Properties, `load`): one `key=value` a line, ISO 8859-1. Whatever a value
 * holds, it stays one value: a line break in the site's name must not start a line of its own.
 */
export type Properties = readonly (readonly [key: string, value: string])[];

/** The text of a properties file. Everything outside of ASCII is written `\uXXXX`. */
export function propertiesOf(entries: Properties): string {
	return entries.map(([key, value]) => `${escapeKey(key)}=${escapeValue(value)}\n`).join('');
}

const escapeKey = (key: string): string => escape(key).replaceAll(/[ :=#!]/g, '\\$&');

/** Leading blanks of a value would be skipped. */
const escapeValue = (value: string): string => escape(value).replace(/^ /, '\\ ');

function escape(text: string): string {
	return text.replaceAll(/[\\\p{C}]|[^\x20-\x7e]/gu, (sign) => {
		if (sign === '\\') return '\\\\';
		return sign
			.split('')
			.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
			.join('');
	});
}
