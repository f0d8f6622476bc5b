import type { Page } from 'playwright-core'

/** Asks the API as the one who is signed in in this window. Throws the refusal when there is one. */
export async function callApi<Answer>(page: Page, method: string, path: string, body?: unknown): Promise<Answer> {
  return page.evaluate(
    async ({ method, path, body }) => {
      const response = await fetch(`/api/v1${path}`, {
        method,
        ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      })
      if (response.status === 204) return undefined as Answer
      const answer = (await response.json()) as Answer & { readonly message?: string }
      if (!response.ok) throw new Error(`${method} ${path}: ${answer.message ?? response.status}`)
      return answer as Answer
    },
    { method, path, body },
  )
}
