/** What stands beside the rows under review: causes, fixes, values, history. */
export const mend = {
  label: 'Mend rows',
  problems: 'Problems',
}
