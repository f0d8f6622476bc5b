import type * as english from '../en/import.ts'
import { duration, list, number, percent } from '../format.ts'
import type { SameTexts } from '../same-texts.ts'
import { countedRecords, countedRows } from './counted.ts'

export const upload: SameTexts<typeof english.upload> = {
  title: 'Nouvel import',
  notAllowed: (objects) =>
    objects === undefined
      ? 'Votre rôle ne vous permet pas d’importer'
      : `Votre rôle ne vous permet pas d’importer dans ${objects}`,
  notAllowedText: (role) =>
    `Il faut la permission « Importer un CSV », que le rôle ${role} n’a pas ici. Adressez-vous à un administrateur de l’espace de travail.`,
  chooseFile: 'Choisir un fichier',
  promise:
    'Vous voyez ce que deviendra chaque ligne avant que quoi que ce soit ne soit écrit, et vous pouvez revenir en arrière.',
  limits: (limit) => `XLSX, XLS, ODS ou CSV jusqu’à ${limit}, avec le nom des colonnes au-dessus des lignes`,
  noLimit: 'XLSX, XLS, ODS ou CSV avec le nom des colonnes au-dessus des lignes',
  drop: 'Déposez ici un classeur ou un fichier CSV',
  into: 'Importer dans',
  uploading: (name) => `Envoi de ${name}`,
  progress: (done, total) => `${done} sur ${total}`,
  speed: (speed) => `${speed}/s`,
  left: (seconds) => `encore ${duration(seconds)}`,
  reading: 'Lecture des premières lignes…',
  interrupted: 'La connexion est perdue. L’envoi reprendra où il s’est arrêté dès qu’elle reviendra.',
  putAside: (name) => `L’envoi de ${name} est mis de côté. Choisissez plus tard le même fichier pour le reprendre.`,
  several: {
    message: 'Un seul fichier est importé à la fois.',
    remedy: 'Déposez les fichiers l’un après l’autre, ou réunissez leurs lignes en un seul.',
  },
  tooLarge: (limit) => ({
    message: `Le fichier dépasse ${limit}.`,
    remedy: 'Divisez-le, ou relevez la limite dans les réglages du serveur.',
  }),
  empty: {
    message: 'Le fichier est vide.',
    remedy: 'Choisissez un fichier qui contient une ligne d’en-tête et des données.',
  },
}

const importing: SameTexts<typeof english.import> = {
  title: (file) => `Import de ${file}`,
  into: (objects) => `dans ${objects}`,
  steps: {
    file: 'Fichier',
    map: 'Correspondances',
    values: 'Valeurs',
    options: 'Options',
    review: 'Révision',
    preview: 'Aperçu',
    apply: 'Import',
    result: 'Résultat',
  },
  progressOfSteps: 'Étapes de l’import',
  cancel: 'Arrêter l’import',
  discard: 'Abandonner',
  discardTitle: 'Abandonner cet import ?',
  discardText: 'Rien n’a encore été écrit. Le fichier et les correspondances sont abandonnés.',
  cancelTitle: 'Arrêter cet import ?',
  cancelText:
    'Les lignes déjà importées restent et pourront être annulées ensuite. Les autres comptent comme ignorées.',
  pause: 'Mettre en pause',
  resume: 'Reprendre',
  unnamed: 'Fichier sans nom',
}

export const progress: SameTexts<typeof english.progress> = {
  phases: {
    stage: 'Lecture du fichier',
    plan: 'Comparaison avec les enregistrements existants',
    apply: 'Import en cours',
    undo: 'Annulation en cours',
  },
  changing: 'Modification des enregistrements',
  writing: 'Écriture du fichier',
  queued: 'En attente de son tour',
  queuedText: 'Les imports dans un même objet s’exécutent l’un après l’autre.',
  paused: 'En pause',
  pausedText: 'Ce qui est fait reste fait. Reprenez quand vous voulez.',
  rows: (done, all) => `${number(done)} sur ${countedRows(all)}`,
  rowsSoFar: countedRows,
  percent,
  speed: (rowsPerSecond) => `${countedRows(rowsPerSecond)} par seconde`,
  left: (seconds) => `encore ${duration(seconds)}`,
  leave: 'Vous pouvez fermer cette page. Le travail continue, et son adresse ramène ici.',
}

export const result: SameTexts<typeof english.result> = {
  titles: {
    completed: 'L’import est terminé',
    cancelled: 'L’import a été arrêté',
    failed: 'L’import a échoué',
    undone: 'L’import a été annulé',
  },
  addsUp: (total) =>
    total < 2
      ? 'La seule ligne du fichier est prise en compte.'
      : `Les ${countedRows(total)} du fichier sont toutes prises en compte.`,
  outcomes: {
    created: 'Nouveaux',
    updated: 'Mis à jour',
    restored: 'Restaurés',
    unchanged: 'Inchangés',
    skipped: 'Ignorés',
    failed: 'Échoués',
    removed: 'Retirés',
  },
  took: (time) => `en ${time}`,
  openRecords: (objects) => `Ouvrir ${objects}`,
  failedRows: 'Lignes en échec',
  failedRowsText:
    'Le fichier téléchargé a les colonnes du vôtre, plus le problème et ce qu’il faut faire : corrigez-le et importez-le de nouveau.',
  download: 'Télécharger les lignes en échec',
  retry: 'Réessayer',
  retryHint:
    'Réessayer les vérifie de nouveau telles quelles, par exemple après l’import d’une entreprise qui manquait.',
  undo: 'Annuler l’import',
  undoTitle: 'Annuler cet import ?',
  undoText: (created, updated, restored) =>
    `${list([
      ...(created > 0 ? [`${countedRecords(created)} ${created < 2 ? 'sera retiré' : 'seront retirés'}`] : []),
      ...(updated > 0
        ? [
            updated < 2
              ? `${countedRecords(updated)} retrouvera ses anciennes valeurs`
              : `${countedRecords(updated)} retrouveront leurs anciennes valeurs`,
          ]
        : []),
      ...(restored > 0
        ? [`${countedRecords(restored)} ${restored < 2 ? 'sera de nouveau supprimé' : 'seront de nouveau supprimés'}`]
        : []),
    ])}. Les valeurs que quelqu’un a modifiées depuis l’import sont conservées.`,
  problem: 'Problème',
  value: 'Valeur',
  remedy: 'Que faire',
  row: 'Ligne',
  again: 'Importer un autre fichier',
  undoneText:
    'Ce qu’il avait créé a disparu, et ce qu’il avait modifié est comme auparavant. Les valeurs modifiées depuis ont été conservées.',
}

export { importing as import }
