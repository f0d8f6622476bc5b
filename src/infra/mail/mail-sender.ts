/** Sends e-mails through the SMTP server that the administrator named. */
import { createTransport } from 'nodemailer'

export interface Mail {
  /** Address, or `Name <address>`. */
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The same for every attempt at one mail: whoever gets it twice can tell by the Message-ID. */
  readonly id: string
}

export interface MailSender {
  /** @throws whatever the SMTP server says against it */
  send(mail: Mail): Promise<void>
  close(): void
}

export interface MailSettings {
  /** smtp://user:password@host:port, or smtps:// */
  readonly smtpUrl: string
  /** `Waybill <waybill@example.com>` */
  readonly from: string
}

const TIMEOUT_MS = 20_000

export function openMailSender({ smtpUrl, from }: MailSettings): MailSender {
  const transport = createTransport({
    ...readSmtpUrl(smtpUrl),
    pool: true,
    maxConnections: 2,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    // Mails are made of texts: nothing in them is to be read from files or addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = /@([^\s>]+)>?$/.exec(from)?.[1] ?? 'waybill'
  return {
    async send({ to, subject, text, html, id }) {
      await transport.sendMail({
        from,
        to,
        subject,
        text,
        html,
        messageId: `<${id}@${domain}>`,
        headers: { 'auto-submitted': 'auto-generated' },
      })
    },
    close: () => transport.close(),
  }
}

function readSmtpUrl(text: string): object {
  const url = new URL(text)
  const secure = url.protocol === 'smtps:'
  const user = decodeURIComponent(url.username)
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    ...(user !== '' && { auth: { user, pass: decodeURIComponent(url.password) } }),
    ...(url.searchParams.get('insecure') === 'true' && { tls: { rejectUnauthorized: false } }),
  }
}
