/** A name of a sheet that the format takes. */
export const toSheetName = (label: string): string =>
  label
    .replaceAll(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 31) || 'Records'
