import type { file as english } from '../../en/import/file.ts'
import { number, plural, roundNumber } from '../../format.ts'
import type { SameTexts } from '../../same-texts.ts'
import { countedRows } from '../counted.ts'

export const file: SameTexts<typeof english> = {
  firstRows: 'Premières lignes du fichier',
  rows: (count, isExact) => (isExact ? countedRows(count) : `environ ${roundNumber(count)} lignes`),
  extent: (rows, columns, size) => `${rows}, ${plural(columns, 'colonne', 'colonnes')}, ${size}`,
  kind: 'Type',
  formats: {
    csv: 'Texte (CSV)',
    ndjson: 'Lignes JSON',
    xlsx: 'Excel (XLSX)',
    xls: 'Excel (XLS)',
    xlsb: 'Excel (XLSB)',
    ods: 'OpenDocument (ODS)',
    html: 'Page web (HTML)',
    xml: 'Feuille XML',
  },
  encoding: 'Encodage',
  delimiter: 'Séparateur',
  detected: 'détecté',
  header: 'Noms des colonnes en',
  line: (line) => `ligne ${number(line)}`,
  headerHint: 'Cliquez sur la ligne qui contient le nom des colonnes.',
  makeHeader: (line) => `Ligne ${number(line)} : y prendre le nom des colonnes`,
  isHeader: 'Nom des colonnes',
  sheet: 'Feuille',
  hiddenSheet: (name) => `${name} (masquée)`,
  delimiters: { ',': 'Virgule', ';': 'Point-virgule', '\t': 'Tabulation', '|': 'Barre verticale' },
  notices: 'Remarqué dans le fichier',
  moreColumns: (count) =>
    `${plural(count, 'autre colonne n’est pas affichée', 'autres colonnes ne sont pas affichées')} ici.`,
}
