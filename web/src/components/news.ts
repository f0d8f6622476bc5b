/** What is told in the corner. */
export interface News {
  readonly tone: 'good' | 'bad'
  readonly title: string
  readonly detail?: string
  readonly action?: NewsAction
  /** News of a topic take the place of earlier ones: what they offered may not be possible any more. */
  readonly topic?: string
}

/** Something that can be done about the news: an undo, the page that tells more. */
export interface NewsAction {
  readonly label: string
  readonly run: () => void
}
