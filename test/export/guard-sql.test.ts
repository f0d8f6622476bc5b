import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardText } from '../../src/core/export/guard-text.ts'
import { guardSql } from '../../src/infra/postgres/export/guard-sql.ts'
import { useWorkspace } from '../support/workspace.ts'

const workspace = useWorkspace()

test.each(['formulas', 'nothing'] as const)('the database guards against %s as the program does', async (against) => {
  const awkward = fc.array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '(', '1', ' ', 'é', '\\'), {
    maxLength: 6,
  })
  const text = fc.oneof(
    awkward.map((all) => all.join('')),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('+33 1 42 68 53 00', '-5', '+1 (202) 555-0143', '-1,5', '+1 x', "'+33"),
  )
  const texts = fc.sample(text, 2000).map((each) => each.replaceAll('\0', '').toWellFormed())
  const rows = await workspace().sql<{ guarded: string }>(
    `select ${guardSql('t.x', against)} as guarded from unnest($1::text[]) with ordinality as t(x, place) order by place`,
    [texts],
  )
  expect(rows.map(({ guarded }) => guarded)).toEqual(texts.map((each) => guardText(each, against)))
})
