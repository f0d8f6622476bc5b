import type { ReactNode } from 'react'
import { useSession } from '../api/session.ts'
import type { RelatedRecord } from './read-value.ts'
import { RelationPicker } from './relation-picker.tsx'

interface MemberPickerProps {
  readonly label: string
  readonly values: readonly RelatedRecord[]
  readonly onChange: (values: readonly RelatedRecord[]) => void
  readonly isMany?: boolean
  readonly isClearable?: boolean
  readonly typed?: string | undefined
}

/** The members of the workspace, oneself first. */
export function MemberPicker(props: MemberPickerProps): ReactNode {
  const { member } = useSession()
  return <RelationPicker object="members" first={[{ id: member.id, name: member.name }]} {...props} />
}
