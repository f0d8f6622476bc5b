/** The choices of the member over the mapping, with what was refused at the line that it is about. */
import { useState } from 'react'
import { useChangeImport } from '../../../api/imports.ts'
import type { ColumnMapping, ImportChange, ImportView } from '../../../api/types.ts'
import { holderOf, type TargetChoice, type TargetGroup } from './targets.ts'

/** What stands under a line until it is settled. */
export type LineNote =
  /** The field has its column already. */
  | { readonly kind: 'taken'; readonly target: TargetChoice; readonly holder: ColumnMapping }
  | { readonly kind: 'refused'; readonly error: unknown }

export interface MappingChanges {
  readonly notes: ReadonlyMap<number, LineNote>
  /** Lines that were changed since the filter was set. */
  readonly touched: ReadonlySet<number>
  forgetTouched(): void
  readonly isSaving: boolean
  /** Sends a change; what is refused is told at the line. */
  change(line: number, change: ImportChange): Promise<boolean>
  /** Gives the column a field, unless another column has it. */
  choose(column: ColumnMapping, target: TargetChoice | null): void
  dismiss(line: number): void
}

export function useMapping({ id, mapping }: ImportView, groups: readonly TargetGroup[]): MappingChanges {
  const [notes, setNotes] = useState<ReadonlyMap<number, LineNote>>(new Map())
  const [touched, setTouched] = useState<ReadonlySet<number>>(new Set())
  const { mutateAsync, isPending } = useChangeImport(id)
  const note = (line: number, text: LineNote | null): void =>
    setNotes((before) => {
      const rest = [...before].filter(([each]) => each !== line)
      return new Map(text === null ? rest : [...rest, [line, text]])
    })
  const change = async (line: number, sent: ImportChange): Promise<boolean> => {
    note(line, null)
    setTouched((before) => new Set([...before, line]))
    try {
      await mutateAsync(sent)
      return true
    } catch (error) {
      note(line, { kind: 'refused', error })
      return false
    }
  }
  return {
    notes,
    touched,
    forgetTouched: () => setTouched(new Set()),
    isSaving: isPending,
    change,
    choose(column, target) {
      const holder = target === null ? undefined : holderOf(groups, mapping, target, column.index)
      if (target !== null && holder !== undefined) return note(column.index, { kind: 'taken', target, holder })
      void change(column.index, { mapping: [{ column: column.index, field: target?.path ?? null }] })
    },
    dismiss: (line) => note(line, null),
  }
}
