import { expect, test } from 'vitest'
import { loadSampleData, removeSampleData } from '../../src/operations/sample/sample-data.ts'
import { withWorkspace } from '../support/workspace.ts'

test('sample data is loaded once, related, and goes without a trace', () =>
  withWorkspace(async (workspace) => {
    const first = await loadSampleData(workspace.context)
    const again = await loadSampleData(workspace.context)

    expect(first.records).toEqual({ companies: 60, people: 240, opportunities: 90, leads: 80, tasks: 40, notes: 30 })
    expect(again.records).toEqual(first.records)
    expect(await workspace.all('people')).toHaveLength(240)
    const [opportunity] = await workspace.all('opportunities')
    expect(opportunity).toMatchObject({ company: { name: 'Northwind Logistics' }, contact: expect.anything() })

    const removed = await removeSampleData(workspace.context)

    expect(removed.records).toEqual(first.records)
    expect(await workspace.sql('select count(*)::int as left from people')).toEqual([{ left: 0 }])
  }))

test('a record of the member stays when the sample record it names goes', () =>
  withWorkspace(async (workspace) => {
    await loadSampleData(workspace.context)
    await workspace.seed('people', [{ email: 'own@example.com', 'company.domain': 'northwind-logistics.example' }])

    await removeSampleData(workspace.context)

    expect(await workspace.find('people', { email: 'own@example.com' })).toMatchObject({ company: null })
  }))
