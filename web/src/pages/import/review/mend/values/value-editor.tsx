import { useState, type ReactNode } from 'react'
import { Form } from 'react-aria-components/Form'
import { Input } from 'react-aria-components/Input'
import { TextField } from 'react-aria-components/TextField'
import type { ReviewFilter } from '../../../../../api/review.ts'
import { Button } from '../../../../../components/button.tsx'
import { INPUT_LOOK } from '../../../../../components/text-field.tsx'
import { it } from '../../../../../texts/import-texts.ts'
import type { MendColumn } from '../mend-columns.ts'
import type { Mend } from '../use-mend.ts'

interface ValueEditorProps {
  readonly text: string
  readonly column: MendColumn
  readonly filter: Omit<ReviewFilter, 'sort'>
  readonly mend: Mend
  readonly onClose: () => void
}

/** Writes a value otherwise, in every cell that is it. */
export function ValueEditor({ text, column, filter, mend, onClose }: ValueEditorProps): ReactNode {
  const shown = column.written(text)
  const [written, setWritten] = useState(shown)
  const save = async (): Promise<void> => {
    if (written === shown) return onClose()
    const merges = [{ values: [text], text: written }]
    const action = { kind: 'mergeValues', column: column.path, merges, scope: { filter } } as const
    if (await mend.act(action, it.mend.values.changed(shown, written))) onClose()
  }
  return (
    <li className="px-4 py-1">
      <Form
        className="flex items-center gap-1.5"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          aria-label={it.mend.values.newText(shown)}
          value={written}
          onChange={setWritten}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose()
          }}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of what was pressed
          autoFocus
          className="min-w-0 flex-1"
        >
          <Input className={`${INPUT_LOOK} h-7! px-2! text-base!`} />
        </TextField>
        <Button type="submit" size="sm" variant="primary" isPending={mend.pending !== null}>
          {it.mend.values.save}
        </Button>
      </Form>
    </li>
  )
}
