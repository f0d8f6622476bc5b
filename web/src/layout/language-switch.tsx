import type { ReactNode } from 'react'
import { classNames } from '../components/class-names.ts'
import { chooseEntryLanguage, language, LANGUAGES, type Language } from '../texts/language.ts'
import { t } from '../texts/texts.ts'

/** For those who are not signed in; members choose in their profile. Each language is named in its own words. */
export function LanguageSwitch(): ReactNode {
  return (
    <nav aria-label={t.shell.language} className="mt-5 flex gap-1 text-sm">
      {(Object.entries(LANGUAGES) as [Language, string][]).map(([each, name]) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          onClick={() => chooseEntryLanguage(each)}
          className={classNames(
            'cursor-default rounded-md px-2 py-1 hover:bg-hover focus-visible:outline-2 focus-visible:outline-accent',
            each === language ? 'font-medium text-ink' : 'text-muted',
          )}
        >
          {name}
        </button>
      ))}
    </nav>
  )
}
