/** Larger files are refused before they are opened. */
export const MAX_BYTES = 50 * 1024 * 1024
/** What a file may unpack to: a small file can claim gigabytes. */
export const MAX_UNPACKED_BYTES = 1024 * 1024 * 1024
/** Filled cells in the whole workbook. */
export const MAX_CELLS = 1_000_000
