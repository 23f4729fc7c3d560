/** The first page. */
export default {
	title: 'Ateliers d’autodéfense numérique',
	lead: 'Ici, un collectif tient ses ateliers en public\u202f: le texte, les sources et les questions de la salle, au même endroit. Vous demandez depuis votre téléphone, sans compte ni nom\u202f; votre question est chiffrée avant de partir, et seul·es les animateur·ices la lisent.',
	couch: 'Vous êtes dans la salle\u202f?',
	coming: 'Le prochain atelier',
	past: 'Les ateliers passés',
	none: 'Aucun atelier n’est encore publié. Revenez bientôt, ou rejoignez une salle avec son code.',
	all: 'Tous les ateliers',
	quiet:
		'Ce site ne dépose aucun cookie chez qui le visite, ne parle à aucun autre serveur et ne note pas qui passe.',
	promises: 'Lire nos promesses, une phrase chacune'
};
