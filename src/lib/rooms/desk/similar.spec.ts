import { expect, test } from 'vitest';
import { foldText, LIKELY, makeSimilarIndex, similarity, tellingWords } from './similar.ts';

test.each([
	['Comment chiffrer mes mails ?', 'Comment on fait pour chiffrer ses e-mails ?'],
	['Comment je chiffre mes mails ?', 'Comment chiffrer mes mails depuis un téléphone ?'],
	['Comment choisir un bon mot de passe ?', 'Quel mot de passe choisir, concrètement ?'],
	['Est-ce que Signal est vraiment sûr ?', 'Signal, c’est sûr ?'],
	[
		'La police peut-elle fouiller mon téléphone en garde à vue ?',
		'En garde à vue, est-ce que les policiers ont le droit de fouiller le portable ?'
	],
	['Faut-il utiliser un VPN en manifestation ?', 'Un VPN pendant une manif, c’est utile ?'],
	['Quel navigateur conseillez-vous ?', 'Vous conseillez quel navigateur sur Android ?'],
	[
		'Comment désinstaller WhatsApp sans perdre ses contacts ?',
		'Quitter WhatsApp sans perdre mes contacts, comment faire ?'
	],
	['Peut-on se passer de Google ?', 'Est-il possible de se passer de Google aujourd’hui ?'],
	[
		'Les gestionnaires de mots de passe sont-ils sûrs ?',
		'Peut-on faire confiance à un gestionnaire de mot de passe ?'
	],
	[
		'Que risque-t-on à refuser de donner son code ?',
		'Refuser de donner son code de téléphone, quels risques ?'
	]
])('asks the same: %s / %s', (one, other) => {
	expect(similarity(one, other)).toBeGreaterThanOrEqual(LIKELY);
	expect(similarity(other, one)).toBeCloseTo(similarity(one, other), 9);
});

test.each([
	['Comment chiffrer mes mails ?', 'Comment choisir un bon mot de passe ?'],
	['Est-ce que Signal est vraiment sûr ?', 'Est-ce que Tor est vraiment lent ?'],
	['Faut-il utiliser un VPN en manifestation ?', 'Quand est la prochaine manifestation ?'],
	['Quel navigateur conseillez-vous ?', 'Quel livre conseillez-vous pour débuter ?'],
	['Merci pour cette soirée !', 'Merci, où trouver l’enregistrement ?'],
	[
		'La police peut-elle fouiller mon téléphone ?',
		'Comment nettoyer mon téléphone avant de le vendre ?'
	],
	['Pourquoi ?', 'Comment ?'],
	['C’est quoi les métadonnées ?', 'C’est quoi un pare-feu ?']
])('asks something else: %s / %s', (one, other) => {
	expect(similarity(one, other)).toBeLessThan(LIKELY);
});

test('accents, ligatures, elisions, inclusive dots and empty words do not count', () => {
	expect(foldText('Cœur ÉLÈVE')).toBe('coeur eleve');
	expect(tellingWords('Qu’est-ce que l’anonymat ?')).toEqual(['anonymat']);
	expect(tellingWords('les militant·es')).toEqual(['militant']);
	expect(tellingWords('un courriel, des e-mails')).toEqual(['mail', 'mail']);
});

test('the index finds for each question, both ways, what comparing one by one finds', () => {
	const texts = [
		'Comment chiffrer mes mails ?',
		'Peut-on se passer de Google ?',
		'Chiffrer ses courriels, comment ?',
		'',
		'Se passer de Google, possible ?'
	];
	const index = makeSimilarIndex();
	texts.forEach((text, at) => index.add(String(at), text));
	index.add('0', 'added twice');
	const near = (key: string) => index.near(key).map((similar) => similar.key);
	expect([near('0'), near('1'), near('2'), near('3')]).toEqual([['2'], ['4'], ['0'], []]);
	expect(index.near('0')[0]?.score).toBeCloseTo(similarity(texts[0] ?? '', texts[2] ?? ''), 9);
});
