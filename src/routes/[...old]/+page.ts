/** An old address keeps its last slash: taking it off first would be a second hop. */
export const trailingSlash = 'ignore';
