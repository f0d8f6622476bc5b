/** Single connections to PostgreSQL. Threads load this and not the query builder, which takes 13 MB in each of them. */
import { Client, types as defaultTypes, type ClientConfig, type CustomTypesConfig } from 'pg'
import { lowerConnectionPriority } from '../background-work.ts'

const INT8 = 20
const DATE = 1082
const DATE_ARRAY = 1182

/** Counts fit a double; dates stay the text they are, without a time zone to shift them. */
const TYPES: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8) return Number
    if (oid === DATE || oid === DATE_ARRAY) return (text: string) => text
    return defaultTypes.getTypeParser(oid, format)
  }) as CustomTypesConfig['getTypeParser'],
}

export const clientConfig = (connectionString: string): ClientConfig => ({
  connectionString,
  types: TYPES,
  application_name: 'waybill',
})

/** One connection, for a thread or a process that has no pool. The caller ends it. */
export async function connectTo(connectionString: string): Promise<Client> {
  const client = new Client(clientConfig(connectionString))
  // A connection that breaks between two statements is met by the next one.
  client.on('error', () => {})
  await client.connect()
  return client
}

/** As `connectTo`, for work that gives way to people's requests. */
export async function connectForBulk(connectionString: string): Promise<Client> {
  const client = await connectTo(connectionString)
  await lowerConnectionPriority(client)
  return client
}
