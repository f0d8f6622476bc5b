// Runs before the first paint. `src/theme/` writes what it reads.
;(function () {
  function stored(name) {
    try {
      return localStorage.getItem(name)
    } catch {
      // Storage may be closed to us: the system decides.
      return null
    }
  }
  var theme = stored('waybill.theme')
  var isDark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  document.documentElement.dataset.density = stored('waybill.density') === 'compact' ? 'compact' : 'comfortable'
})()
