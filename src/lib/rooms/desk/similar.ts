/**
 * Which questions ask the same, found in the browser: words and pieces of words in common, in French
 * first, without accents, elisions and words that say nothing. It suggests; it decides nothing.
 */
export type Similar = { key: string; score: number };

/** From here on two questions are worth reading side by side. */
export const LIKELY = 0.42;
const MOST = 3;

const ELISION = /\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]/g;

/** Words that say nothing of what is asked, French and English, without accents. */
const STOPWORDS = new Set(
	(
		'a ai aie alors as au aucun aussi autre aux avant avec avez avoir avons bien bon bonjour bonsoir ca car ce ceci cela celle ces cet cette ceux chez ' +
		'comme comment combien concretement d dans de deja des donc dire du elle elles en encore est estce et etes etre eu eux fait faire faut fois font il ils ' +
		'je la le les leur leurs lui ma mais me meme merci mes moi mon ne nos notre nous on ont ou oui par parce pas peu peut peuvent peux ' +
		'plus pour pourquoi pouvez pouvons puis qu quand que quel quelle quelles quels quest quelque quelques qui quoi sa sans se ses si soi son ' +
		'sont sous sur ta te tes toi ton tous tout toute toutes tres tu un une va vas vers veut via voila vos votre vous vraiment y ' +
		'aujourd hui conseillez conseiller possible recommandez recommander utile utiliser ' +
		'about am an and any are at be been but by can could did do does for from get had has have hello hi how i if in is it its just me more my ' +
		'not of or our please should so some than thank thanks that the their them then there these they this to us was we were what when where ' +
		'which who why will with would you your'
	).split(' ')
);

/** The same thing under several names, in what these evenings talk about. */
const SAME: Readonly<Record<string, string>> = {
	courriel: 'mail',
	email: 'mail',
	mel: 'mail',
	messagerie: 'mail',
	mdp: 'passe',
	password: 'passe',
	smartphone: 'telephone',
	portable: 'telephone',
	mobile: 'telephone',
	tel: 'telephone',
	phone: 'telephone',
	manif: 'manifestation',
	ordi: 'ordinateur',
	pc: 'ordinateur',
	computer: 'ordinateur',
	flic: 'police',
	gendarme: 'police',
	policier: 'police',
	securise: 'chiffre',
	crypte: 'chiffre',
	crypter: 'chiffre',
	chiffrement: 'chiffre',
	chiffrer: 'chiffre',
	chiffr: 'chiffre'
};

/** The words of a question that say what it asks, folded. */
export function tellingWords(text: string): string[] {
	const folded = foldText(text)
		.replace(/e-mail/g, 'email')
		.replace(ELISION, ' ');
	const words = (folded.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !STOPWORDS.has(word));
	return words.map((word) => SAME[word] ?? SAME[stem(word)] ?? stem(word));
}

/** Lower case, without accents, ligatures undone: the way people search. */
export const foldText = (text: string): string =>
	text
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replaceAll('œ', 'oe')
		.replaceAll('æ', 'ae')
		.replaceAll('·', '');

/** Plurals and feminines, roughly: pieces of words see to the rest. */
const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:es|s|x|e)$/, '') : word);

/** Pieces of three letters, the edges of words among them. */
const pieces = (words: readonly string[]): string[] =>
	words.flatMap((word) => {
		const edged = `^${word}$`;
		return Array.from({ length: edged.length - 2 }, (_, at) => edged.slice(at, at + 3));
	});

type Features = { words: ReadonlySet<string>; pieces: ReadonlySet<string> };

const featuresOf = (text: string): Features => {
	const words = tellingWords(text);
	return { words: new Set(words), pieces: new Set(pieces(words)) };
};

/** How alike two questions are, from 0 to 1. */
export function similarity(one: string, other: string): number {
	const [a, b] = [featuresOf(one), featuresOf(other)];
	return score(a, b, shared(a.words, b.words), shared(a.pieces, b.pieces));
}

/** Sharing much of the shorter one counts too: one asks in a line what another tells in five. */
function score(a: Features, b: Features, words: number, parts: number): number {
	if (a.words.size === 0 || b.words.size === 0) return 0;
	const least = Math.min(a.words.size, b.words.size);
	const dice = (2 * words) / (a.words.size + b.words.size);
	const byWords = least >= 3 ? (dice + words / least) / 2 : dice;
	const both = 0.55 * byWords + 0.45 * ((2 * parts) / (a.pieces.size + b.pieces.size));
	// One long word in common makes a subject, not a question.
	return words < 2 && least >= 2 ? 0.7 * both : both;
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
	[...a].filter((feature) => b.has(feature)).length;

export type SimilarIndex = {
	/** Adds a question, once, and compares it with all before it. */
	add: (key: string, text: string) => void;
	has: (key: string) => boolean;
	/** The likeliest, best first. */
	near: (key: string) => readonly Similar[];
};

/** An index over thousands of questions: each is compared with those that share something with it. */
export function makeSimilarIndex(): SimilarIndex {
	const known: { key: string; features: Features }[] = [];
	const byWord = new Map<string, number[]>();
	const byPiece = new Map<string, number[]>();
	const found = new Map<string, Similar[]>();

	function note(key: string, similar: Similar): void {
		const best = found.get(key) ?? [];
		if (best.length === MOST && similar.score <= (best[MOST - 1]?.score ?? 0)) return;
		const all = [...best, similar];
		found.set(key, all.sort((a, b) => b.score - a.score).slice(0, MOST));
	}

	return {
		has: (key) => found.has(key),
		near: (key) => found.get(key) ?? [],
		add(key, text) {
			if (found.has(key)) return;
			found.set(key, []);
			const features = featuresOf(text);
			const words = count(features.words, byWord, known.length);
			const parts = count(features.pieces, byPiece, known.length);
			for (const [index, other] of known.entries()) {
				if (!parts[index]) continue;
				const alike = score(features, other.features, words[index] ?? 0, parts[index]);
				if (alike < LIKELY) continue;
				note(key, { key: other.key, score: alike });
				note(other.key, { key, score: alike });
			}
			enter(features.words, byWord, known.length);
			enter(features.pieces, byPiece, known.length);
			known.push({ key, features });
		}
	};
}

/** How many of the features each known question shares. */
function count(
	features: ReadonlySet<string>,
	by: Map<string, number[]>,
	size: number
): Uint16Array {
	const counts = new Uint16Array(size);
	for (const feature of features) {
		for (const index of by.get(feature) ?? []) counts[index] = (counts[index] ?? 0) + 1;
	}
	return counts;
}

function enter(features: ReadonlySet<string>, by: Map<string, number[]>, index: number): void {
	for (const feature of features) {
		const holders = by.get(feature);
		if (holders) holders.push(index);
		else by.set(feature, [index]);
	}
}
