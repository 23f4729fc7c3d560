/**
 * Reads what PHP's `serialize` wrote, as data only: numbers, text, booleans, null and arrays. An
 * object is refused by name, since unserialising one is how code gets in; references are refused
 * too. Lengths are bytes of UTF-8, as PHP counts them. Format: php.net, `serialize`.
 */
export type PhpValue = null | boolean | number | string | Map<string | number, PhpValue>;

/** What could not be read, and at which byte. */
export type PhpRefusal = { refused: 'object' | 'malformed' | 'deep' | 'large'; at: number };

const DEPTH = 20;
const ENTRIES = 20_000;
const BYTES = 2_000_000;

/** Whether a text looks like something that was serialised. */
export function looksSerialised(text: string): boolean {
	return /^(?:N;|b:[01];|[idrR]:|[saOCE]:\d+:)/.test(text);
}

/** The value, or why there is none. Never throws, never makes anything but data. */
export function decodePhp(text: string): { value: PhpValue } | PhpRefusal {
	const bytes = Buffer.from(text, 'utf8');
	if (bytes.length > BYTES) return { refused: 'large', at: 0 };
	const reading: Reading = { bytes, at: 0, entries: 0 };
	const value = read(reading, 0);
	if (isRefusal(value)) return value;
	if (reading.at !== bytes.length) return { refused: 'malformed', at: reading.at };
	return { value };
}

type Reading = { bytes: Buffer; at: number; entries: number };

function isRefusal(value: PhpValue | PhpRefusal): value is PhpRefusal {
	return typeof value === 'object' && value !== null && 'refused' in value;
}

function read(reading: Reading, depth: number): PhpValue | PhpRefusal {
	const start = reading.at;
	const type = String.fromCharCode(reading.bytes[start] ?? 0);
	reading.at += 2;
	if (type === 'N' && reading.bytes[start + 1] === SEMICOLON) return null;
	if (reading.bytes[start + 1] !== COLON) return { refused: 'malformed', at: start };
	if (type === 's') return readText(reading, start);
	if (type === 'a') return readArray(reading, start, depth);
	if ('OCE'.includes(type)) return { refused: 'object', at: start };
	return readScalar(type, until(reading, SEMICOLON)) ?? { refused: 'malformed', at: start };
}

const COLON = 58;
const SEMICOLON = 59;
const QUOTE = 34;
const BRACE = { open: 123, close: 125 };

function readScalar(type: string, word: string): PhpValue | undefined {
	if (type === 'b') return word === '0' || word === '1' ? word === '1' : undefined;
	if (type === 'i') return /^[+-]?\d{1,20}$/.test(word) ? wholeNumber(word) : undefined;
	if (type !== 'd') return undefined;
	if (word === 'INF' || word === '-INF' || word === 'NAN') return null;
	return /^[+-]?\d*\.?\d+(?:E[+-]?\d+)?$/i.test(word) ? Number(word) : undefined;
}

/** PHP's integers are wider than ours: one that would be rounded stays as its digits. */
function wholeNumber(word: string): number | string {
	const number = Number(word);
	return Number.isSafeInteger(number) ? number : word;
}

/** `s:5:"texte";` after its type. */
function readText(reading: Reading, start: number): string | PhpRefusal {
	const length = readLength(reading);
	const from = reading.at + 1;
	const to = from + length;
	const { bytes } = reading;
	const isWhole = bytes[from - 1] === QUOTE && bytes[to] === QUOTE && bytes[to + 1] === SEMICOLON;
	if (Number.isNaN(length) || !isWhole) return { refused: 'malformed', at: start };
	reading.at = to + 2;
	return bytes.toString('utf8', from, to);
}

/** `a:1:{key;value;}` after its type. */
function readArray(reading: Reading, start: number, depth: number): PhpValue | PhpRefusal {
	if (depth >= DEPTH) return { refused: 'deep', at: start };
	const length = readLength(reading);
	if (Number.isNaN(length) || reading.bytes[reading.at] !== BRACE.open) {
		return { refused: 'malformed', at: start };
	}
	reading.at += 1;
	reading.entries += length;
	if (reading.entries > ENTRIES) return { refused: 'large', at: start };
	const array = new Map<string | number, PhpValue>();
	for (let index = 0; index < length; index++) {
		const at = reading.at;
		const key = read(reading, depth + 1);
		if (isRefusal(key)) return key;
		if (typeof key !== 'string' && typeof key !== 'number') return { refused: 'malformed', at };
		const value = read(reading, depth + 1);
		if (isRefusal(value)) return value;
		array.set(key, value);
	}
	if (reading.bytes[reading.at] !== BRACE.close) return { refused: 'malformed', at: reading.at };
	reading.at += 1;
	return array;
}

/** The number before the next colon, which is read too; NaN where there is none. */
function readLength(reading: Reading): number {
	const word = until(reading, COLON);
	return /^\d{1,9}$/.test(word) ? Number(word) : NaN;
}

/** The short word before a mark, and steps past the mark; nothing where there is no mark. */
function until(reading: Reading, mark: number): string {
	const end = reading.bytes.subarray(reading.at, reading.at + 40).indexOf(mark);
	if (end < 0) return '';
	const word = reading.bytes.toString('latin1', reading.at, reading.at + end);
	reading.at += end + 1;
	return word;
}
