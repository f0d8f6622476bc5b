import type { ReactNode } from 'react'
import { Asterisk, Fingerprint, Lock } from 'lucide-react'
import type { FieldView } from '../../../api/types.ts'
import type { Icon } from '../../../components/icon.ts'
import { KindIcon } from '../../../fields/kind-icon.tsx'
import { t } from '../../../texts/texts.ts'

/** The name of a field with what has to be known of it: required, unique, not to be changed. */
export function FieldLabel({ field }: { readonly field: FieldView }): ReactNode {
  const { label, kind, description, isRequired, isUnique, isReadOnly, isSystem } = field
  return (
    <dt className="flex min-h-7 min-w-0 items-start gap-1.5 py-1 text-muted" title={description ?? label}>
      <span className="flex h-5 items-center text-faint">
        <KindIcon kind={kind} />
      </span>
      <span className="min-w-0 break-words">{label}</span>
      {isRequired && <Mark icon={Asterisk} text={t.fields.required} />}
      {isUnique && !isSystem && <Mark icon={Fingerprint} text={t.fields.unique} />}
      {isReadOnly && <Mark icon={Lock} text={t.fields.readOnly} />}
    </dt>
  )
}

function Mark({ icon: Icon, text }: { readonly icon: Icon; readonly text: string }): ReactNode {
  return (
    <span title={text} className="flex h-5 shrink-0 items-center text-faint">
      <Icon size={12} strokeWidth={2} aria-hidden />
      <span className="sr-only">{text}</span>
    </span>
  )
}
