/** What is told in the corner. */
export interface News {
  readonly tone: 'good' | 'bad'
  readonly title: string
  readonly detail?: string
  readonly action?: NewsAction
}

/** Something that can be done about the news: an undo, the page that tells more. */
export interface NewsAction {
  readonly label: string
  readonly run: () => void
}
