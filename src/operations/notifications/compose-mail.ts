/** E-mails: plain text first, and the same in simple HTML that every mail program shows. */
import type { Tone } from '../../core/notification/describe-event.ts'
import type { Translator } from '../../core/words/translate.ts'

export interface MailWords {
  readonly to: string
  readonly name: string
  readonly tone: Tone
  readonly title: string
  readonly message: string
  readonly link: string
  readonly linkText: string
}

export interface ComposedMail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

const COLOURS: { readonly [tone in Tone]: string } = { good: '#15803d', attention: '#b45309', bad: '#b91c1c' }
const FOOTER = 'You get this because the import is yours. E-mails can be turned off in the notifications of Waybill.'

/** @param words in English */
export function composeMail(
  { to, name, tone, link, ...words }: MailWords,
  { language, sentence }: Translator,
): ComposedMail {
  // A line break in a file name must not begin another line, least of all in the head of the mail.
  const title = sentence(words.title.replaceAll(/\s+/g, ' '))
  const message = sentence(words.message)
  const linkText = sentence(words.linkText)
  const footer = sentence(FOOTER)
  const greeting = name === '' ? '' : `${sentence(`Hello ${name},`)}\n\n`
  return {
    to,
    subject: title.slice(0, LONGEST_SUBJECT),
    text: `${greeting}${title}.\n\n${message}\n\n${linkText}: ${link}\n\n-- \n${footer}\n`,
    html: `<!doctype html>
<html lang="${language}"><body style="margin:0;padding:24px;background:#f6f6f4;color:#1c1b19;font:16px/1.5 system-ui,sans-serif">
<div style="max-width:520px;margin:auto;background:#ffffff;border:1px solid #e4e2dd;border-radius:8px;padding:24px">
<h1 style="margin:0 0 8px;font-size:18px;color:${COLOURS[tone]}">${escape(title)}</h1>
<p style="margin:0 0 20px">${escape(message)}</p>
<p style="margin:0"><a href="${escape(link)}" style="color:#1d4ed8">${escape(linkText)}</a></p>
</div>
<p style="max-width:520px;margin:12px auto;color:#6b6862;font-size:13px">${footer}</p>
</body></html>
`,
  }
}

const LONGEST_SUBJECT = 180

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
