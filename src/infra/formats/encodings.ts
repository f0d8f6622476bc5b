import { Refusal } from '../../core/refusal.ts'

/** The text encodings that can be read: the name in a dialect, and the label that people see. */
export const ENCODING_LABELS = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252 (Western Europe)',
  'windows-1250': 'Windows-1250 (Central Europe)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'windows-1253': 'Windows-1253 (Greek)',
  'windows-1254': 'Windows-1254 (Turkish)',
  'windows-1255': 'Windows-1255 (Hebrew)',
  'windows-1256': 'Windows-1256 (Arabic)',
  'windows-1257': 'Windows-1257 (Baltic)',
  'windows-1258': 'Windows-1258 (Vietnamese)',
  'windows-874': 'Windows-874 (Thai)',
  'iso-8859-1': 'ISO-8859-1 (Western Europe)',
  'iso-8859-2': 'ISO-8859-2 (Central Europe)',
  'iso-8859-5': 'ISO-8859-5 (Cyrillic)',
  'iso-8859-7': 'ISO-8859-7 (Greek)',
  'iso-8859-9': 'ISO-8859-9 (Turkish)',
  'iso-8859-15': 'ISO-8859-15 (Western Europe with €)',
  'koi8-r': 'KOI8-R (Cyrillic)',
  'koi8-u': 'KOI8-U (Cyrillic)',
  macintosh: 'Mac OS Roman',
  maccyrillic: 'Mac OS Cyrillic',
  shift_jis: 'Shift JIS (Japanese)',
  'euc-jp': 'EUC-JP (Japanese)',
  gb18030: 'GB18030 (Chinese)',
  big5: 'Big5 (Chinese)',
  'euc-kr': 'EUC-KR (Korean)',
  cp850: 'CP850 (DOS, Western Europe)',
  cp437: 'CP437 (DOS)',
} as const

export type TextEncoding = keyof typeof ENCODING_LABELS

const ALIASES: Readonly<Record<string, TextEncoding>> = {
  utf16: 'utf-16le',
  ascii: 'utf-8',
  usascii: 'utf-8',
  latin1: 'iso-8859-1',
  latin2: 'iso-8859-2',
  latin9: 'iso-8859-15',
  ansi: 'windows-1252',
  macroman: 'macintosh',
  sjis: 'shift_jis',
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  tis620: 'windows-874',
}

const withoutPunctuation = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

const BY_SPELLING = new Map<string, TextEncoding>([
  ...(Object.keys(ENCODING_LABELS) as TextEncoding[]).map((name) => [withoutPunctuation(name), name] as const),
  ...Object.entries(ALIASES),
])

/** @returns null for a name that stands for none of the encodings that can be read. */
export function findEncoding(name: string): TextEncoding | null {
  const spelling = withoutPunctuation(name)
  return BY_SPELLING.get(spelling) ?? BY_SPELLING.get(spelling.replace(/^cp125/, 'windows125')) ?? null
}

/** Takes the spellings that people and programs use: "UTF8", "latin1", "cp1252". */
export function encodingNamed(name: string): TextEncoding {
  const found = findEncoding(name)
  if (found !== null) return found
  throw new Refusal('ENCODING_UNKNOWN', { encoding: name, known: Object.keys(ENCODING_LABELS).join(', ') })
}
