/** An upload is looked at while its bytes still come. */
import { expect, test } from 'vitest'
import { withServer, type Answer, type TestServer } from './support/test-server.ts'

const TUS = { 'tus-resumable': '1.0.0' }

const beginUpload = async (server: TestServer, length: number): Promise<string> => {
  const headers = { ...TUS, 'upload-length': String(length), 'upload-metadata': 'filename cGVvcGxlLmNzdg==' }
  return String((await server.call({ method: 'POST', url: '/api/v1/uploads', headers })).headers['location'])
}

const send = (server: TestServer, url: string, offset: number, body: string | Buffer): Promise<Answer> =>
  server.call({
    method: 'PATCH',
    url,
    headers: { ...TUS, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    body,
  })

const look = (server: TestServer, url: string, query: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  server.call({ url: `${url}/inspection`, query })

const BODY = Array.from({ length: 4000 }, (_, n) => `ada${n}@example.com;Ada ${n};Porto\n`).join('')
const CSV = `Contacts of the fair\n\nE-mail;Name;Town\n${BODY}`

/** The first entry of an archive: 30 bytes and its name. */
const zipOf = (entry: string): Buffer => {
  const head = Buffer.alloc(30)
  head.write('PK\u0003\u0004', 'latin1')
  head.writeUInt16LE(entry.length, 26)
  return Buffer.concat([head, Buffer.from(entry), Buffer.alloc(2000)])
}

test('the first rows of a text are there with its first bytes, and a choice changes them', () =>
  withServer(async (server) => {
    const url = await beginUpload(server, CSV.length)
    expect((await look(server, url)).json).toMatchObject({ state: 'waiting', receivedBytes: 0, inspection: null })

    await send(server, url, 0, CSV.slice(0, 3000))
    const { json } = await look(server, url)
    expect(json).toMatchObject({ state: 'rows', receivedBytes: 3000, sizeBytes: CSV.length, container: null })
    const { dialect, columns, firstRows, rowsAbove, headerLine, rows } = json.inspection
    expect(dialect).toEqual({ kind: 'csv', encoding: 'utf-8', delimiter: ';', headerRow: 1 })
    expect(columns.map(({ header }: { header: string }) => header)).toEqual(['E-mail', 'Name', 'Town'])
    expect(firstRows).toHaveLength(20)
    expect(rowsAbove).toEqual([{ row: -1, line: 1, cells: ['Contacts of the fair'] }])
    expect(headerLine).toBe(3)
    expect(rows.isExact).toBe(false)
    expect(rows.count).toBeGreaterThan(3500)
    expect(rows.count).toBeLessThan(4500)

    const other = (await look(server, url, { delimiter: ',', headerRow: '0' })).json.inspection
    expect(other.columns).toHaveLength(1)
    expect(other.dialect).toMatchObject({ delimiter: ',', headerRow: 0 })
  }))

test('the choices are sent again with the import', () =>
  withServer(async (server) => {
    const url = await beginUpload(server, CSV.length)
    const { headers } = await send(server, url, 0, CSV)
    expect((await look(server, url)).json).toMatchObject({ state: 'rows', receivedBytes: CSV.length })
    const { json } = await server.call({
      method: 'POST',
      url: '/api/v1/imports',
      body: { object: 'people', fileId: headers['waybill-file-id'], dialect: { headerRow: 2 } },
    })
    expect(json.inspection.dialect).toMatchObject({ headerRow: 2 })
    expect(json.inspection.columns[0]?.header).toBe('ada0@example.com')
    expect(json.inspection.rowsAbove).toHaveLength(2)
  }))

test('what is no table is refused with its first bytes; of a workbook the rows are told to come later', () =>
  withServer(async (server) => {
    const document = await beginUpload(server, 1_000_000)
    await send(server, document, 0, zipOf('word/document.xml'))
    expect((await look(server, document)).json).toMatchObject({
      code: 'FILE_NOT_TEXT',
      message: expect.stringContaining('a Word document'),
    })

    const image = await beginUpload(server, 1_000_000)
    await send(server, image, 0, Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2000, 'x')]))
    expect((await look(server, image)).json).toMatchObject({ code: 'FILE_NOT_TEXT' })

    const workbook = await beginUpload(server, 1_000_000)
    await send(server, workbook, 0, zipOf('xl/workbook.xml'))
    expect((await look(server, workbook)).json).toMatchObject({ state: 'whole', container: 'zip', inspection: null })
  }))

test('a text that is cut in the middle of a character or of a cell is read as far as it goes', () =>
  withServer(async (server) => {
    const whole = Buffer.from(`Name,Note\n${'Zoë,"two\nlines"\n'.repeat(500)}`)
    for (const bytes of [1500, 1501, 1502, 1503, 1504, 1507, 1511]) {
      const url = await beginUpload(server, whole.length)
      await send(server, url, 0, whole.subarray(0, bytes))
      const { json } = await look(server, url)
      expect(json.inspection.dialect).toMatchObject({ encoding: 'utf-8', delimiter: ',' })
      expect(json.inspection.firstRows.at(-1)?.cells).toEqual(['Zoë', 'two\nlines'])
    }
  }))

test('nobody looks at the upload of someone else', () =>
  withServer(async (server) => {
    expect((await look(server, '/api/v1/uploads/none')).json.code).toBe('FILE_UNKNOWN')
    const url = await beginUpload(server, CSV.length)
    expect((await server.send({ url: `${url}/inspection` })).status).toBe(401)
  }))
