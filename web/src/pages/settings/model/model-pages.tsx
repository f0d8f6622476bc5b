/** The pages of the data model, for those who manage it. */
import type { ReactNode } from 'react'
import { st } from '../../../texts/settings-texts.ts'
import { NeedsPermission } from '../needs-permission.tsx'
import { FieldPage as OneField } from './field/field-page.tsx'
import { NewFieldPage as AddField } from './field/new-field-page.tsx'
import { ObjectPage as OneObject } from './object/object-page.tsx'
import { ObjectsPage as Objects } from './objects/objects-page.tsx'

const guarded = (page: ReactNode): ReactNode => (
  <NeedsPermission permission="manageModel" title={st.model.title}>
    {page}
  </NeedsPermission>
)

export const ObjectsPage = (): ReactNode => guarded(<Objects />)
export const ObjectPage = (): ReactNode => guarded(<OneObject />)
export const NewFieldPage = (): ReactNode => guarded(<AddField />)
export const FieldPage = (): ReactNode => guarded(<OneField />)
