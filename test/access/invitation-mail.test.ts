import { expect, test } from 'vitest'
import { lookAtInvitation } from '../../src/operations/access/accept-invitation.ts'
import { inviteMember } from '../../src/operations/access/invitations.ts'
import { openSurroundings } from '../notifications/support/open-surroundings.ts'
import { withWorkspace } from '../support/workspace.ts'

const INVITATION = { email: 'ada@example.com', name: 'Ada <b>\r\nBcc: eve@example.com', role: 'member' }
const ORIGIN = { origin: 'https://crm.example.com' }

test('where a mail server is set, the link goes out by e-mail, and is kept nowhere', async () => {
  await using surroundings = await openSurroundings()
  const { context, sql } = surroundings.workspace
  const invited = await inviteMember(context, INVITATION, ORIGIN)

  expect(invited).toMatchObject({ isSent: true, member: { invitation: { isOpen: true } } })
  const [mail = '', ...others] = surroundings.mails
  expect(others).toEqual([])
  expect(mail).toMatch(/^To: ada@example\.com$/m)
  expect(mail).toMatch(/^Subject: Invitation to Test$/m)
  expect(mail.split('\r\n\r\n')[0]).not.toContain('eve@example.com')
  const [, token = ''] = /https:\/\/crm\.example\.com\/join#([\w-]{43})/.exec(mail) ?? []
  expect(invited.link).toBe(`https://crm.example.com/join#${token}`)
  expect(await lookAtInvitation(context, token)).toMatchObject({ email: 'ada@example.com' })
  const kept = await sql(
    'select i::text, (select count(*) from waybill.deliveries) as waiting from waybill.invitations i',
  )
  expect(JSON.stringify(kept)).not.toContain(token)
  expect(kept).toMatchObject([{ waiting: 0 }])
})

test('where none is set, the link is handed over', () =>
  withWorkspace(async ({ context }) => {
    const invited = await inviteMember(context, INVITATION, ORIGIN)
    expect(invited).toMatchObject({ isSent: false, link: expect.stringMatching(/^https:\/\/crm\.example\.com\/join#/) })
  }))
