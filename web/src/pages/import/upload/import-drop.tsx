import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useObjects } from '../../../api/objects.ts'
import { mayDo, useSession } from '../../../api/session.ts'
import { limitsQuery } from '../../../api/limits.ts'
import { FileDrop } from '../../../components/file-drop.tsx'
import { ObjectIcon } from '../../../components/object-icon.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { fileSize } from '../../../texts/format.ts'
import { t } from '../../../texts/texts.ts'
import { useStartUpload } from './use-start-upload.ts'

interface ImportDropProps {
  readonly title: string
  readonly object: string | null
  readonly onObject: (object: string) => void
  /** The import whose mapping and options are taken over. */
  readonly like?: string | undefined
  readonly isLarge?: boolean
}

/** Where an import begins: a file, and the object whose records its rows are. */
export function ImportDrop({ title, object, onObject, like, isLarge = false }: ImportDropProps): ReactNode {
  const session = useSession()
  const importable = useObjects().filter(({ apiName }) => mayDo(session, 'import', apiName))
  const { data: limits } = useQuery(limitsQuery)
  const { start, error } = useStartUpload(limits)
  const chosen = importable.find(({ apiName }) => apiName === object) ?? importable[0]
  if (chosen === undefined) return null
  return (
    <div className="flex flex-col gap-3">
      <FileDrop
        title={title}
        isLarge={isLarge}
        hint={t.upload.promise}
        limits={limits === undefined ? t.upload.noLimit : t.upload.limits(fileSize(limits.uploadBytes))}
        onFiles={(files) => start(files, { object: chosen.apiName, like })}
      >
        <SelectField
          label={t.upload.into}
          isLabelHidden
          className="w-52"
          value={chosen.apiName}
          onChange={onObject}
          choices={importable.map(({ apiName, labelPlural, icon }) => ({
            value: apiName,
            label: labelPlural,
            icon: <ObjectIcon name={icon} size={15} />,
          }))}
        />
      </FileDrop>
      {error !== null && <RefusalNote error={error} />}
    </div>
  )
}
