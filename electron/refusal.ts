/**
 * A sentence for the user: what was not done, that nothing was lost, what to do. It reaches the page that asked, and
 * holds nothing of the diary; any other error stays inside.
 */
export class Refusal extends Error {}
