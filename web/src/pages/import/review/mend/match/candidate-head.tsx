import type { ReactNode } from 'react'
import { ExternalLink } from 'lucide-react'
import { Link } from '@tanstack/react-router'
import type { ObjectView } from '../../../../../api/types.ts'
import { Button } from '../../../../../components/button.tsx'
import { it } from '../../../../../texts/import-texts.ts'
import type { AskedProblem } from './asked-problem.ts'

export type Candidate = AskedProblem['candidates'][number]

interface CandidateHeadProps {
  readonly object: ObjectView
  readonly candidate: Candidate
  readonly isOutOfReach: boolean
  readonly isPending: boolean
  readonly isDisabled: boolean
  readonly onChoose: () => void
}

/** A record by its name, with the way to it, and the button that chooses it. */
export function CandidateHead(props: CandidateHeadProps): ReactNode {
  const { object, candidate, isOutOfReach, isPending, isDisabled, onChoose } = props
  const words = it.mend.match
  const name = candidate.name ?? words.nameless
  return (
    <th scope="col" className="min-w-44 px-3 py-3 font-normal">
      <span className="flex items-center gap-1.5">
        <span className="min-w-0 truncate font-semibold" title={name}>
          {name}
        </span>
        {!isOutOfReach && (
          <Link
            to="/objects/$object/$id"
            params={{ object: object.apiName, id: candidate.id }}
            target="_blank"
            aria-label={words.open(name)}
            title={words.open(name)}
            className="shrink-0 rounded-sm p-0.5 text-faint hover:text-ink"
          >
            <ExternalLink size={13} aria-hidden />
          </Link>
        )}
      </span>
      {isOutOfReach ? (
        <span className="mt-1.5 block text-sm text-muted">{words.outOfReach}</span>
      ) : (
        <Button
          size="sm"
          variant="primary"
          aria-label={words.chooseNamed(name)}
          onPress={onChoose}
          isPending={isPending}
          isDisabled={isDisabled}
          className="mt-1.5"
        >
          {words.choose}
        </Button>
      )}
    </th>
  )
}
