import type { FiguresWords } from './words.ts';

/**
 * Our reading of the CNIL's self-assessment of 4 July 2025, point by point, from the settings that are
 * in force: what it says changes with them. The figures are those of the code.
 */
export type InForce = {
	isCounting: boolean;
	estimatesVisitors: boolean;
	isPublic: boolean;
	hasChatonsFile: boolean;
};

export type Point = { ask: string; state: string; here: string };

/** The points, in their order; the texts may still have holes for figures and names. */
export function assess(
	{ isCounting, estimatesVisitors, isPublic, hasChatonsFile }: InForce,
	{ points, states }: FiguresWords['assessment']
): Point[] {
	const yes = isCounting ? states.yes : states.off;
	const plain = ({ ask, here }: { ask: string; here: string }, state = yes) => ({
		ask,
		here,
		state
	});
	const { address, information, sharing } = points;
	return [
		plain(points.purpose),
		plain(points.publisher),
		plain(points.anonymous),
		plain(points.matching),
		plain(points.tracking),
		plain(points.lifetime, states.none),
		{ ask: address.ask, state: '', here: estimatesVisitors ? address.on : address.offVisitors },
		plain(points.retention),
		{
			ask: information.ask,
			state: states.yes,
			here: isPublic ? information.open : information.closed
		},
		plain(points.objection),
		{ ask: sharing.ask, state: '', here: hasChatonsFile ? sharing.chatons : sharing.no }
	];
}
