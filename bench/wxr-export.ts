/** An export of WordPress as large as one asks, made a post at a time. */
const PARAGRAPHS = 12;
const WORDS =
	'La terrasse écoute, les questions viennent, et l’on parle de métadonnées, de messageries & de droits. ';

/** As many pictures as posts, so many comments on each post, and a term for every twenty posts. */
export function* exportOf(posts: number, comments: number): Generator<string> {
	yield `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"
	xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Un média</title>
	<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://media.example</wp:base_blog_url>\n`;
	for (let n = 0; n < posts / 20; n++) {
		yield `<wp:tag><wp:term_id>${n}</wp:term_id><wp:tag_slug>sujet-${n}</wp:tag_slug><wp:tag_name><![CDATA[Sujet ${n}]]></wp:tag_name></wp:tag>\n`;
	}
	for (let n = 1; n <= posts; n++) yield post(n, posts, comments) + picture(n, posts);
	yield '</channel></rss>\n';
}

function post(n: number, posts: number, comments: number): string {
	const paragraphs = Array.from(
		{ length: PARAGRAPHS },
		(_, at) =>
			`<!-- wp:paragraph -->\n<p>${at} <strong>${n}</strong> ${WORDS.repeat(4)}</p>\n<!-- /wp:paragraph -->\n`
	);
	const day = String((n % 28) + 1).padStart(2, '0');
	return `<item><title><![CDATA[Émission ${n}]]></title><link>https://media.example/emission-${n}/</link>
<guid>https://media.example/?p=${n}</guid><content:encoded><![CDATA[${paragraphs.join('')}
<p>https://video.media.example/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d</p>]]></content:encoded>
<wp:post_id>${n}</wp:post_id><wp:post_date>2021-03-${day} 18:30:00</wp:post_date>
<wp:post_date_gmt>2021-03-${day} 17:30:00</wp:post_date_gmt><wp:post_name>emission-${n}</wp:post_name>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="post_tag" nicename="sujet-${n % 1000}"><![CDATA[Sujet ${n % 1000}]]></category>
<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>${posts + n}</wp:meta_value></wp:postmeta>
<wp:postmeta><wp:meta_key>invites</wp:meta_key><wp:meta_value><![CDATA[Nom ${n % 500}, Autre ${n % 300} | Un collectif]]></wp:meta_value></wp:postmeta>
${comment(n).repeat(comments)}</item>\n`;
}

const comment = (n: number): string =>
	`<wp:comment><wp:comment_id>${n}</wp:comment_id><wp:comment_content><![CDATA[${WORDS.repeat(3)}]]></wp:comment_content></wp:comment>\n`;

const picture = (n: number, posts: number): string =>
	`<item><title>Image ${n}</title><wp:post_id>${posts + n}</wp:post_id><wp:post_type>attachment</wp:post_type>
<wp:attachment_url>https://media.example/wp-content/uploads/2021/03/image-${n}.jpg</wp:attachment_url></item>\n`;
