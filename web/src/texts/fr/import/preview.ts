import type { Outcome } from '../../../api/types.ts'
import type { preview as english } from '../../en/import/preview.ts'
import { list, number, plural } from '../../format.ts'
import type { SameTexts } from '../../same-texts.ts'
import { countedRecords, countedRows, countedValues, s } from '../counted.ts'

/** Au milieu d’une phrase, avec leur nombre. */
const COUNTED: { readonly [outcome in Outcome]: (count: number) => string } = {
  created: (count) => plural(count, 'nouvelle', 'nouvelles'),
  updated: (count) => `${number(count)} mise${s(count)} à jour`,
  restored: (count) => `${number(count)} restaurée${s(count)}`,
  unchanged: (count) => `${number(count)} sans changement`,
  skipped: (count) => `${number(count)} ignorée${s(count)} comme doublon${s(count)}`,
  failed: (count) => `${number(count)} écartée${s(count)} pour un problème`,
  removed: (count) => `${number(count)} retirée${s(count)} par vous`,
}

const KEPT = (failed: number): string =>
  failed < 2
    ? 'la ligne qui a un problème reste avec l’import'
    : `les ${countedRows(failed)} qui ont un problème restent avec l’import`

export const preview: SameTexts<typeof english> = {
  title: 'Ce qui va se passer',
  sentence: (parts, cleared) =>
    `Lignes : ${list(parts)}${cleared > 0 ? ` ; ${countedValues(cleared)} d’enregistrements existants ${cleared < 2 ? 'sera effacée' : 'seront effacées'}` : ''}.`,
  nothing: 'Le fichier n’a aucune ligne.',
  counted: COUNTED,
  namesNotCompared:
    'Les noms des nouveaux enregistrements n’ont pas été comparés à ceux qui existent : il y en a trop. Les lignes sont tout de même rapprochées par vos règles.',
  reviewAll: 'Revoir toutes les lignes',
  reviewProblems: (count) => `Revoir ${plural(count, 'problème', 'problèmes')}`,
  problems: 'Problèmes',
  problemsDetail: (count) => plural(count, 'cause distincte', 'causes distinctes'),
  noProblems: 'Aucun problème trouvé.',
  affected: countedRows,
  rowNumber: (row) => `Ligne ${number(row)}`,
  examples: (shown, all) => (shown < all ? `Les ${number(shown)} premières sur ${countedRows(all)}` : countedRows(all)),
  related: (objects) => `À créer : ${objects}`,
  relatedDetail: (count) =>
    `${countedRecords(count)} ${count < 2 ? 'qui manque et sera créé' : 'qui manquent et seront créés'}`,
  relatedMore: (count) => `et ${plural(count, 'autre', 'autres')}`,
  owners: 'Nouveaux enregistrements par propriétaire',
  first: (shown) =>
    shown < 2 ? 'La première ligne telle qu’elle sera' : `Les ${number(shown)} premières lignes telles qu’elles seront`,
  shownRows: 'Lignes affichées',
  allRows: 'Toutes les lignes',
  row: 'Ligne',
  action: 'Effet',
  actions: {
    create: 'Création',
    update: 'Mise à jour',
    restore: 'Restauration',
    unchanged: 'Sans changement',
    skip: 'Ignorée',
    refuse: 'Échec',
  },
  openRecord: (action, row) => `${action} : ouvrir l’enregistrement de la ligne ${number(row)}`,
  change: (before, after) => `${before} devient ${after}`,
  start: (count) => `Importer ${countedRows(count)}`,
  startNothing: 'Terminer sans rien modifier',
  startHint: (good, failed) => {
    const how = 'L’import se fait en arrière-plan et peut être annulé.'
    if (failed === 0) return how
    if (good === 0) return `Rien n’est écrit ; ${KEPT(failed)}, à corriger puis à réessayer. ${how}`
    return `Les bonnes lignes sont importées ; ${KEPT(failed)}, à corriger puis à réessayer. ${how}`
  },
  backToOptions: 'Revenir aux options',
  downloadFailed: 'Télécharger ces lignes',
  outdated: {
    title: 'Cet aperçu n’est plus à jour',
    text: 'Quelque chose a changé depuis. Vérifiez à nouveau le fichier pour voir ce qui se passera maintenant.',
    check: 'Vérifier à nouveau',
    counts: 'Ce que disait la dernière vérification',
  },
  later: {
    open: 'Lancer plus tard…',
    title: 'Lancer plus tard',
    intro: 'L’import démarre de lui-même, même si personne n’est connecté. D’ici là, il peut être arrêté ou reporté.',
    submit: 'Lancer à cette heure',
    suggestions: { inAnHour: 'Dans une heure', tonight: 'Cette nuit à 2 h', tomorrow: 'Demain à 8 h' },
    time: 'Jour et heure du lancement',
    day: 'Jour du lancement',
    timeZone: (zone) => `Dans votre fuseau horaire, ${zone}`,
    hasPassed: 'Cette heure est passée. Choisissez-en une à venir.',
    startsAt: (moment) => `Lancement : ${moment}`,
    startsBy: 'Vous pouvez fermer cette page : il démarre de lui-même.',
    now: 'Lancer maintenant',
    change: 'Changer l’heure',
    not: 'Ne pas lancer',
  },
}
