import type { RecordNames } from './record-name-claims.ts'

/** What is known beside the model and the file when a mapping is proposed. All of it may be absent. */
export interface MappingKnowledge {
  /** Names of this workspace's records, as far as the file has them. */
  readonly recordNames?: RecordNames
  /** Keys of the dictionary that count as unknown: to measure how files fare whose system nobody has seen. */
  readonly unknownKeys?: ReadonlySet<string>
}
