/** Words so common that a question of several words is asked without them. Folded. */
const FRENCH =
	'a au aux avec ce ces cette dans de des du elle elles en est et eux il ils je la le les leur leurs ' +
	'lui mais me meme mes moi mon ne nos notre nous on ou par pas pour qu que qui sa se ses son sont ' +
	'sur ta te tes toi ton tu un une vos votre vous y comment quoi quel quelle quels quelles';
const ENGLISH =
	'a an and are as at be but by do does for from has have how i if in is it its my no not of on or ' +
	'our that the their them then there these they this to was we what when where which who will with ' +
	'you your';

export const SMALL_WORDS: ReadonlySet<string> = new Set(`${FRENCH} ${ENGLISH}`.split(' '));
