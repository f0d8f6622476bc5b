import type { ReactNode } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { FileUp } from 'lucide-react'
import { forgetUnfinished, unfinishedQuery } from '../../../api/unfinished-upload.ts'
import { Button } from '../../../components/button.tsx'
import { fileSize, percent } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'

/** An upload that a reload broke off: the same file goes on where it stopped. */
export function UnfinishedNote(): ReactNode {
  const { data: unfinished = null } = useQuery(unfinishedQuery)
  const client = useQueryClient()
  if (unfinished === null) return null
  const { fileName, bytes, bytesDone } = unfinished
  const forget = (): void =>
    void forgetUnfinished(unfinished).then(() => client.invalidateQueries({ queryKey: unfinishedQuery.queryKey }))
  return (
    <div className="flex items-center gap-2.5 rounded-lg border border-line bg-warn-soft px-3 py-2 text-warn">
      <FileUp size={16} aria-hidden className="shrink-0" />
      <p className="min-w-0 flex-1">
        {it.upload.unfinished(fileName, percent(bytes === 0 ? 0 : bytesDone / bytes), fileSize(bytes))}
      </p>
      <Button size="sm" onPress={forget}>
        {it.upload.forget}
      </Button>
    </div>
  )
}
