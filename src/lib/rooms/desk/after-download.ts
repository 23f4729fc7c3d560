/**
 * Hands a file made in this page to the browser's downloads, by a `blob:` link that no server sees. The
 * page's policy lets it pass: following a link to download is no fetch.
 */
const KEPT_MS = 60_000;

/** @param type its media type, for the browser's list of downloads */
export function download(name: string, type: string, text: string): void {
	const address = URL.createObjectURL(new Blob([text], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// Some browsers read it only once a place was chosen for the file.
	setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
