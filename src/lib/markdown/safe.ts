import type { Options } from 'rehype-sanitize';

/**
 * What may stand in a page made from text: this list and nothing else. Identifiers can only be
 * those that the notes make, which begin with `note-`, so no prefix is added to them.
 */
export const SAFE: Options = {
	tagNames: [
		...['h2', 'h3', 'h4', 'p', 'ul', 'ol', 'li', 'blockquote', 'hr', 'br', 'pre', 'code'],
		...['a', 'strong', 'em', 'del', 'sup', 'span', 'div', 'section'],
		...['table', 'thead', 'tbody', 'tr', 'th', 'td']
	],
	ancestors: Object.fromEntries(
		['thead', 'tbody', 'tr', 'th', 'td'].map((name) => [name, ['table']])
	),
	attributes: {
		a: [
			'href',
			'title',
			'id',
			'dataFootnoteRef',
			'dataFootnoteBackref',
			'ariaLabel',
			'ariaDescribedBy'
		],
		h2: ['id'],
		hr: [
			['dataSlot', 'campaign'],
			['dataName', /^[a-z0-9-]*$/]
		],
		li: ['id', ['className', 'boxed']],
		ol: ['start'],
		code: [['className', /^language-[\w-]+$/]],
		p: [['className', 'word']],
		span: [['className', 'review']],
		strong: [['className', 'review']],
		section: [['className', 'footnotes'], 'dataFootnotes'],
		div: [
			['className', 'notice', 'danger', 'exercise', 'answer', 'facilitator', 'ruled'],
			['role', 'note'],
			'ariaHidden'
		],
		th: ['align'],
		td: ['align']
	},
	protocols: { href: ['http', 'https', 'mailto'] },
	clobber: [],
	strip: ['script', 'style'],
	allowComments: false,
	allowDoctypes: false
};
