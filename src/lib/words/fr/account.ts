/** Comptes : installation, connexion, récupération, compte. */
export default {
	/** Ce que dit le terminal. */
	terminal: {
		link: 'Pour créer un compte d’animation, ouvrez ce lien. Il sert une fois et vaut 24\u202fheures\u202f:'
	}
};
