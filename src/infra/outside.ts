/** What the program may reach beyond its own database and files, and what it needs for that. */
import path from 'node:path'
import { allowHosts } from './fetch/allowed-hosts.ts'
import { openWebClient, type Resolve, type WebClient } from './fetch/web-client.ts'
import { openMailSender, type MailSender, type MailSettings } from './mail/mail-sender.ts'
import { openVault, type Vault } from './vault/vault.ts'

export interface Outside {
  readonly web: WebClient
  /** Null where no SMTP server is set: then nothing is sent by e-mail. */
  readonly mail: MailSender | null
  readonly vault: Vault
  /** Absolute paths of folders of this machine that schedules may read. */
  readonly watchedFolders: readonly string[]
  /** Where people open the pages, without a slash at the end; for links. */
  readonly pagesUrl: string
  close(): Promise<void>
}

export interface OutsideSettings {
  readonly allowedHosts: readonly string[]
  readonly watchedFolders: readonly string[]
  readonly mail: MailSettings | null
  readonly pagesUrl: string
  /** For tests: turns names into addresses. */
  readonly resolve?: Resolve
}

export const NOTHING_OUTSIDE: OutsideSettings = {
  allowedHosts: [],
  watchedFolders: [],
  mail: null,
  pagesUrl: 'http://127.0.0.1:3000',
}

export async function openOutside(dataFolder: string, settings: OutsideSettings): Promise<Outside> {
  const vault = await openVault(dataFolder)
  const web = openWebClient({
    isAllowed: allowHosts(settings.allowedHosts),
    ...(settings.resolve !== undefined && { resolve: settings.resolve }),
  })
  const mail = settings.mail === null ? null : openMailSender(settings.mail)
  return {
    web,
    mail,
    vault,
    watchedFolders: settings.watchedFolders.map((folder) => path.resolve(folder)),
    pagesUrl: settings.pagesUrl.replace(/\/+$/, ''),
    async close() {
      mail?.close()
      await web.close()
    },
  }
}
