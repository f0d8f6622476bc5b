import type { jobs as english } from '../../en/import/jobs.ts'
import { number, plural } from '../../format.ts'
import type { SameTexts } from '../../same-texts.ts'

export const jobs: SameTexts<typeof english> = {
  parts: 'Traitements et imports récurrents',
  all: 'Traitements',
  recurring: 'Imports récurrents',
  filters: 'Filtre des traitements',
  status: 'État',
  anyStatus: 'Tous les états',
  kind: 'Type',
  anyKind: 'Tous les types',
  object: 'Objet',
  anyObject: 'Tous les objets',
  person: 'Lancé par',
  anyone: 'Tout le monde',
  me: (name) => `${name} (vous)`,
  from: 'Du',
  until: 'Au',
  clear: 'Effacer le filtre',
  shown: (count, hasMore) =>
    hasMore
      ? `Les derniers traitements : ${plural(count, 'affiché', 'affichés')}`
      : plural(count, 'traitement', 'traitements'),
  failures: {
    title: 'Enregistrements en échec',
    shownOf: (shown, all) => `${number(shown)} sur ${plural(all, 'enregistrement', 'enregistrements')}`,
    download: 'Télécharger les enregistrements en échec',
    record: 'Enregistrement',
  },
  nothing: 'Aucun traitement ne correspond à ce filtre',
  nothingText: 'Retirez une des conditions pour en voir davantage.',
}
