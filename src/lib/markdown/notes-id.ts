/** The title of the notes, as an address within a page; remark-rehype decides it. */
export const NOTES_ID = 'footnote-label';
