/**
 * Erases all that this site keeps in this browser: what this page may have written, at once, and
 * then the rest by the answer of the server, which browsers obey (Clear Site Data).
 */
export async function eraseDevice(): Promise<void> {
	try {
		localStorage.clear();
		sessionStorage.clear();
	} catch {
		// A browser that refuses storage keeps nothing.
	}
	await fetch('/api/forget', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: '{}',
		// Not `omit`: browsers then ignore the answer's order to erase.
		credentials: 'same-origin'
	}).catch(() => {});
}
