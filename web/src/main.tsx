import { createRoot } from 'react-dom/client'
import { StrictMode } from 'react'
import { language } from './texts/language.ts'
import { loadTexts } from './texts/texts.ts'
import './styles/index.css'

/** Nothing that shows a text is loaded before the texts are there: modules use them as soon as they are read. */
async function start(): Promise<void> {
  const root = document.querySelector('#root')
  if (root === null) throw new Error('index.html has no #root')
  document.documentElement.lang = language
  await loadTexts(language)
  const { App } = await import('./app.tsx')
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

void start()
