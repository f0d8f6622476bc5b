import { expect, test } from 'vitest'
import { sendTestMail } from '../../src/operations/notifications/send-test-mail.ts'
import { withServer } from '../http/support/test-server.ts'
import { openSurroundings } from './support/open-surroundings.ts'

test('a test mail reaches the one who asks', async () => {
  await using surroundings = await openSurroundings()
  const { context, sql } = surroundings.workspace
  await sql(
    `update "${context.actor.schema}".members set email = 'ada@example.com' where id = '${context.actor.memberId}'`,
  )
  expect(await sendTestMail(context)).toEqual({ to: 'ada@example.com' })
  expect(surroundings.mails).toEqual([
    expect.stringMatching(/^To: ada@example\.com$[^]*^Subject: Waybill can send e-mails$/m),
  ])
})

test('without a mail server it says what to set', () =>
  withServer(async (server) => {
    const answer = await server.call({ method: 'POST', url: '/api/v1/notification-settings/test-mail' })
    expect(answer).toMatchObject({
      status: 409,
      json: { code: 'MAIL_NOT_SENT', message: 'The e-mail was not sent: no mail server is set.' },
    })
  }))
