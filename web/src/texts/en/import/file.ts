export const file = {
  title: 'File',
  encoding: 'Encoding',
  delimiter: 'Delimiter',
  headerRow: 'Header in row',
  sheet: 'Sheet',
  hiddenSheet: (name: string) => `${name} (hidden)`,
  delimiters: { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab', '|': 'Pipe' },
  notices: 'Noticed in the file',
}
