import { useQueries } from '@tanstack/react-query'
import { useObject } from '../../api/objects.ts'
import { recordQuery } from '../../api/record.ts'
import { t } from '../../texts/texts.ts'
import type { RelatedRecord } from '../read-value.ts'
import { recordName } from '../record-name.ts'

/** Whoever looks at the list: what a filter keeps in place of an id. */
export const ME = 'me'

/** An address keeps ids alone: their names are asked for. */
export function useNamed(apiName: string, ids: readonly string[]): readonly RelatedRecord[] {
  const object = useObject(apiName)
  const asked = ids.filter((id) => id !== ME)
  const records = useQueries({ queries: asked.map((id) => recordQuery(apiName, id)) })
  return ids.map((id) => {
    if (id === ME) return { id, name: t.fields.me }
    const record = records[asked.indexOf(id)]?.data
    return { id, name: record === undefined || object === undefined ? '…' : recordName(object, record) }
  })
}
