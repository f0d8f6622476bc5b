import type { model as english } from '../en/model.ts'
import { list, number, plural } from '../format.ts'
import type { SameTexts } from '../same-texts.ts'
import { countedRecords, countedValues } from './counted.ts'

const KINDS: SameTexts<typeof english.kinds> = {
  text: { label: 'Texte', text: 'Une ligne : un nom, un titre, un numéro de compte' },
  richText: { label: 'Texte enrichi', text: 'Paragraphes, listes et liens, en Markdown' },
  number: { label: 'Nombre', text: 'Exact, avec autant de décimales que l’on veut' },
  boolean: { label: 'Oui ou non', text: 'Vrai, faux, ou inconnu' },
  date: { label: 'Date', text: 'Un jour, le même partout' },
  dateTime: { label: 'Date et heure', text: 'Un instant, affiché dans le fuseau horaire du lecteur' },
  fullName: { label: 'Nom complet', text: 'Prénom et nom de famille' },
  email: { label: 'E-mail', text: 'Une adresse' },
  emails: { label: 'E-mails', text: 'Une adresse principale et d’autres' },
  phones: { label: 'Téléphones', text: 'Un numéro principal et d’autres' },
  links: { label: 'Liens', text: 'Un site web ou un domaine, et d’autres' },
  address: { label: 'Adresse', text: 'Rue, ville, code postal, pays' },
  currency: { label: 'Montant', text: 'Un montant et sa devise' },
  select: { label: 'Choix', text: 'Une option parmi plusieurs' },
  multiSelect: { label: 'Choix multiple', text: 'Autant d’options que l’on veut' },
  array: { label: 'Liste', text: 'Plusieurs textes dans un ordre' },
  rating: { label: 'Évaluation', text: 'D’une à cinq étoiles' },
  json: { label: 'JSON', text: 'Ce qu’un programme y conserve' },
  uuid: { label: 'UUID', text: 'Un identifiant d’un autre système' },
  relation: { label: 'Relation', text: 'Un enregistrement d’un objet' },
  actor: { label: 'Auteur', text: 'Qui l’a fait, et comment' },
}

const countedFields = (count: number): string => plural(count, 'champ', 'champs')
const countedTemplates = (count: number): string => plural(count, 'modèle d’import', 'modèles d’import')

