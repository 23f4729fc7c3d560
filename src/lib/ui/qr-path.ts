import { encode } from 'uqr';

/** A drawing made of unit squares: `size` of them a side, quiet zone included. */
export type QrPath = { size: number; path: string };

/**
 * The dark squares of a QR code as one SVG path (ISO/IEC 18004, quiet zone of four). Runs of dark squares are one rectangle, so a room's link is about 6 kB of path.
 *
 * @param text what the code says, in UTF-8
 * @param ecc how much may be hidden or torn: M for paper, L for a screen, whose squares are larger
 * @throws RangeError if the text is longer than a code can hold
 */
export function qrPath(text: string, ecc: 'L' | 'M' = 'M'): QrPath {
	const { size, data } = encode(text, { ecc, border: 4 });
	const runs = data.flatMap((row, y) => {
		const line = row.map((dark) => (dark ? '#' : ' ')).join('');
		return Array.from(line.matchAll(/#+/g), ({ index, 0: run }) => {
			return `M${index} ${y}h${run.length}v1h-${run.length}z`;
		});
	});
	return { size, path: runs.join('') };
}
