import type { ReactNode } from 'react'
import type { ImportView } from '../../../api/types.ts'
import { Button, ButtonLink } from '../../../components/button.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { it } from '../../../texts/import-texts.ts'
import { ActionBar } from '../action-bar.tsx'
import { useCheck } from '../use-check.ts'

/** On to the preview: with a check first, where something has changed since the last one. */
export function OptionsBar({ view }: { readonly view: ImportView }): ReactNode {
  const { check, isPending, error } = useCheck(view.id)
  const isPlanned = view.preview !== null || view.status !== 'draft'
  const hasMapping = view.mapping.some(({ field }) => field !== null)
  return (
    <ActionBar
      actions={
        isPlanned ? (
          // Without a step the page follows the check to its preview.
          <ButtonLink to="/imports/$id" params={{ id: view.id }} variant="primary">
            {it.options.toPreview}
          </ButtonLink>
        ) : (
          <Button variant="primary" onPress={check} isDisabled={!hasMapping} isPending={isPending}>
            {it.map.check}
          </Button>
        )
      }
    >
      {error === null ? (
        <p className="text-muted">{hasMapping ? it.options.saved : it.map.nothingMapped}</p>
      ) : (
        <RefusalNote error={error} />
      )}
    </ActionBar>
  )
}
