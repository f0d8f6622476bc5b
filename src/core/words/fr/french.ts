import type { Catalogue } from '../catalogue.ts'
import { EVENT_JOINTS, EVENTS } from './events.ts'
import { FILES } from './files.ts'
import { MAPPING } from './mapping.ts'
import { FRENCH_PROBLEMS } from './problems.ts'
import { QUESTIONS } from './questions.ts'
import { FRENCH_REFUSALS } from './refusals.ts'
import { STATES } from './states.ts'

export const FRENCH: Catalogue = {
  problems: FRENCH_PROBLEMS,
  refusals: FRENCH_REFUSALS,
  sentences: { ...MAPPING.sentences, ...QUESTIONS, ...FILES, ...STATES, ...EVENTS },
  joints: { ...MAPPING.joints, ...EVENT_JOINTS },
}
