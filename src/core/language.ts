/** The languages that Waybill speaks. What is stored is never in one of them: codes and details, told in words when somebody reads. */
export const LANGUAGES = ['en', 'fr'] as const

export type Language = (typeof LANGUAGES)[number]

export const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text)

/** In a query, for what a browser fetches by itself: it sends its own language, and not that of the page. */
export function languageIn(query: unknown): Language | null {
  const language = typeof query === 'object' && query !== null && 'language' in query ? query.language : null
  return typeof language === 'string' && isLanguage(language) ? language : null
}

/**
 * The language of ours that is wanted most.
 *
 * @param accepted an `Accept-Language` header: "fr-CA, fr;q=0.9, en;q=0.5". Programs send none, or a star: they are told in English.
 */
export function chooseLanguage(accepted: string | undefined): Language {
  const wishes = (accepted ?? '').split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.trim().split(/\s*;\s*/)
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    return { language: tag.toLowerCase().split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) }
  })
  const known = wishes.filter(({ language, quality }) => isLanguage(language) && quality > 0)
  const [best] = known.sort((one, other) => other.quality - one.quality)
  return best !== undefined && isLanguage(best.language) ? best.language : 'en'
}
