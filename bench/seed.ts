/** The records that are there before the import, written by SQL: 50,000 companies and as many people as rows. */
import { Client } from 'pg'
import { COMPANIES } from './people-data.ts'

export async function seedRecords(connectionString: string, schema: string, people: number): Promise<void> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query(`set search_path to ${schema}, public`)
    await client.query(
      `insert into companies (name, domain_primary, domain_primary_key)
       select 'Company ' || n, 'company' || n || '.example', 'company' || n || '.example' from generate_series(0, $1 - 1) n`,
      [COMPANIES],
    )
    await client.query(
      `insert into people (name_first, name_last, emails_primary, emails_primary_key, emails_additional, phones_primary,
         phones_primary_key, job_title, city, linkedin_primary, company_id, segment, tags, score, birthday, subscribed, notes,
         owner_id, created_at, updated_at, created_by_source, updated_by_source)
       select 'First' || n % 4999, 'Last' || n % 6997, email, email, array['old' || n || '@home.example'], phone, phone,
         'Engineer ' || n % 300, 'Town ' || n % 900, 'https://www.linkedin.com/in/p-' || n, c.id, 'mid_market', array['vip'],
         n % 997, date '1960-01-01' + (n % 15000), n % 2 = 0, 'Met at the fair in hall ' || n % 40 || ', wants a call back.',
         (select id from members limit 1), v.made_at, v.made_at, 'manual', 'manual'
       from generate_series(1, $1::int) n
       cross join lateral (select 'person' || n || '@company' || n % $2::int || '.example' as email, '+1212' || 2000000 + n % 7999999 as phone,
         now() - make_interval(secs => ($1 - n) * 30) as made_at) v
       join companies c on c.domain_primary_key = 'company' || n % $2::int || '.example'`,
      [people, COMPANIES],
    )
    await client.query('vacuum analyze people')
    await client.query('vacuum analyze companies')
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}
