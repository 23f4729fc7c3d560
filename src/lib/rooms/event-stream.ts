/**
 * Reads the text of an event stream (WHATWG HTML, "Server-sent events", section 9.2.6), however the
 * network cuts it. Comments are lines too: the caller sees that bytes came, which is the heartbeat.
 */

/** One message: its event name, its data, and the last id given up to it. */
export interface StreamEvent {
	name: string;
	data: string;
	id: string;
}

export interface EventReader {
	/** The milliseconds the server asked to wait before coming back, or null. */
	readonly retry: number | null;
	/** Takes some text; gives the events it completed. */
	take(text: string): StreamEvent[];
}

/** Starts reading one stream. @param lastId the id that the stream resumes after */
export function readEventStream(lastId: string): EventReader {
	let rest = '';
	let id = lastId;
	let name = '';
	let data: string[] = [];
	let retry: number | null = null;

	function takeLine(line: string): StreamEvent | null {
		if (line === '') return finish();
		const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
		if (field === 'data') data.push(value);
		else if (field === 'event') name = value;
		else if (field === 'id' && !value.includes('\0')) id = value;
		else if (field === 'retry' && /^\d+$/.test(value)) retry = Number(value);
		return null;
	}

	function finish(): StreamEvent | null {
		const event = data.length > 0 ? { name: name || 'message', data: data.join('\n'), id } : null;
		name = '';
		data = [];
		return event;
	}

	return {
		get retry() {
			return retry;
		},
		take(text) {
			rest += text;
			const events: StreamEvent[] = [];
			// A return at the very end may be half of a line ending that is still on its way.
			for (let end; (end = /\r\n|\n|\r(?!$)/.exec(rest));) {
				const event = takeLine(rest.slice(0, end.index));
				rest = rest.slice(end.index + end[0].length);
				if (event) events.push(event);
			}
			return events;
		}
	};
}
