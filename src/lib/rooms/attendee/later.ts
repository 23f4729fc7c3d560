/**
 * What an attendee's page shows only after a first question could be sent: one script and one sheet of
 * styles, because on a bad line each request costs more than what it carries.
 */
export { default as Mark } from './Mark.svelte';
export { default as MyQuestions } from './MyQuestions.svelte';
export { default as WhatLeaves } from './WhatLeaves.svelte';
