/** A workspace with a real mail server and a real web site beside it. */
import { SMTPServer } from 'smtp-server'
import { NOTHING_OUTSIDE } from '../../../src/infra/outside.ts'
import { passOnEvents } from '../../../src/operations/notifications/pass-on-events.ts'
import { sendDeliveries } from '../../../src/operations/notifications/send-deliveries.ts'
import { openLocalSite, type LocalSite, type Received } from '../../support/local-site.ts'
import { openWorkspace, type OpenWorkspace } from '../../support/workspace.ts'

export interface Surroundings extends AsyncDisposable {
  readonly workspace: OpenWorkspace
  readonly site: LocalSite
  /** The source of every mail that arrived. */
  readonly mails: readonly string[]
  /** What the site says from now on: a status for each request, the last one for all others. */
  answer(...statuses: readonly number[]): void
  /** What a worker does by the clock. */
  tellAll(): Promise<void>
  /** As if the time of the next attempt had come. */
  letPass(): Promise<void>
}

export async function openSurroundings(): Promise<Surroundings> {
  const mails: string[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      let mail = ''
      stream.setEncoding('utf8')
      stream.on('data', (part: string) => (mail += part))
      stream.on('end', () => {
        // The lines of quoted-printable, put together again.
        mails.push(mail.replaceAll('=\r\n', ''))
        done()
      })
    },
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  smtp.listen(0, '127.0.0.1', resolve)
  await promise
  const bound = smtp.server.address()
  const port = typeof bound === 'object' ? bound?.port : 0
  let statuses: readonly number[] = [200]
  const site = await openLocalSite((_request: Received, response) => {
    const [status = 200, ...rest] = statuses
    if (rest.length > 0) statuses = rest
    response.writeHead(status).end()
  })
  const workspace = await openWorkspace({
    ...NOTHING_OUTSIDE,
    allowedHosts: [site.host],
    mail: { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Waybill <waybill@example.com>' },
    pagesUrl: 'https://crm.example.com/',
  })
  return {
    workspace,
    site,
    mails,
    answer(...given) {
      statuses = given
    },
    async tellAll() {
      await passOnEvents(workspace.context)
      await sendDeliveries(workspace.context)
    },
    letPass: async () => void (await workspace.sql('update waybill.deliveries set next_attempt_at = now()')),
    async [Symbol.asyncDispose]() {
      await workspace.close()
      await site[Symbol.asyncDispose]()
      await new Promise<void>((closed) => smtp.close(closed))
    },
  }
}
