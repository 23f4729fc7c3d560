/** Where the texts that our pages cite are published. Checked in November 2026. */
export const LAW = {
	lcen: 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000801164',
	sren: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000049563368',
	dsa: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj',
	gdpr: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
	rgaa: 'https://accessibilite.numerique.gouv.fr/',
	defender: 'https://formulaire.defenseurdesdroits.fr/'
} as const;
