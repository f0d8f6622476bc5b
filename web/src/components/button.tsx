import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { createLink, type LinkComponent } from '@tanstack/react-router'
import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components/Link'
import type { Icon } from './icon.ts'
import { classNames } from './class-names.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'

interface Look {
  readonly variant?: ButtonVariant
  readonly size?: 'sm' | 'md'
  readonly icon?: Icon
  /** Gives a button without a text its name; shown on hover too. */
  readonly label?: string
  readonly children?: ReactNode
  readonly className?: string
}

const VARIANTS: { readonly [variant in ButtonVariant]: string } = {
  primary:
    'bg-accent-solid text-on-accent data-hovered:bg-accent-solid-hover border border-transparent data-disabled:bg-sunken data-disabled:text-faint data-disabled:border-line',
  secondary:
    'bg-surface border border-line-strong text-ink data-hovered:bg-sunken shadow-card data-disabled:text-faint',
  ghost: 'border border-transparent text-muted data-hovered:bg-hover data-hovered:text-ink data-disabled:text-faint',
  danger: 'bg-bad-solid text-on-accent border border-transparent data-hovered:bg-bad-solid-hover',
}

const BASE =
  'inline-flex items-center justify-center shrink-0 gap-1.5 rounded-md font-medium whitespace-nowrap select-none transition-colors duration-100 no-underline data-pending:cursor-progress data-pending:opacity-70'

function lookOf({ variant = 'secondary', size = 'md', children, className }: Look): string {
  const isBare = children === undefined
  const width = size === 'sm' ? (isBare ? 'size-7' : 'h-7 px-2') : isBare ? 'size-8' : 'h-8 px-3'
  return classNames(BASE, VARIANTS[variant], width, className)
}

function Content({ icon: Icon, label, children }: Look): ReactNode {
  return (
    <>
      {Icon !== undefined && <Icon size={15} strokeWidth={1.75} aria-hidden className="shrink-0" />}
      {children ?? <span className="sr-only">{label}</span>}
    </>
  )
}

/** See `layout/tooltip`. */
const tipOf = ({ label, children }: Look): { readonly 'data-tip'?: string | undefined } =>
  children === undefined ? { 'data-tip': label } : {}

export type ButtonProps = Look &
  Omit<AriaButtonProps, 'className' | 'children' | 'style'> & { readonly ref?: Ref<HTMLButtonElement> }

export function Button({ variant, size, icon, label, children, className, ...rest }: ButtonProps): ReactNode {
  const look = { variant, size, icon, label, children, className } as Look
  return (
    <AriaButton {...rest} {...tipOf(look)} className={lookOf(look)}>
      <Content {...look} />
    </AriaButton>
  )
}

type LinkProps = Look & Omit<AriaLinkProps, 'className' | 'children' | 'style'>

function StyledLink({ variant, size, icon, label, children, className, ...rest }: LinkProps): ReactNode {
  const look = { variant, size, icon, label, children, className } as Look
  return (
    <AriaLink {...rest} {...tipOf(look)} className={lookOf(look)}>
      <Content {...look} />
    </AriaLink>
  )
}

/** A link that looks like a button. `DownloadLink` is for addresses that are files rather than pages. */
export const ButtonLink: LinkComponent<typeof StyledLink> = createLink(StyledLink)
export const DownloadLink = StyledLink
