import type { ReactNode } from 'react'
import { Button } from './button.tsx'

interface ShowMoreProps {
  readonly label: string
  /** What is shown page by page. */
  readonly query: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    fetchNextPage(): Promise<unknown>
  }
}

/** Below a list of a panel, while there is more of it. */
export function ShowMore({
  label,
  query: { hasNextPage, isFetchingNextPage, fetchNextPage },
}: ShowMoreProps): ReactNode {
  if (!hasNextPage) return null
  return (
    <div className="flex justify-center border-t border-line p-3">
      <Button size="sm" isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
        {label}
      </Button>
    </div>
  )
}
