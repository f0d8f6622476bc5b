import { expect, test } from 'vitest'
import { readSources } from '../support/read-sources.ts'

/** Who has a reason to know of every field, whatever the role of the one who acts. */
const REASONS: Readonly<Record<string, string>> = {
  'src/infra/postgres/model-store.ts': 'reads it',
  'src/operations/model/load-visible-model.ts': 'narrows it to the role',
  'src/operations/model/model-work.ts': 'changes of the model, for those who manage it',
  'src/operations/model/create-object.ts': 'shows the object that they made',
  'src/operations/access/roles.ts': 'roles name fields, also those that they hide',
  'src/operations/access/member-options.ts': 'roles and teams as options of members',
  'src/operations/access/members.ts': 'the history of a member takes down whatever was changed of them',
  'src/operations/access/reassign-records.ts': 'records change hands whatever else of them is hidden',
  'src/operations/records/destroy-record.ts': 'every relation to what is gone is emptied',
  'src/operations/import/run/run-undo.ts': 'every relation to what is gone is emptied',
  'src/operations/jobs/preview-undo.ts': 'counts what the undo would come to, which empties every relation',
  'src/operations/sample/sample-data.ts': 'every relation to what is gone is emptied',
  'src/operations/jobs/present-job.ts': 'the names of members who asked for jobs',
}

test('the whole data model is loaded only where there is a reason; everything else knows what the role may know', () => {
  const found = readSources('src').flatMap(({ path, text }) => (/\bloadModel\(/.test(text) ? [path] : []))
  expect(
    found.filter((path) => REASONS[path] === undefined),
    'use loadVisibleModel',
  ).toEqual([])
})
