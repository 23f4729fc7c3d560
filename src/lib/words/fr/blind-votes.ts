/** How one votes and asks without being known: five sentences and three drawings. */
export default {
	title: 'Voter sans être connu·e',
	sentences: [
		'En ouvrant la page d’une salle, votre navigateur tire des nombres au hasard, les cache chacun sous un voile, et les envoie au serveur.',
		'Le serveur les marque sans les voir, d’une marque par question\u202f: il sait que quelqu’un est entré, une fois, et rien de plus.',
		'Votre navigateur vérifie que la marque est bien celle que les animateur·ices ont signée, la même pour tout le monde, puis retire les voiles\u202f: ce sont vos jetons, que le serveur n’a jamais vus.',
		'Quand vous votez, un jeton part après quelques secondes tirées au hasard\u202f: le serveur reconnaît sa marque, compte un vote, et ne peut dire ni qui l’envoie, ni si deux votes viennent de la même personne.',
		'Il reste que c’est lui qui compte\u202f: un serveur malhonnête pourrait inventer des votes, et celui qui vous regarderait en direct verrait de quelle connexion vient chacun\u202f; le navigateur Tor la cache.'
	],
	steps: {
		veil: 'Des nombres au hasard, sous un voile, partent au serveur.',
		mark: 'Le serveur marque le voile, sans voir ce qu’il cache.',
		vote: 'Le voile retiré, la marque reste\u202f: un vote de plus, de personne en particulier.'
	}
};
