/**
 * The live stream of batch jobs. After every (re)connection the lists are fetched anew, so that
 * nothing that happened in between is missed; between events nothing is asked.
 */
import { useEffect, useState } from 'react'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { hearOfJob } from './apply-job.ts'
import { isPassing } from './query-client.ts'
import { addressOf } from './request.ts'
import type { JobView } from './types.ts'

const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 20_000

/** @returns whether the page is told what happens at this moment */
export function useLiveJobs(): boolean {
  const client = useQueryClient()
  const [isLive, setLive] = useState(true)
  useEffect(() => listen(client, setLive), [client])
  return isLive
}

function listen(client: QueryClient, setLive: (isLive: boolean) => void): () => void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitMs = FIRST_WAIT_MS

  function connect(): void {
    source = new EventSource(addressOf('/events'))
    source.addEventListener('open', () => {
      waitMs = FIRST_WAIT_MS
      setLive(true)
      catchUp(client)
    })
    source.addEventListener('job', (event) => hearOfJob(client, JSON.parse(event.data) as JobView))
    source.addEventListener('notification', () => void client.invalidateQueries({ queryKey: ['notifications'] }))
    source.addEventListener('error', () => {
      setLive(false)
      // The browser tries again by itself, unless the server answered with an error.
      if (source?.readyState !== EventSource.CLOSED) return
      timer = setTimeout(connect, waitMs)
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
    })
  }

  connect()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}

function catchUp(client: QueryClient): void {
  for (const queryKey of [['jobs'], ['job'], ['import'], ['objects'], ['notifications']])
    void client.invalidateQueries({ queryKey, predicate: ({ state }) => !isFinal(state.error) })
}

/** What was refused is refused again: its page would only flicker. */
const isFinal = (error: Error | null): boolean => error !== null && !isPassing(error)
