/** What members are told of their batch jobs, in the inbox and by e-mail. */
const KINDS = [
  { english: 'Import', french: 'L’import de {name}', e: '' },
  { english: 'Undo', french: 'L’annulation de {name}', e: 'e' },
  { english: 'Export', french: 'L’export de {name}', e: '' },
  { english: 'Bulk change', french: 'La modification en masse de {name}', e: 'e' },
]

const TITLES: Readonly<Record<string, string>> = Object.fromEntries(
  KINDS.flatMap(({ english, french, e }) => [
    [`${english} of {name} is done`, `${french} est terminé${e}`],
    [`${english} of {name} failed`, `${french} a échoué`],
    [`${english} of {name} is paused`, `${french} est en pause`],
    [`${english} of {name} waits for your review`, `${french} attend votre révision`],
    [`${english} of {name} began late`, `${french} a commencé en retard`],
    [`${english} of {name}: 1 row to fix`, `${french} : 1 ligne à corriger`],
    [`${english} of {name}: {count} rows to fix`, `${french} : {count} lignes à corriger`],
    [`${english} of {name}: 1 record refused`, `${french} : 1 enregistrement refusé`],
    [`${english} of {name}: {count} records refused`, `${french} : {count} enregistrements refusés`],
  ]),
)

/** What was done how often: "12 created, 3 failed in People." One is as good as many: neither agrees with what is counted. */
const COUNTED: Readonly<Record<string, string>> = {
  '{count} exported': 'exportés : {count}',
  '{count} created': 'créés : {count}',
  '{count} updated': 'mis à jour : {count}',
  '{count} deleted': 'supprimés : {count}',
  '{count} restored': 'restaurés : {count}',
  '{count} unchanged': 'inchangés : {count}',
  '{count} skipped': 'ignorés : {count}',
  '{count} failed': 'échoués : {count}',
  '{count} removed': 'retirés : {count}',
  '{count} put back': 'rétablis : {count}',
  '{count} deleted again': 'de nouveau supprimés : {count}',
  '{count} kept': 'conservés : {count}',
}

export const EVENTS: Readonly<Record<string, string>> = {
  ...TITLES,
  ...COUNTED,
  'Nothing changed in {name}': 'Rien n’a changé dans {name}',
  'Nothing changed from {name}': 'Rien n’a été exporté de {name}',
  'Waybill was not running at the time that was set. It begins now':
    'Waybill n’était pas en marche à l’heure prévue. Cela commence maintenant',
  '{name} stops at the preview. Nothing is imported until you say so':
    '{name} s’arrête à l’aperçu. Rien n’est importé sans votre accord',
  'The schedule stops at the preview. Nothing is imported until you say so':
    'La planification s’arrête à l’aperçu. Rien n’est importé sans votre accord',

  // e-mails
  'Hello {name},': 'Bonjour {name},',
  'See all batch jobs': 'Voir tous les traitements',
  'Look at it': 'Y jeter un œil',
  'You get this because the import is yours. E-mails can be turned off in the notifications of Waybill.':
    'Vous recevez ce message parce que l’import est le vôtre. Les e-mails peuvent être désactivés dans les notifications de Waybill.',
  'Waybill can send e-mails': 'Waybill peut envoyer des e-mails',
  'This is the test that you asked for. Invitations and notifications go out the same way.':
    'Voici le test que vous avez demandé. Les invitations et les notifications partent de la même façon.',
  'Invitation to {workspace}': 'Invitation à rejoindre {workspace}',
  'you are invited to {workspace} on Waybill.': 'vous êtes invité à rejoindre {workspace} sur Waybill.',
  'Choose a password': 'Choisissez un mot de passe',
  'Choose a password here:': 'Choisissez un mot de passe ici :',
  'The link works once, until {date}.': 'Le lien ne sert qu’une fois, jusqu’au {date}.',
}

/** "12 created, 3 failed in People." */
export const EVENT_JOINTS: Readonly<Record<string, string>> = {
  '{list} in {name}': '{list} dans {name}',
  '{list} from {name}': '{list} de {name}',
}
