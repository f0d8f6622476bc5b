/** What the requests of the matrix are about: things of the owner's, made anew for whoever may change them. */
import { expectStatus, join, nextAddress, tokenOf } from '../support/people.ts'
import type { Answer, TestServer } from '../../http/support/test-server.ts'

let counter = 0

/** Names that have not been there before. */
export const fresh = (name: string): string => `${name}${++counter}`

export const ALL = { allowed: ['view', 'create', 'edit', 'delete', 'import', 'export'], scope: 'all' }

export const newSchedule = (): object => ({
  name: fresh('Nightly'),
  object: 'people',
  source: { kind: 'url', url: 'https://example.com/people.csv' },
  cron: '0 2 * * *',
  timeZone: 'UTC',
})

export const newExportPreset = (): object => ({
  name: fresh('Preset'),
  isShared: true,
  content: { columns: ['name', 'emails'], format: 'csv', dialect: {} },
})

export const newView = (): object => ({
  name: fresh('View'),
  isShared: true,
  definition: { columns: [{ field: 'city' }], filter: null, sort: [], search: '' },
})

export class Scene {
  readonly server: TestServer

  constructor(server: TestServer) {
    this.server = server
  }

  async make(url: string, body: object): Promise<Answer['json']> {
    return (await expectStatus(201, this.server.call({ method: 'POST', url: `/api/v1${url}`, body }))).json
  }

  async record(): Promise<string> {
    const email = `${fresh('person')}@example.com`
    return (await this.make('/objects/people/records', { emails: email, owner: null })).id
  }

  async deletedRecord(): Promise<string> {
    const id = await this.record()
    await expectStatus(200, this.server.call({ method: 'DELETE', url: `/api/v1/objects/people/records/${id}` }))
    return id
  }

  async object(): Promise<string> {
    const label = fresh('Thing')
    return (await this.make('/objects', { labelSingular: label, labelPlural: `${label}s` })).apiName
  }

  async field(): Promise<string> {
    return (await this.make('/objects/people/fields', { label: fresh('Detail'), kind: 'text' })).apiName
  }

  async role(): Promise<string> {
    const permissions = { workspace: [], everyObject: { ...ALL, allowed: ['view'] }, objects: {} }
    return (await this.make('/roles', { label: fresh('Role'), permissions })).apiName
  }

  async team(): Promise<string> {
    return (await this.make('/teams', { label: fresh('Team') })).apiName
  }

  /** Somebody who was invited and has not come. */
  async invited(): Promise<{ readonly id: string; readonly token: string }> {
    const body = { email: `${fresh('guest')}@example.com`, role: 'viewer' }
    const { member, link } = await this.make('/invitations', body)
    return { id: member.id, token: tokenOf(link) }
  }

  async key(): Promise<string> {
    return (await this.make('/api-keys', { name: 'Nightly' })).id
  }

  async file(): Promise<string> {
    const url = `/api/v1/files?name=${fresh('people')}.csv`
    const body = 'Email,Job title\nada@example.com,Clerk\n'
    return (await expectStatus(201, this.server.call({ method: 'POST', url, body }))).json.fileId
  }

  async import(): Promise<string> {
    return (await this.make('/imports', { object: 'people', fileId: await this.file() })).id
  }

  async template(): Promise<string> {
    return (await this.make('/import-templates', { importId: await this.import(), name: fresh('Template') })).id
  }

  async bulkChange(): Promise<string> {
    const body = { action: 'restore', selection: { ids: [] } }
    const call = { method: 'POST', url: '/api/v1/objects/people/bulk-changes', body } as const
    return (await expectStatus(202, this.server.call(call))).json.id
  }

  async export(): Promise<string> {
    const call = { method: 'POST', url: '/api/v1/objects/people/exports', body: { format: 'csv' } } as const
    return (await expectStatus(202, this.server.call(call))).json.id
  }

  async exportPreset(): Promise<string> {
    return (await this.make('/objects/people/export-presets', newExportPreset())).id
  }

  async view(): Promise<string> {
    return (await this.make('/objects/people/views', newView())).id
  }

  async webhook(): Promise<string> {
    return (await this.make('/webhooks', { name: 'Hook', url: 'https://example.com/hook' })).id
  }

  async schedule(): Promise<string> {
    return (await this.make('/import-schedules', newSchedule())).id
  }

  join = (name: string, role: string): ReturnType<typeof join> => join(this.server, { name, role })

  address = nextAddress
}
