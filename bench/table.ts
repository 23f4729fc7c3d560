/** One figure of a benchmark, beside what it is measured against. */
export type Row = {
	what: string;
	/** Ours, in `unit`. */
	figure: number;
	/** The bare server's, in the same run; null where there is none. */
	baseline: number | null;
	unit: string;
	/** What the ratio or the figure must reach; null where it is only told. */
	target: { of: 'ratio' | 'figure'; is: 'at least' | 'at most'; value: number } | null;
};

/** Whether a row reaches its target; null where it has none. */
export function reaches({ figure, baseline, target }: Row): boolean | null {
	if (!target) return null;
	const value = target.of === 'figure' ? figure : figure / (baseline ?? NaN);
	return target.is === 'at least' ? value >= target.value : value <= target.value;
}

const HEADINGS = ['', 'figure', 'baseline', 'ratio', 'target', ''];

/** The rows as lines of aligned columns. */
export function tableOf(rows: readonly Row[]): string {
	const cells = [HEADINGS, ...rows.map(cellsOf)];
	const widths = HEADINGS.map((_, column) => Math.max(...cells.map((row) => width(row[column]))));
	const line = (row: string[]) =>
		row
			.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : padStart(cell, column)))
			.join('   ')
			.trimEnd();
	const padStart = (cell: string, column: number) => cell.padStart(widths[column] ?? 0);
	return cells.map(line).join('\n');
}

const width = (cell: string | undefined): number => cell?.length ?? 0;

function cellsOf(row: Row): string[] {
	const { what, figure, baseline, unit, target } = row;
	const reached = reaches(row);
	return [
		what,
		`${short(figure)} ${unit}`,
		baseline === null ? '' : `${short(baseline)} ${unit}`,
		baseline === null ? '' : short(figure / baseline),
		target === null ? '' : `${target.of} ${target.is === 'at least' ? '≥' : '≤'} ${target.value}`,
		reached === null ? '' : reached ? 'reached' : 'MISSED'
	];
}

/** Three significant digits, whole from a hundred up. */
function short(value: number): string {
	if (value >= 100) return Math.round(value).toLocaleString('en');
	return String(Number(value.toPrecision(3)));
}

/** The value below which a share of the samples lies (nearest rank). @param share from 0 to 1 */
export function percentile(samples: readonly number[], share: number): number {
	const sorted = [...samples].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);
