/** What was copied, where it may be cells. */
export interface Clipboard {
  readonly text: string
  readonly html: string
}

/** Spreadsheets write tabs between the cells; of a table of a web page there may be none. */
export const holdsCells = ({ text, html }: Clipboard): boolean => text.includes('\t') || /<table\b/i.test(html)

export const readClipboard = (data: DataTransfer): Clipboard => ({
  text: data.getData('text/plain'),
  html: data.getData('text/html'),
})
