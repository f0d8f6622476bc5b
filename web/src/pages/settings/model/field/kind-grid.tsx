import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { KindIcon } from '../../../../fields/kind-icon.tsx'
import { st } from '../../../../texts/settings-texts.ts'
import { KIND_GROUPS, type Kind } from '../kind-abilities.ts'

const GROUPS = Object.entries(KIND_GROUPS) as readonly [keyof typeof KIND_GROUPS, readonly Kind[]][]

/** Every kind that a field can have, each with what it is for. */
export function KindGrid({ object }: { readonly object: string }): ReactNode {
  return (
    <>
      <div>
        <h2 className="text-lg font-semibold">{st.model.chooseKind}</h2>
        <p className="text-md text-muted">{st.model.chooseKindText}</p>
      </div>
      {GROUPS.map(([group, kinds]) => (
        <section key={group} aria-label={st.model.kindGroups[group]}>
          <h3 className="mb-2 text-sm font-medium text-muted">{st.model.kindGroups[group]}</h3>
          <ul className="grid grid-cols-3 gap-2 max-lg:grid-cols-2 max-sm:grid-cols-1">
            {kinds.map((kind) => (
              <li key={kind}>
                <KindLink kind={kind} object={object} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function KindLink({ kind, object }: { readonly kind: Kind; readonly object: string }): ReactNode {
  const { label, text } = st.model.kinds[kind]
  return (
    <Link
      to="/settings/objects/$object/new-field"
      params={{ object }}
      search={{ kind }}
      className="flex h-full items-start gap-3 rounded-lg border border-line bg-surface p-3 text-ink no-underline shadow-card hover:border-line-strong hover:bg-hover"
    >
      <span className="flex size-8 shrink-0 items-center justify-center rounded-md bg-sunken text-muted">
        <KindIcon kind={kind} size={16} />
      </span>
      <span className="min-w-0">
        <span className="block font-medium">{label}</span>
        <span className="block text-sm text-muted">{text}</span>
      </span>
    </Link>
  )
}
