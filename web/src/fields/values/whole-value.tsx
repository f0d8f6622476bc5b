import { lazy, type ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import type { FieldView, RecordView } from '../../api/types.ts'
import { dateTime } from '../../texts/format.ts'
import { t } from '../../texts/texts.ts'
import { formatActor, formatField } from '../format-field.ts'
import { allOf, isParts, partOf, relatedOf, textOf } from '../read-value.ts'
import { nameOf } from './record-chip.tsx'
import { ShortValue, tagsOf } from './short-value.tsx'
import { Tags } from './tags.tsx'

/** A script of its own: most records have no rich text. */
const Markdown = lazy(async () => ({ default: (await import('./markdown.tsx')).Markdown }))

interface WholeValueProps {
  readonly field: FieldView
  readonly record: RecordView
}

/** All of a value, with the links that it has. */
export function WholeValue({ field, record }: WholeValueProps): ReactNode {
  const value = record[field.apiName]
  switch (field.kind) {
    case 'richText':
      return <Markdown text={textOf(value)} />
    case 'email':
      return <ValueLink href={`mailto:${textOf(value)}`}>{textOf(value)}</ValueLink>
    case 'emails':
      return <LinkList texts={allOf(value)} hrefOf={(email) => `mailto:${email}`} />
    case 'phones':
      return <LinkList texts={allOf(value)} hrefOf={(phone) => `tel:${phone.replaceAll(/[^\d+]/g, '')}`} />
    case 'links':
      return <LinkList texts={allOf(value)} hrefOf={webAddressOf} isOutside />
    case 'multiSelect':
    case 'array':
      return <Tags tags={tagsOf(field, value)} isWhole />
    case 'relation':
      return <RelatedLink object={field.relationTo ?? ''} value={value} />
    case 'address':
      return <AddressLines value={value} />
    case 'json':
      return (
        <pre className="max-h-60 overflow-auto rounded-md bg-sunken p-2 font-mono text-sm break-words whitespace-pre-wrap">
          {JSON.stringify(value, null, 2)}
        </pre>
      )
    case 'actor':
      return <ActorValue value={value} />
    case 'dateTime':
      return <time dateTime={textOf(value)}>{dateTime(textOf(value))}</time>
    case 'text':
      return <span className="break-words whitespace-pre-wrap">{textOf(value)}</span>
    case 'select':
    case 'boolean':
    case 'rating':
      return <ShortValue field={field} record={record} />
    case 'uuid':
      return <span className="font-mono text-sm break-all">{textOf(value)}</span>
    default:
      return <span className="break-words tabular-nums">{formatField(field, record)}</span>
  }
}

interface ValueLinkProps {
  readonly href: string
  readonly isOutside?: boolean
  readonly children: string
}

const LINK =
  'max-w-full text-ink [overflow-wrap:anywhere] underline decoration-line-strong underline-offset-3 hover:text-accent hover:decoration-accent'

function ValueLink({ href, isOutside = false, children }: ValueLinkProps): ReactNode {
  return (
    <a href={href} className={LINK} {...(isOutside && { target: '_blank', rel: 'noopener noreferrer' })}>
      {children}
    </a>
  )
}

interface LinkListProps {
  readonly texts: readonly string[]
  readonly hrefOf: (text: string) => string
  readonly isOutside?: boolean
}

function LinkList({ texts, hrefOf, isOutside = false }: LinkListProps): ReactNode {
  return (
    <span className="flex flex-col items-start gap-0.5">
      {texts.map((text) => (
        <ValueLink key={text} href={hrefOf(text)} isOutside={isOutside}>
          {text}
        </ValueLink>
      ))}
    </span>
  )
}

/** Only web addresses are followed; what has no scheme is one that leaves it out. */
const webAddressOf = (text: string): string => (/^https?:\/\//i.test(text) ? text : `https://${text}`)

function RelatedLink({ object, value }: { readonly object: string; readonly value: unknown }): ReactNode {
  const related = relatedOf(value)
  if (related === null) return null
  // Without a name the reader's access does not reach it.
  if (!isParts(value) || !('name' in value)) return <span className="text-muted">{t.fields.outOfReach}</span>
  return (
    <Link to="/objects/$object/$id" params={{ object, id: related.id }} className={LINK}>
      {nameOf(related)}
    </Link>
  )
}

function AddressLines({ value }: { readonly value: unknown }): ReactNode {
  const place = joined(
    [joined([partOf(value, 'city'), partOf(value, 'state')], ', '), partOf(value, 'postalCode')],
    ' ',
  )
  const lines = [partOf(value, 'street1'), partOf(value, 'street2'), place, partOf(value, 'country')]
  return (
    <span className="flex flex-col break-words">
      {lines
        .filter((line) => line !== '')
        .map((line) => (
          <span key={line}>{line}</span>
        ))}
    </span>
  )
}

const joined = (texts: readonly string[], separator: string): string =>
  texts.filter((text) => text !== '').join(separator)

function ActorValue({ value }: { readonly value: unknown }): ReactNode {
  const job = partOf(value, 'job')
  const source = partOf(value, 'source')
  return (
    <span className="break-words">
      {formatActor(value)}
      {job !== '' && (
        <>
          {' · '}
          <Link to="/jobs/$id" params={{ id: job }} className={LINK}>
            {t.fields.sources.import}
          </Link>
        </>
      )}
      {job === '' && source === 'api' && ` · ${t.fields.sources.api}`}
    </span>
  )
}
