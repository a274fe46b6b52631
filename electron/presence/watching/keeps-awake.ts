/**
 * Programs that are there to keep the machine awake. They say nothing of somebody watching, and would
 * make every lunch count as sitting.
 */
const KEEP_AWAKE = /caffein|keep.?awake|wakepy|espresso|inhibit-?lid|nosleep/i

export const isWatching = (program: string): boolean => !KEEP_AWAKE.test(program)
