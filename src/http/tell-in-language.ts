/**
 * Puts what an answer says to people into the language of the request. Operations speak English; this is the edge at
 * which it is known who reads. Only things that are told in words are touched, known by their shape: data of the
 * workspace and of its files is nobody's to translate.
 */
import { BUILT_IN_ROLES } from '../core/access/role.ts'
import { translatorTo, type Translator } from '../core/words/translate.ts'
import type { App } from './app.ts'

export function addLanguages(app: App): void {
  app.addHook('preSerialization', async ({ language }, _reply, payload) =>
    language === 'en' ? payload : tellIn(translatorTo(language), payload),
  )
}

/** Data, whatever its names are. */
const VERBATIM: ReadonlySet<string> = new Set(['cells', 'changes', 'content', 'details', 'record', 'values'])

type Thing = Readonly<Record<string, unknown>>

export function tellIn(translator: Translator, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => tellIn(translator, each))
  if (!isThing(value) || isRecord(value)) return value
  const inside = Object.entries(value).map(
    ([name, part]) => [name, isData(name, part) ? part : tellIn(translator, part)] as const,
  )
  return { ...Object.fromEntries(inside), ...wordsOf(translator, value) }
}

/** Of records a list may show but a few fields: they all have their id, which what failed with a record has not. */
const isData = (name: string, part: unknown): boolean =>
  VERBATIM.has(name) ||
  (name === 'records' && Array.isArray(part) && part.every((each) => isThing(each) && 'id' in each))

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** Its fields may be called anything. */
const isRecord = (thing: Thing): boolean => 'createdBy' in thing && 'deletedAt' in thing

const isText = (value: unknown): value is string => typeof value === 'string'

/** What of a thing is said in words, in the language. */
function wordsOf(translator: Translator, thing: Thing): Thing {
  const { message, remedy, notices } = thing
  const noticed = Array.isArray(notices) && notices.every(isText) ? { notices: notices.map(translator.sentence) } : {}
  if (isText(message) && isText(remedy)) return { ...noticed, ...toldWords(translator, thing, message, remedy) }
  return { ...noticed, ...translated(translator, thing, sentencesOf(thing)) }
}

/** Problems, refusals, what an undo kept and why. */
function toldWords(translator: Translator, thing: Thing, message: string, remedy: string): Thing {
  const { code = thing['reason'], details, detail } = thing
  const known = isThing(details) ? { details: details as Readonly<Record<string, string | number>> } : {}
  const words = translator.told({ code: isText(code) ? code : '', message, remedy, ...known })
  return { ...words, ...(detail === message && { detail: words.message }) }
}

/** Others are named by the workspace. */
const isBuiltInRole = ({ apiName, label }: Thing): boolean =>
  BUILT_IN_ROLES.some((role) => role.apiName === apiName && role.label === label)

/** Names of what is ours in other things: a column's mapping, a question, an answer to it, a notification, a role. */
function sentencesOf(thing: Thing): readonly string[] {
  const { header, status, choices, flag, rule, tone, title, kind } = thing
  if (isBuiltInRole(thing)) return ['label']
  if (isText(header) && isText(status)) return ['reason']
  if (Array.isArray(choices) && isText(header)) return ['message', 'unanswered']
  if (isText(flag) && isThing(rule)) return ['label']
  if (isText(tone) && isText(title)) return ['title', 'message']
  return kind === 'unreadable' ? ['message'] : []
}

function translated(translator: Translator, thing: Thing, names: readonly string[]): Thing {
  const told = names.flatMap((name) => {
    const text = thing[name]
    return isText(text) ? [[name, translator.sentence(text)] as const] : []
  })
  return Object.fromEntries(told)
}
