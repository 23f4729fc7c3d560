/**
 * What an attendee's page needs to vote, and to ask where asking takes a token: one script, fetched
 * once the page is drawn, in rooms that ask for tokens alone.
 */
export { default as Admission } from './Admission.svelte';
export { default as BoardOrder } from './BoardOrder.svelte';
export { default as Kept } from './TokensKept.svelte';
export { default as PollCall } from './PollCall.svelte';
export { default as PollBallot } from './PollBallot.svelte';
export { default as VoteLine } from './VoteLine.svelte';
export { ArrangedBoard } from './ArrangedBoard.svelte.ts';
export { byVotes } from '../votes.ts';
export { Tokens } from './Tokens.svelte.ts';
