import { momentInName, plural } from '../../format.ts'

export const upload = {
  tryNow: 'Try now',
  resumed: (size: string) => `It goes on where it stopped: ${size} had been sent already.`,
  unfinished: (name: string, share: string, size: string) =>
    `The upload of ${name} stopped at ${share} of ${size}. Choose the same file again, and it goes on from there.`,
  forget: 'Forget it',
  waiting: 'The first rows appear as soon as the first bytes have arrived.',
  whole: 'The rows and sheets of such a file are seen once all of it has arrived. The import then goes on by itself.',
  containers: {
    zip: 'Workbook (XLSX or ODS)',
    compound: 'Excel workbook (XLS)',
    biff: 'Excel workbook (XLS)',
    html: 'Web page (HTML)',
    xml: 'XML spreadsheet',
    ndjson: 'JSON lines',
  },
  another: 'Choose another file',
  readAgain: 'Read it again',
  like: (name: string) => `Mapping and options are taken over from the import of ${name}.`,
  paste: {
    title: 'Paste rows to import',
    intro: (objects: string) =>
      `Copy a range of cells in your spreadsheet, with the names of the columns, and paste it here to import it into ${objects}.`,
    place: 'Paste the cells here',
    none: 'That holds no cells. Copy a range of a spreadsheet or a table, and paste it again.',
    ask: (rows: number, columns: number, objects: string) =>
      `Import ${plural(rows, 'row', 'rows')} × ${plural(columns, 'column', 'columns')} into ${objects}?`,
    submit: 'Import',
    firstRows: 'First rows',
    firstRow: 'The first row holds the names of the columns',
    firstRowHint: 'Otherwise they are named Column 1, Column 2 and so on, and you map them by what is in them.',
    column: (index: number) => `Column ${index}`,
    fileName: (now: Date) => `Pasted rows ${momentInName(now)}.csv`,
  },
}
