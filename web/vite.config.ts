import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The languages of the pages: add one here when `src/texts` gets one. */
const LOCALES: ReadonlySet<string> = new Set(['en-US', 'fr-FR'])

const LIBRARY_STRINGS = /react-(?:aria|stately)[^?]*\/intl\/[^?]*\/([a-z]{2}-[A-Z]{2})\.mjs$/

/**
 * React Aria brings its words ("Close", "Clear search") in thirty languages. Only those that the pages
 * speak go along: a screen reader should not hear two languages, and it saves a fifth of the script.
 */
const withoutOtherLocales: Plugin = {
  name: 'without-other-locales',
  enforce: 'pre',
  load(id) {
    const [, locale] = LIBRARY_STRINGS.exec(id) ?? []
    return locale === undefined || LOCALES.has(locale) ? null : 'export default undefined'
  },
}

/**
 * `main.tsx` loads the texts before the pages that show them; the browser fetches both at the same time. The texts
 * cannot be named here: which ones are wanted is known in the browser.
 */
const fetchAppAhead: Plugin = {
  name: 'fetch-app-ahead',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
      const app = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/src/app.tsx') === true)
      return [app?.fileName, ...(app?.imports ?? [])].flatMap((file) =>
        file === undefined || html.includes(`/${file}"`)
          ? []
          : [
              {
                tag: 'link',
                attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
                injectTo: 'head' as const,
              },
            ],
      )
    },
  },
}

/** `npm start` builds these pages; for work on them, `vite` here serves them and hands `/api` on to a running Waybill. */
export default defineConfig({
  plugins: [withoutOtherLocales, fetchAppAhead, react(), tailwindcss()],
  build: {
    outDir: 'dist',
    // Every file by its own address: the content security policy allows no inlined styles or scripts.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // Lists of what each page imports would be as much script as a small page. What the first page needs stands in
      // index.html; the others are loaded ahead while nothing else is to be done, see `preloadPages`.
      resolveDependencies: (_, dependencies, { hostType }) =>
        hostType === 'html' ? dependencies : dependencies.filter((file) => file.endsWith('.css')),
    },
  },
  server: {
    proxy: { '/api': `http://127.0.0.1:${process.env['PORT'] ?? 3000}` },
  },
})
