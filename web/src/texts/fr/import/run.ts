import type { run as english } from '../../en/import/run.ts'
import { number, plural } from '../../format.ts'
import type { SameTexts } from '../../same-texts.ts'
import { countedRecords, countedRows, s } from '../counted.ts'

const isOne = (count: number): boolean => Math.abs(count) < 2

export const run: SameTexts<typeof english> = {
  told: 'Vous serez prévenu dans la boîte de réception quand ce sera terminé.',
  goOn: (objects) => `Continuer : ${objects}`,
  cancelWritten: (done) =>
    `${countedRows(done)} déjà traitée${s(done)} : ${isOne(done) ? 'elle reste et pourra être annulée' : 'elles restent et pourront être annulées'} ensuite. Les autres comptent comme ignorées.`,
  cancelUndo: 'Ce qui a déjà été rétabli le reste. Le reste ne change pas et pourra être annulé plus tard.',
  cancelExport: 'Aucun fichier n’est créé.',
  cancelBulk: (done) =>
    `${countedRecords(done)} déjà traité${s(done)} : ${isOne(done) ? 'il le reste' : 'ils le restent'}, et cela pourra être annulé ensuite. Les autres ne changent pas.`,
  openList: (count, outcome) => `${count} ${outcome.toLowerCase()} : ouvrir la liste`,
  showRows: (count, outcome) => `${count} ${outcome.toLowerCase()} : afficher les lignes`,
  rowsOf: { skipped: 'Lignes ignorées', removed: 'Lignes retirées' },
  reason: 'Raison',
  record: 'Enregistrement',
  openRecord: 'Ouvrir l’enregistrement',
  noReason: {
    skipped: 'L’enregistrement existe déjà, et les options disent de l’ignorer.',
    removed: 'Retirée par vous.',
  },
  notReached: 'L’import a été arrêté avant cette ligne.',
  showMore: 'Afficher la suite',
  shownOf: (shown, all) => `${number(shown)} sur ${countedRows(all)}`,
  mend: 'Corrigez les lignes dans la grille de la révision, ou emportez-les dans un fichier à importer de nouveau. Réessayer les prend telles quelles.',
  fix: 'Corriger ces lignes',
  goOnFixing: 'Continuer la correction',
  fixed: (good, all) =>
    `${number(good)} sur ${countedRows(all)} ${isOne(good) ? 'est corrigée et n’est pas encore importée' : 'sont corrigées et ne sont pas encore importées'}.`,
  workbook: 'XLSX surligné',
  wrong: 'Ce qui ne va pas',
  changedSince: 'Modifiée depuis, et pas encore importée.',
  retry: (count) => `Réessayer ${countedRows(count)}`,
  repeat: 'Répéter avec ces correspondances',
  more: 'Autres actions sur cet import',
  schedule: 'Planifier…',
  another: 'Importer un autre fichier',
  how: 'Comment cela a été fait',
  decided: 'Options',
  column: 'Colonne du fichier',
  field: 'Champ',
  notImported: 'Non importée',
  followed: (template) => `Modèle « ${template} »`,
  file: 'Fichier',
  pace: 'Lignes par seconde',
  paceOf: (most, mean) => `Jusqu’à ${most}, ${mean} en moyenne`,
  stretch: (from, speed) => `${from} : ${speed} lignes par seconde`,
  undo: {
    counting: 'Examen de ce qui serait rétabli…',
    allBack: 'Personne n’y a touché depuis : tout est rétabli.',
    nothingBack: 'Rien ne serait rétabli : tout a été modifié, utilisé ou détruit depuis.',
    related: (count) =>
      `${plural(count, 'enregistrement lié, créé au passage, disparaît aussi, sauf s’il est utilisé', 'enregistrements liés, créés au passage, disparaissent aussi, sauf s’ils sont utilisés')}.`,
    kept: (count) => `${countedRecords(count)} modifié${s(count)}, utilisé${s(count)} ou détruit${s(count)} depuis`,
    keptText: 'Ce qui y a été fait reste tel quel :',
    andMore: (count) => `et ${countedRows(count)} de plus, dans la liste une fois l’annulation terminée`,
  },
}
