// Runs before the page is painted, so that a chosen theme does not flash.
const root = document.documentElement
root.classList.add('js')
try {
  const theme = localStorage.getItem('theme')
  if (theme === 'dark' || theme === 'light') root.dataset['theme'] = theme
} catch {
  // Without storage the theme is the system's.
}
