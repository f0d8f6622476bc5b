import type * as english from '../en/jobs.ts'
import { number } from '../format.ts'
import type { SomeTexts } from '../same-texts.ts'
import { countedRecords, s } from './counted.ts'

export const undo: SomeTexts<typeof english.undo> = {
  title: (file) => `Annulation de ${file}`,
  done: 'L’annulation est terminée',
  outcomes: {
    removed: 'Retirés',
    putBack: 'Rétablis',
    deletedAgain: 'De nouveau supprimés',
    kept: 'Conservés',
  },
  meanings: {
    removed: 'enregistrements que l’import avait créés',
    putBack: 'enregistrements qui ont retrouvé leurs anciennes valeurs',
    deletedAgain: 'enregistrements qui étaient supprimés auparavant',
    kept: 'laissés tels quels à cause de modifications ultérieures',
  },
  openImport: 'Ouvrir l’import',
  kept: {
    title: 'Ce qui a été conservé',
    field: 'Champ',
    record: 'L’enregistrement',
    before: 'Avant l’import',
    reason: 'Raison',
    download: 'Tout télécharger',
  },
  progress: (done, all) => `${number(done)} sur ${countedRecords(all)}`,
}

export const jobs: SomeTexts<typeof english.jobs> = {
  title: 'Traitements',
  newImport: 'Nouvel import',
  table: 'Traitements',
  statuses: {
    draft: 'Brouillon',
    scheduled: 'Planifié',
    queued: 'En attente',
    processing: 'En cours',
    paused: 'En pause',
    completed: 'Terminé',
    failed: 'Échoué',
    cancelled: 'Arrêté',
    undone: 'Annulé',
  },
  kinds: {
    import: 'Import',
    export: 'Export',
    undo: 'Annulation',
    bulk: 'Modification en masse',
  },
  columns: {
    job: 'Traitement',
    object: 'Objet',
    status: 'État',
    rows: 'Lignes',
    result: 'Résultat',
    who: 'Lancé par',
    when: 'Quand',
  },
  waiting: 'Vous attend',
  actionsFor: (name) => `Actions pour ${name}`,
  none: 'Aucun traitement pour l’instant',
  noneText: 'Les imports et les annulations apparaissent ici pendant qu’ils s’exécutent, et y restent ensuite.',
  older: 'Afficher les plus anciens',
  pause: 'Mettre en pause',
  resume: 'Reprendre',
  cancel: 'Arrêter',
  undo: 'Annuler l’import',
  noCounts: '–',
  bulk: {
    edit: (objects) => `Modification dans ${objects}`,
    delete: (objects) => `Suppression dans ${objects}`,
    restore: (objects) => `Restauration dans ${objects}`,
  },
  bulkDone: {
    edit: 'La modification est terminée',
    delete: 'La suppression est terminée',
    restore: 'La restauration est terminée',
  },
  bulkOutcomes: {
    updated: 'Modifiés',
    deleted: 'Supprimés',
    restored: 'Restaurés',
    unchanged: 'Inchangés',
    failed: 'Échoués',
  },
  undoBulkTitle: 'Annuler cette modification ?',
  undoBulkText: (count) =>
    `${countedRecords(count)} ${count < 2 ? 'sera' : 'seront'} comme auparavant. Les valeurs que quelqu’un a modifiées depuis sont conservées.`,
  undoBulk: 'Annuler la modification',
  export: {
    done: 'L’export est terminé',
    download: 'Télécharger',
    records: 'Enregistrements',
    columns: 'Colonnes',
    size: 'Taille',
    takenAt: 'Instant',
    checksum: 'SHA-256',
    kept: (until) => `Le fichier est conservé jusqu’au ${until}.`,
    gone: 'Le fichier a été retiré. Ce qu’il contenait est conservé ici.',
    cut: (count) =>
      `${number(count)} cellule${s(count)} trop longue${s(count)} pour un classeur ${count < 2 ? 'a été coupée' : 'ont été coupées'}.`,
    reason: 'Motif',
  },
}
