import { number, plural, roundNumber } from '../../format.ts'
import { countedRows } from '../counted.ts'

export const file = {
  firstRows: 'First rows of the file',
  rows: (count: number, isExact: boolean) => (isExact ? countedRows(count) : `about ${roundNumber(count)} rows`),
  extent: (rows: string, columns: number, size: string) => `${rows}, ${plural(columns, 'column', 'columns')}, ${size}`,
  kind: 'Kind',
  formats: {
    csv: 'Text (CSV)',
    ndjson: 'JSON lines',
    xlsx: 'Excel (XLSX)',
    xls: 'Excel (XLS)',
    xlsb: 'Excel (XLSB)',
    ods: 'OpenDocument (ODS)',
    html: 'Web page (HTML)',
    xml: 'XML spreadsheet',
  },
  encoding: 'Encoding',
  delimiter: 'Delimiter',
  detected: 'detected',
  header: 'Column names in',
  line: (line: number) => `row ${number(line)}`,
  headerHint: 'Click the row that holds the names of the columns.',
  makeHeader: (line: number) => `Row ${number(line)}: take the names of the columns from it`,
  isHeader: 'Names of the columns',
  sheet: 'Sheet',
  hiddenSheet: (name: string) => `${name} (hidden)`,
  delimiters: { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab', '|': 'Pipe' },
  notices: 'Noticed in the file',
  moreColumns: (count: number) => `${plural(count, 'more column is', 'more columns are')} not shown here.`,
}
