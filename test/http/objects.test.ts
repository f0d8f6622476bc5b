import { expect, test } from 'vitest'
import { withServer } from './support/test-server.ts'

const OBJECTS = '/api/v1/objects'

test('an object is made with its fields, renamed, and removed', () =>
  withServer(async (server) => {
    const made = await server.call({
      method: 'POST',
      url: OBJECTS,
      body: {
        labelSingular: 'Ship',
        labelPlural: 'Ships',
        fields: [
          { label: 'Call Sign', kind: 'text', isUnique: true },
          { label: 'State', kind: 'select', options: ['At sea', { label: 'In port', value: 'port' }] },
          { label: 'Operator', kind: 'relation', relationTo: 'companies' },
        ],
      },
    })
    expect(made).toMatchObject({ status: 201, json: { apiName: 'ships', isCustom: true } })
    const fields = (await server.call({ url: `${OBJECTS}/ships/fields` })).json.fields
    expect(fields.find(({ apiName }) => apiName === 'state')).toMatchObject({
      kind: 'select',
      options: [
        { value: 'at_sea', label: 'At sea' },
        { value: 'port', label: 'In port' },
      ],
      parts: [{ path: 'state', header: 'State', type: 'select' }],
    })

    const renamed = await server.call({ method: 'PATCH', url: `${OBJECTS}/ships`, body: { labelPlural: 'Vessels' } })
    expect(renamed.json).toMatchObject({ apiName: 'ships', labelPlural: 'Vessels', labelSingular: 'Ship' })
    const listed = (await server.call({ url: OBJECTS })).json.objects
    expect(listed.at(-1)).toMatchObject({ apiName: 'ships', records: { count: 0, isExact: true } })
    expect(listed[0]?.relatedBy).toContainEqual({
      object: 'ships',
      field: 'operator',
      label: 'Operator',
      inverseLabel: 'Vessels',
    })

    const preview = await server.call({ method: 'DELETE', url: `${OBJECTS}/ships`, query: { preview: 'true' } })
    expect(preview.json).toEqual({ object: 'ships', records: 0, jobs: 0 })
    expect((await server.call({ url: `${OBJECTS}/ships` })).status).toBe(200)
    expect((await server.call({ method: 'DELETE', url: `${OBJECTS}/ships` })).status).toBe(200)
    expect((await server.call({ url: `${OBJECTS}/ships` })).status).toBe(404)
  }))

test('a field is added, changed, made unique, and removed', () =>
  withServer(async (server) => {
    const url = `${OBJECTS}/people/fields`
    const added = await server.call({ method: 'POST', url, body: { label: 'Badge', kind: 'text' } })
    expect(added).toMatchObject({ status: 201, json: { apiName: 'badge', isUnique: false } })
    const badge = `${url}/badge`
    const change = (body: object) => server.call({ method: 'PATCH', url: badge, body })
    expect((await change({ label: 'Badge No.' })).json.label).toBe('Badge No.')
    expect((await change({ isUnique: true })).json).toMatchObject({ label: 'Badge No.', isUnique: true })
    expect(await change({ isUnique: false, label: 'Both' })).toMatchObject({
      status: 400,
      json: { code: 'REQUEST_INVALID' },
    })
    expect((await server.call({ method: 'DELETE', url: badge })).json).toEqual({ field: 'badge', records: 0 })
    expect(await change({ label: 'Gone' })).toMatchObject({ status: 404, json: { code: 'FIELD_UNKNOWN' } })
  }))

test('what is standard stays', () =>
  withServer(async (server) => {
    for (const url of [`${OBJECTS}/people`, `${OBJECTS}/people/fields/emails`]) {
      expect(await server.call({ method: 'DELETE', url })).toMatchObject({
        status: 409,
        json: { code: 'STANDARD_FIXED' },
      })
    }
  }))

test('the template of an object is a CSV file to be saved', () =>
  withServer(async (server) => {
    const answer = await server.call({ url: `${OBJECTS}/people/template.csv` })
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="people-template\.csv"/)
    expect(answer.text.split('\r\n')[0]).toContain('Emails / Primary Email')
  }))
