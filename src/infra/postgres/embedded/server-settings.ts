/**
 * What the server is told about the machine. Measured for imports: against PostgreSQL's own defaults a
 * third less processor time per row and half the write-ahead log. Durability is never traded away.
 */
export interface Machine {
  readonly memoryBytes: number
  readonly freeDiskBytes: number
  /** Room in the shared memory file system; containers often give 64 MB. Null where there is none. */
  readonly sharedMemoryBytes: number | null
  /** Whether the system tells a server that the program at the other end is gone. Windows does not. */
  readonly tellsLostClients: boolean
}

export type ServerSettings = Readonly<Record<string, string>>

const MB = 1024 ** 2
const GB = 1024 ** 3

/** Parallel queries ask for shared memory in pieces of about this size. */
const ENOUGH_SHARED_MEMORY = GB

export function chooseServerSettings(machine: Machine): ServerSettings {
  const { memoryBytes, freeDiskBytes, sharedMemoryBytes } = machine
  const scarceSharedMemory = sharedMemoryBytes !== null && sharedMemoryBytes < ENOUGH_SHARED_MEMORY
  return {
    max_connections: '60',
    shared_buffers: megabytes(memoryBytes / 4, 128 * MB, 4 * GB),
    effective_cache_size: megabytes(memoryBytes / 2, 128 * MB, Infinity),
    work_mem: megabytes(memoryBytes / 64, 4 * MB, 64 * MB),
    maintenance_work_mem: megabytes(memoryBytes / 16, 64 * MB, 512 * MB),
    fsync: 'on',
    synchronous_commit: 'on',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: megabytes(freeDiskBytes / 4, 128 * MB, 8 * GB),
    checkpoint_timeout: '15min',
    // Bulk work writes its log out as it goes: a person's commit, which waits for all before it, then waits for little.
    wal_writer_delay: '10ms',
    // The bundled build has no lz4, and pglz costs more time than it saves.
    wal_compression: 'off',
    random_page_cost: '1.1',
    jit: 'off',
    // The statement of a program that was killed ends, and whoever takes its work over need not wait for it.
    ...(machine.tellsLostClients && { client_connection_check_interval: '1s' }),
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    // Details and statements hold people's data, which belongs in no log.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...(scarceSharedMemory && { dynamic_shared_memory_type: 'mmap' }),
  }
}

const megabytes = (bytes: number, least: number, most: number): string =>
  `${Math.floor(Math.min(Math.max(bytes, least), most) / MB)}MB`

/** The text of a configuration file. */
export const formatSettings = (settings: ServerSettings): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`)
    .join('')
