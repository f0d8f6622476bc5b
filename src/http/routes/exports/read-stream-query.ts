import type { DialectInput, ExportFormat, ExportRequest } from '../../../core/export/export-request.ts'

interface StreamQuery extends DialectInput, Omit<ExportRequest, 'format' | 'dialect' | 'columns'> {
  readonly columns?: readonly string[]
}

/** A query string as the body of an export: what concerns the dialect stands beside the rest there. */
export function readStreamQuery(format: ExportFormat, query: StreamQuery): ExportRequest {
  const { columns, delimiter, byteOrderMark, lineEnd, decimalSign, guardFormulas, excelRegion, ...rest } = query
  const [only] = columns ?? []
  const isWord = columns?.length === 1 && (only === 'view' || only === 'all')
  return {
    ...rest,
    format,
    ...(columns !== undefined && { columns: isWord ? only : columns }),
    dialect: {
      ...(delimiter !== undefined && { delimiter }),
      ...(byteOrderMark !== undefined && { byteOrderMark }),
      ...(lineEnd !== undefined && { lineEnd }),
      ...(decimalSign !== undefined && { decimalSign }),
      ...(guardFormulas !== undefined && { guardFormulas }),
      ...(excelRegion !== undefined && { excelRegion }),
    },
  }
}
