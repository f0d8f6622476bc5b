/** A file that is dropped beside the places for it would take the place of the page: nothing happens instead. */
export function guardDrops(): () => void {
  window.addEventListener('dragover', refuseFile)
  window.addEventListener('drop', refuseFile)
  return () => {
    window.removeEventListener('dragover', refuseFile)
    window.removeEventListener('drop', refuseFile)
  }
}

function refuseFile(event: DragEvent): void {
  if (event.defaultPrevented || event.dataTransfer?.types.includes('Files') !== true) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'none'
}
