/** What the environment says about everything beyond this machine: hosts, folders, mail. */
import path from 'node:path'
import { CannotStart } from './infra/cannot-start.ts'
import type { MailSettings } from './infra/mail/mail-sender.ts'
import type { OutsideSettings } from './infra/outside.ts'

type Environment = Readonly<Record<string, string | undefined>>

export const readOutside = (environment: Environment): OutsideSettings => ({
  allowedHosts: readList(environment['WAYBILL_ALLOWED_HOSTS']),
  watchedFolders: readList(environment['WAYBILL_WATCHED_FOLDERS'], ',').map(readFolder),
  mail: readMail(environment['WAYBILL_SMTP_URL'] || null, environment['WAYBILL_MAIL_FROM'] || null),
  pagesUrl: readPagesUrl(environment),
})

const readList = (text = '', divider: string | RegExp = /[,\s]/): readonly string[] =>
  text
    .split(divider)
    .map((each) => each.trim())
    .filter((each) => each !== '')

function readFolder(folder: string): string {
  if (path.isAbsolute(folder)) return folder
  throw new CannotStart(
    `WAYBILL_WATCHED_FOLDERS has "${folder}", which is not a full path.`,
    'Write the whole path, such as /srv/imports.',
  )
}

function readMail(smtpUrl: string | null, from: string | null): MailSettings | null {
  if (smtpUrl === null) return null
  if (!/^smtps?:\/\//.test(smtpUrl) || !URL.canParse(smtpUrl)) {
    throw new CannotStart(
      'WAYBILL_SMTP_URL is not the address of a mail server.',
      'Write it as smtps://user:password@mail.example.com, or leave it out to send no e-mail.',
    )
  }
  if (from === null || !/^[^\r\n]*\S+@\S+[^\r\n]*$/.test(from)) {
    throw new CannotStart(
      'WAYBILL_MAIL_FROM does not say whom e-mails are from.',
      'Set it to an address, such as "Waybill <waybill@example.com>".',
    )
  }
  return { smtpUrl, from }
}

function readPagesUrl({ WAYBILL_PAGES_URL: given, HOST, PORT }: Environment): string {
  if (given === undefined || given === '') return `http://${HOST || '127.0.0.1'}:${PORT || '3000'}`
  if (/^https?:\/\//.test(given) && URL.canParse(given)) return given
  throw new CannotStart(
    `WAYBILL_PAGES_URL is "${given}", which is not the address of a page.`,
    'Write it as https://waybill.example.com: links in e-mails begin with it.',
  )
}
