/**
 * How many slips of a finger lie between two words: a letter too many, missing, another, or two
 * exchanged (Damerau-Levenshtein, optimal string alignment). Gives up beyond `most`.
 *
 * @returns `most + 1` for anything farther than `most`
 */
export function distance(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let before: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const line = [row];
		let least = row;
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1] ? 0 : 1;
			let cost = Math.min(
				(above[column] ?? 0) + 1,
				(line[column - 1] ?? 0) + 1,
				(above[column - 1] ?? 0) + same
			);
			const crossed = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			if (crossed) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
			line.push(cost);
			least = Math.min(least, cost);
		}
		if (least > most) return most + 1;
		[before, above] = [above, line];
	}
	return Math.min(above[b.length] ?? 0, most + 1);
}
