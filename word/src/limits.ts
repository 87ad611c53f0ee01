/** The largest Word file that is read, in bytes. */
export const largestWordFile = 10 * 1024 * 1024;

/** More text than this is no self-evaluation, in UTF-16 units: some three hundred pages. */
export const longestText = 1024 * 1024;
