/** A currency without an amount beside it is the currency of something else. */
import type { HeaderReading } from './claim.ts'

/** Below this a header only may mean the currency of the field. */
const SURE = 0.9

export function dropLoneCurrencies(readings: readonly HeaderReading[]): readonly HeaderReading[] {
  const named = new Set(readings.flatMap(({ claims }) => claims.map(({ target }) => target.path)))
  return readings.map((reading) => {
    const claims = reading.claims.filter(({ target: { part }, strength }) => {
      const isCurrency = part.field.kind === 'currency' && part.spec.name === 'currency'
      return !isCurrency || strength >= SURE || named.has(`${part.field.apiName}.amount`)
    })
    return claims.length === reading.claims.length ? reading : Object.assign({ ...reading }, { claims })
  })
}
