import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { jobQuery } from '../../../api/jobs.ts'
import { t } from '../../../texts/texts.ts'

/** The name of an import's file; its id tells nobody anything. */
export function ImportName({ id }: { readonly id: string }): ReactNode {
  return useQuery({ ...jobQuery(id), retry: false }).data?.fileName ?? t.list.filter.unknownImport
}
