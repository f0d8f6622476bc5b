import { expect, test } from 'vitest'
import { chooseServerSettings, formatSettings } from './server-settings.ts'

const GB = 1024 ** 3
const roomy = { memoryBytes: 64 * GB, freeDiskBytes: 500 * GB, sharedMemoryBytes: 32 * GB, tellsLostClients: true }

test('a big machine gives as much as helps and no more', () => {
  expect(chooseServerSettings(roomy)).toMatchObject({
    shared_buffers: '4096MB',
    effective_cache_size: '32768MB',
    work_mem: '64MB',
    maintenance_work_mem: '512MB',
    max_wal_size: '8192MB',
  })
})

test('a small machine gives a quarter of its memory and of its free disk', () => {
  expect(chooseServerSettings({ ...roomy, memoryBytes: GB, freeDiskBytes: 4 * GB })).toMatchObject({
    shared_buffers: '256MB',
    work_mem: '16MB',
    maintenance_work_mem: '64MB',
    max_wal_size: '1024MB',
  })
})

test('scarce shared memory is not used for parallel queries', () => {
  expect(chooseServerSettings(roomy)).not.toHaveProperty('dynamic_shared_memory_type')
  expect(chooseServerSettings({ ...roomy, sharedMemoryBytes: 64 * 1024 ** 2 })).toMatchObject({
    dynamic_shared_memory_type: 'mmap',
  })
})

test('what the system cannot do is not asked of it: the server would not start', () => {
  expect(chooseServerSettings({ ...roomy, tellsLostClients: false })).not.toHaveProperty(
    'client_connection_check_interval',
  )
})

test('what is committed is on the disk', () => {
  expect(chooseServerSettings(roomy)).toMatchObject({ fsync: 'on', synchronous_commit: 'on' })
})

test('a quote in a value does not end it', () => {
  expect(formatSettings({ log_line_prefix: "it's " })).toBe("log_line_prefix = 'it''s '\n")
})
