import type fr from '../fr/wxr-notes.ts';

/** What the reading of a WordPress export has to say, by the code of each note. */
export default {
	'wxr-encoding': '{file}: the encoding {encoding} is not known. None of it is read.',
	'wxr-not-utf8':
		'{file} says that it is UTF-8 and from here on it is not. None of it is read: save it as UTF-8, or mend the encoding that its first line says (often windows-1252).',
	'wxr-not-xml':
		'{file}, column {column}: this is not XML ({sentence}). None of it is read: mend this line.',
	'wxr-empty': '{file} is empty, or holds nothing that can be read.',
	'wxr-not-an-export': '{file} is not a WordPress export, or it ends before its first post.',
	'wxr-entity-declared':
		'{file} declares entities, which WordPress never does. None of it is read.',
	'wxr-too-deep': '{file} nests too many elements. None of it is read.',
	'wxr-endless-tag': '{file} holds a tag without end. None of it is read.',
	'wxr-too-many': '{file} holds too many elements: split it. None of it is read.',
	'wxr-unreadable': '{file} cannot be read ({reason}).',
	'wxr-truncated':
		'{file} stops in the middle: all that was whole is read; export it again for the rest.',
	'wxr-stray-ampersand': '{file}: a lone ampersand was taken for text',
	'wxr-unknown-entity': '{file}: an entity unknown to XML was read as in HTML',
	'wxr-control-character': '{file}: a control character was taken out',
	'wxr-space-before': '{file} began with empty space, which was taken out',
	'wxr-text-after': '{file}: text after the end was not read',
	'wxr-unbound-prefix': '{file}: a prefix was not declared, its usual meaning was taken',
	'wxr-field-cut': '{file}: a field of more than two million characters was cut',
	'wxr-more': '{file}: the same again {count} times ({code})',
	'wxr-no-number': 'a post without a number, passed over',
	'wxr-untitled': 'a post without a title: its address stands for one',
	'wxr-trash': 'a post thrown away, left out: its addresses say that it is gone',
	'wxr-title-cut': 'a title too long, cut at {most} characters',
	'wxr-address-shared':
		'the address {address} is also that of post {owner}, read before: it leads there',
	'wxr-body-refused': 'a text too long or too deeply nested to be one',
	'wxr-pictures': 'pictures in the text left out: {count}',
	'wxr-password': 'a post behind a password: imported as a draft',
	'wxr-status': 'the status “{status}” is not known: imported as a draft',
	'wxr-impossible-date': 'the date {date} does not exist',
	'wxr-php-object': 'the field {field} holds a PHP object: it is not read',
	'wxr-php-malformed': 'the field {field} cannot be read (byte {at})',
	'wxr-php-deep': 'the field {field} is nested too deeply to be read',
	'wxr-php-large': 'the field {field} is too large to be read',
	'wxr-unknown-shortcode':
		'the shortcode [{name}] is not known and not shown (seen {count} times); the words it surrounds are',
	'wxr-unknown-block': 'the block {name} is not known and not shown (seen {count} times)',
	'wxr-unknown-element': 'an element <{name}> of the text is not shown (seen {count} times)',
	'wxr-comments':
		'comments left out, with the names and addresses of those who wrote them: {count}',
	'wxr-emails': 'e-mail addresses of accounts left out: {count}',
	'wxr-no-peertube-host':
		'the PeerTube video {uuid} comes without the name of its instance: it is not kept. With --peertube-host HOST it will be, with its length and its views',
	'wxr-category-base':
		'{site}: by its menus, its categories stood under /{base}/. If not, say it with --category-base',
	'wxr-tag-base':
		'{site}: by its menus, its tags stood under /{base}/. If not, say it with --tag-base',
	'wxr-unknown-embed': 'a player of {name} became a link (seen {count} times)',
	'wxr-file-to-bring':
		'a file to bring into the media folder: {address}. Until then the page is without this recording',
	'wxr-other-type': 'contents of the type “{name}” left out: {count}'
} satisfies typeof fr;
