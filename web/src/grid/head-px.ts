/** How high the head of the table is: it covers the first rows of what is scrolled. */
export const HEAD_PX = 36
