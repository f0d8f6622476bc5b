/** Whether the web service can listen where it is told to, in words for the person who told it. */
import { createServer } from 'node:net'
import { CannotStart, systemErrorCode } from './infra/cannot-start.ts'

export interface ListenAddress {
  readonly host: string
  readonly port: number
}

/** Asked before anything starts, so that a second start by mistake says so at once. */
export async function refuseTakenPort(address: ListenAddress): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const probe = createServer().on('error', reject)
  probe.listen(address.port, address.host, () => probe.close(() => resolve()))
  try {
    await promise
  } catch (error) {
    throw explainListenError(address, error)
  }
}

/** @returns the error itself when there is nothing better to say. */
export function explainListenError({ host, port }: ListenAddress, error: unknown): unknown {
  const code = systemErrorCode(error)
  if (code === 'EADDRINUSE') {
    return new CannotStart(
      `Port ${port} of ${host} is taken by another program; perhaps Waybill runs already.`,
      `Stop that program, or choose another port: PORT=${port + 1} npm start`,
    )
  }
  if (code === 'EACCES') {
    return new CannotStart(`Port ${port} needs special rights.`, 'Set PORT to a number above 1023, such as 3000.')
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new CannotStart(`This machine has no address "${host}".`, 'Set HOST to 127.0.0.1, or to 0.0.0.0 for all.')
  }
  return error
}