export const model: SameTexts<typeof english> = {
  title: 'Modèle de données',
  intro: 'Ce que conserve l’espace de travail : ses objets, et les champs de leurs enregistrements.',
  objects: 'Objets',
  kinds: KINDS,
  columns: { object: 'Objet', fields: 'Champs', records: 'Enregistrements', type: 'Type' },
  custom: 'Personnalisé',
  standard: 'Standard',
  fieldCount: countedFields,
  apiName: 'Nom d’API',
  apiNameHint: 'Pour les fichiers, l’API et la ligne de commande. Il ne change pas.',
  apiNameNew: 'Pour les fichiers, l’API et la ligne de commande. Il ne pourra plus être changé.',
  apiNameInvalid: 'Une lettre, puis des lettres et des chiffres.',
  icon: 'Icône',
  iconNamed: (name) => name.replaceAll('-', ' ').replace(/ \d+$/, ''),
  save: 'Enregistrer',
  saved: 'Enregistré.',
  discard: 'Abandonner',
  unsaved: 'Pas encore enregistré',

  newObject: 'Nouvel objet',
  newObjectText: 'Il reçoit les champs Name et Owner. Ajoutez-en d’autres sur sa page.',
  createObject: 'Créer l’objet',
  objectCreated: (name) => `${name} est créé.`,
  singular: 'Nom au singulier',
  singularExample: 'Projet',
  plural: 'Nom au pluriel',
  pluralExample: 'Projets',
  nameMissing: 'Saisissez un nom.',

  details: 'Noms',
  detailsText: (custom) =>
    custom
      ? 'Comment on l’appelle. Les fichiers et les programmes le connaissent par son nom d’API.'
      : 'Un objet standard peut être renommé. Les fichiers et les programmes le connaissent par son nom d’API.',
  openRecords: 'Ouvrir les enregistrements',
  fields: 'Champs',
  fieldsHint: 'Leur ordre est celui des listes, des volets, des fichiers modèles et des exports.',
  fieldsOf: (object) => `Champs de ${object}`,
  moveField: (field) => `Déplacer ${field}`,
  newField: 'Nouveau champ',
  systemFields: 'Gérés par Waybill',
  systemFieldsText: 'Tous les objets les ont. Personne ne les écrit.',
  required: 'Obligatoire',
  unique: 'Unique',
  defaultShort: (value) => `Par défaut : ${value}`,
  relationTo: (object) => `vers ${object}`,
  optionCount: (count) => plural(count, 'option', 'options'),
  relations: 'Relations depuis d’autres objets',
  relationsText:
    'Les enregistrements qui mènent ici. Dans un enregistrement de cet objet, ils figurent sous le nom indiqué à droite.',
  relationFrom: (object, field) => `${object} · ${field}`,
  noFields: 'Aucun champ propre',

  removeObject: 'Supprimer l’objet',
  removeObjectTitle: (object) => `Supprimer ${object} ?`,
  removeObjectLoss: (records, jobs) =>
    `${records === 0 ? 'Il n’a aucun enregistrement.' : `${countedRecords(records)}, supprimés compris, ${records < 2 ? 'est perdu' : 'sont perdus'}.`}${
      jobs === 0
        ? ''
        : ` L’historique de ${plural(jobs, 'traitement', 'traitements')} disparaît avec lui : ${jobs < 2 ? 'il ne pourra plus être annulé' : 'aucun ne pourra plus être annulé'}.`
    }`,
  removeObjectWhy:
    'Un objet disparaît avec ses enregistrements, ses champs et l’historique de ses traitements. C’est irréversible.',
  removeObjectFixed: 'Un objet standard ne peut pas être supprimé. Un rôle peut le masquer.',
  typeToConfirm: (name) => `Tapez ${name} pour confirmer`,
  objectRemoved: (name) => `${name} est supprimé.`,

  chooseKind: 'Que contiendra-t-il ?',
  chooseKindText: 'Le type d’un champ ne change pas. Tout le reste peut changer.',
  kindGroups: {
    words: 'Texte et options',
    numbers: 'Nombres et dates',
    contact: 'Contact',
    other: 'Autres',
  },
  kindChange: 'Un autre type',
  createField: 'Créer le champ',
  fieldCreated: (label) => `Le champ ${label} est créé.`,
  label: 'Nom',
  labelExample: 'Numéro de client',
  description: 'Description',
  descriptionHint: 'Affichée là où on le remplit.',
  kind: 'Type',
  values: 'Valeurs',
  rules: 'Règles',

  options: 'Options',
  optionsHint: 'Faites-les glisser pour les ordonner. Au clavier : Entrée sur une poignée, les flèches, Entrée.',
  noOptions: 'Aucune option pour l’instant',
  addOption: 'Ajouter une option',
  optionLabel: 'Nom de l’option',
  optionColor: (option) => `Couleur de ${option}`,
  colors: {
    gray: 'Gris',
    red: 'Rouge',
    orange: 'Orange',
    amber: 'Ambre',
    green: 'Vert',
    teal: 'Turquoise',
    blue: 'Bleu',
    purple: 'Violet',
    pink: 'Rose',
  },
  moveOption: (option) => `Déplacer ${option}`,
  removeOption: (option) => `Retirer ou fusionner ${option}`,
  keepOption: 'La garder',
  optionUse: (count) => (count === 0 ? 'inutilisée' : countedRecords(count)),
  optionRemoved: 'Retirée',
  optionMerged: (count) => `${countedRecords(count)} ${count < 2 ? 'aura' : 'auront'}`,
  nothingInstead: 'rien à la place',
  replacementOf: (option) => `Ce que reçoivent les enregistrements qui ont ${option}`,
  optionRepeated: 'Une autre option porte le même nom.',
  unnamedOption: 'cette option',
  openOptions: 'Accepter aussi d’autres valeurs',
  openOptionsHint:
    'Une liste ouverte : les imports et les personnes peuvent écrire ce qui n’est pas parmi les options.',
  strayValues: 'Valeurs présentes dans des enregistrements sans être des options',
  makeOption: 'En faire une option',
  makeOptions: 'Toutes en faire des options',
  moreStray: (count) => `et ${plural(count, 'autre', 'autres')}`,
  changesRecords: (count) => `Enregistrer modifie ${countedRecords(count)}.`,
  saveTitle: 'Modifier les options et leurs enregistrements ?',
  saveMerges: (from, to, count) =>
    to === null
      ? `${countedRecords(count)} avec « ${from} » ${count < 2 ? 'n’aura' : 'n’auront'} plus de valeur.`
      : `${countedRecords(count)} avec « ${from} » ${count < 2 ? 'aura' : 'auront'} « ${to} ».`,
  saveConfirm: 'Les modifier',

  defaultValue: 'Valeur par défaut',
  defaultHint:
    'Les nouveaux enregistrements l’ont quand aucune autre valeur ne leur est donnée, y compris ceux des imports.',
  clearDefault: 'Aucune valeur par défaut',
  currency: 'Devise par défaut',
  currencyHint: 'Pour les montants sans devise.',
  noCurrency: 'Aucune',
  phoneCountry: 'Pays par défaut',
  phoneCountryHint: 'Pour les numéros sans indicatif de pays.',
  noCountry: 'Aucun',
  decimals: 'Décimales',
  decimalsHint: 'Combien sont affichées. Les valeurs sont conservées telles quelles.',
  decimalsAll: 'Autant qu’il y en a',
  decimalsCount: (count) => plural(count, 'décimale', 'décimales'),
  relationTarget: 'Mène à',
  relationThisSide: 'Nom ici',
  relationOtherSide: (object) => `Nom dans ${object}`,
  relationOtherHint: (other, object) =>
    `Dans un enregistrement de ${other}, les enregistrements de ${object} qui y mènent figurent sous ce nom.`,

  requiredLabel: 'Obligatoire',
  requiredHint: 'Aucun enregistrement n’est écrit sans valeur.',
  emptyRecords: (count) =>
    `${countedRecords(count)} ${count < 2 ? 'n’a' : 'n’ont'} pas encore de valeur et ${count < 2 ? 'reste tel quel' : 'restent tels quels'} ; les imports ne peuvent pas la vider et les nouveaux enregistrements en ont besoin.`,
  noEmptyRecords: 'Tous les enregistrements ont une valeur.',
  uniqueLabel: 'Unique',
  uniqueHint:
    'Deux enregistrements, même supprimés, ne partagent jamais une valeur. Les imports retrouvent les enregistrements par ce champ.',
  uniqueNoKind: 'Ce type de champ ne peut pas distinguer un enregistrement d’un autre.',
  uniqueNoDefault: 'Un champ unique n’a pas de valeur par défaut.',
  uniqueChecking: 'Recherche de valeurs en double…',
  uniqueOn: (field) => `${field} est maintenant unique.`,
  uniqueOff: (field) => `${field} peut maintenant avoir deux fois la même valeur.`,
  uniqueOffTitle: (field) => `Permettre le partage de ${field} ?`,
  uniqueOffText: (templates) =>
    `Les imports ne retrouveront plus les enregistrements par ce champ${templates === 0 ? '' : ` ; ${countedTemplates(templates)} ${templates < 2 ? 's’en sert' : 's’en servent'}`}. Il pourra redevenir unique tant qu’aucune valeur n’est en double.`,
  uniqueOffConfirm: 'Permettre les valeurs égales',
  conflictsTitle: (field) => `${field} ne peut pas encore être unique`,
  conflicts: (values) =>
    `${countedValues(values)} ${values < 2 ? 'figure' : 'figurent'} plus d’une fois. Corrigez les enregistrements ou supprimez-les définitivement, puis réessayez.`,
  conflictRecords: countedRecords,
  conflictsMore: (count) => `${countedValues(count)} ne ${count < 2 ? 'figure' : 'figurent'} pas ici.`,
  checkAgain: 'Vérifier de nouveau',
  close: 'Fermer',
  unnamed: 'Sans nom',
  deletedRecord: 'supprimé',
  openConflict: (name) => `Ouvrir ${name}`,

  removeField: 'Supprimer le champ',
  removeFieldTitle: (field) => `Supprimer le champ ${field} ?`,
  removeFieldWhy: 'Ses valeurs disparaissent avec lui, dans tous les enregistrements. C’est irréversible.',
  removeFieldLoss: (records, templates) =>
    list([
      records === 0
        ? 'Aucun enregistrement n’y a de valeur'
        : `${countedRecords(records)}, supprimés compris, ${records < 2 ? 'perd' : 'perdent'} une valeur`,
      ...(templates === 0
        ? []
        : [`${countedTemplates(templates)} y ${templates < 2 ? 'envoie' : 'envoient'} une colonne`]),
    ]),
  removeFieldFixed: 'Un champ standard ne peut pas être supprimé. Un rôle peut le masquer.',
  fieldRemoved: (field) => `Le champ ${field} est supprimé.`,
  systemField: 'Ce champ est géré par Waybill et reste tel quel.',
  counting: 'Comptage…',
  counted: (count) => number(count),
}
