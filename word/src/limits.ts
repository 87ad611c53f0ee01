/** The largest Word file that is read, in bytes. */
export const largestWordFile = 10 * 1024 * 1024;
