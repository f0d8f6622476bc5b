// Runs before the first paint. `src/theme/theme.ts` writes what it reads.
;(function () {
  var chosen = null
  try {
    chosen = localStorage.getItem('waybill.theme')
  } catch {
    // Storage may be closed to us: the system decides.
  }
  var isDark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
})()
