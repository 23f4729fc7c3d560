/**
 * What people type, made safe to show: one spelling per letter, and nothing that turns the page's
 * reading order over or hides. Done by the writer and again by the reader.
 */

/** Controls but line feed, bidi embeddings, overrides and isolates, and halves of a pair. */
const REFUSED = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu;

/** NFC, without bidi overrides and control characters but line feed. Cleaning twice is cleaning once. */
export const cleanText = (text: string): string => text.replace(REFUSED, '').normalize('NFC');

/** How many code points the text has: what a person would call its length, near enough. */
export const codePoints = (text: string): number => Array.from(text).length;
