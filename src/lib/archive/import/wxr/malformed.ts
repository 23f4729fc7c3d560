/** Why a file was refused whole: a code of the import's words, and the place where a fix would start. */
export type Malformation = {
	code: string;
	line: number;
	/** From 1; absent where the whole line is at fault. */
	column?: number;
	values?: Record<string, string | number>;
};

/** Makes the error that stops the reading of one file. {@link malformationOf} reads it back. */
export function malformed(malformation: Malformation): Error {
	return new Error(`the export is refused: ${malformation.code}`, { cause: { malformation } });
}

/** What is wrong with the file, or null where the error means something else. */
export function malformationOf(error: unknown): Malformation | null {
	if (!(error instanceof Error)) return null;
	const cause = error.cause as { malformation?: Malformation } | undefined;
	return cause?.malformation ?? null;
}
