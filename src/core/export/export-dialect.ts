import { Refusal } from '../refusal.ts'
import type { DialectInput, ExportDialect } from './export-request.ts'

const PLAIN: ExportDialect = {
  delimiter: ',',
  byteOrderMark: false,
  lineEnd: 'crlf',
  decimalSign: '.',
  guardFormulas: true,
}

/** @throws Refusal REQUEST_INVALID for a region that is none, or signs that cannot be told apart */
export function readDialect({ excelRegion, ...given }: DialectInput = {}): ExportDialect {
  const dialect = { ...PLAIN, ...(excelRegion !== undefined && excelDialect(excelRegion)), ...given }
  if (dialect.delimiter !== ',' || dialect.decimalSign !== ',') return dialect
  throw new Refusal('REQUEST_INVALID', { reason: 'a comma is either the delimiter or the decimal sign' })
}

/** Where numbers are written with a comma, Excel parts columns by a semicolon. */
function excelDialect(region: string): Partial<ExportDialect> {
  const decimalSign = decimalSignOf(region)
  return { byteOrderMark: true, decimalSign, delimiter: decimalSign === ',' ? ';' : ',' }
}

function decimalSignOf(region: string): '.' | ',' {
  try {
    return new Intl.NumberFormat(region).format(0.5).includes(',') ? ',' : '.'
  } catch {
    throw new Refusal('REQUEST_INVALID', { reason: `"${region}" is no region such as de-DE or en-US` })
  }
}
