/**
 * Rich text as it reads. Anybody who may write a record can write any HTML into it: what marked makes of the text
 * is shown only after DOMPurify took out whatever could run, load or look like a part of the page.
 */
import { useMemo, type ReactNode } from 'react'
import DOMPurify from 'dompurify'
import { Marked } from 'marked'

const ALLOWED_TAGS =
  'p br hr h1 h2 h3 h4 h5 h6 strong em del a ul ol li blockquote code pre table thead tbody tr th td'.split(' ')

/** Tags that people write by hand, or that notes of other systems have. */
const BARE_TAGS: ReadonlySet<string> = new Set([...ALLOWED_TAGS, 'b', 'i', 'u', 's', 'sub', 'sup'])

/** Of HTML, only bare tags of text are left; anything else is shown as the text that it is. */
const plainHtml = (html: string): string =>
  html.replaceAll(/<[^<>]*>|</g, (tag) => {
    const [, slash = '', name = ''] = /^<(\/?)([a-z\d]+)(?![\w-])[^<>]*>$/i.exec(tag) ?? []
    return BARE_TAGS.has(name.toLowerCase()) ? `<${slash}${name}>` : tag.replace('<', '&lt;').replace('>', '&gt;')
  })

const marked = new Marked({ gfm: true, breaks: true, renderer: { html: ({ text }) => plainHtml(text) } })

const purifier = DOMPurify(window)
purifier.addHook('afterSanitizeAttributes', (node) => {
  if (node.tagName !== 'A') return
  node.setAttribute('target', '_blank')
  node.setAttribute('rel', 'noopener noreferrer nofollow')
})

export const safeHtmlOf = (text: string): string =>
  purifier.sanitize(marked.parse(text, { async: false }), {
    ALLOWED_TAGS: [...BARE_TAGS],
    ALLOWED_ATTR: ['href', 'start'],
    ALLOWED_URI_REGEXP: /^(?:https?|mailto|tel):/i,
  })

export function Markdown({ text }: { readonly text: string }): ReactNode {
  const html = useMemo(() => ({ __html: safeHtmlOf(text) }), [text])
  // oxlint-disable-next-line react/no-danger -- sanitised above
  return <div className="markdown break-words" dangerouslySetInnerHTML={html} />
}
