/** What every test database begins with. */
import { openDatabase } from '../../src/infra/postgres/database.ts'
import { migrate } from '../../src/infra/postgres/migrate.ts'

/** Runs once a test run, on the empty database that all test databases are copied from. */
export async function prepareTemplate(connectionString: string): Promise<void> {
  const database = await openDatabase(connectionString)
  try {
    await migrate(database)
  } finally {
    await database.close()
  }
}
