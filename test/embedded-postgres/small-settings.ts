/** Enough for a test, quick to start. */
export const SMALL = { fsync: 'off', shared_buffers: '16MB', max_wal_size: '64MB', max_connections: '20' }
