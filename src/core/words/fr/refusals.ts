import type { Catalogue } from '../catalogue.ts'

const ASK_ADMINISTRATOR = 'Adressez-vous à un administrateur.'
const LIST_JOBS = 'La liste des traitements : waybill jobs.'

export const FRENCH_REFUSALS: Catalogue['refusals'] = {
  NOT_SIGNED_IN: {
    message: 'Vous n’êtes pas connecté.',
    remedy: 'Connectez-vous, ou envoyez une clé d’API sous la forme "Authorization: Bearer …".',
  },
  CREDENTIALS_WRONG: {
    message: 'L’adresse e-mail ou le mot de passe est incorrect.',
    remedy: 'Vérifiez les deux et réessayez.',
  },
  KEY_ENDED: {
    message: 'La clé d’API a expiré ou a été révoquée.',
    remedy: 'Créez-en une nouvelle, dans les paramètres ou avec : waybill api-key create.',
  },
  MEMBERSHIP_ENDED: {
    message: 'Vous n’êtes plus membre, ou vous n’avez pas de rôle.',
    remedy: ASK_ADMINISTRATOR,
  },
  ORIGIN_FOREIGN: {
    message: 'La requête ne vient pas d’une page de ce serveur.',
    remedy: 'Ouvrez Waybill lui-même et réessayez. Les programmes utilisent une clé d’API au lieu du cookie.',
  },
  NOT_PERMITTED: {
    message: 'Vous n’avez pas la permission « {permission} » pour {object}.',
    remedy: 'Demandez-la à un administrateur.',
  },
  ROLE_UNKNOWN: { message: 'Il n’y a pas de rôle « {role} ».', remedy: 'Choisissez-en un parmi : {known}.' },
  ROLE_TOO_WIDE: {
    message: 'Le rôle « {role} » permet plus que le vôtre.',
    remedy: 'Choisissez un rôle dans les limites du vôtre, ou adressez-vous à un administrateur.',
  },
  ROLE_IN_USE: {
    message: 'Le rôle « {role} » est celui de membres ({members}) et de clés d’API ({keys}).',
    remedy: 'Donnez-leur d’abord un autre rôle.',
  },
  ROLE_BUILT_IN: {
    message: 'Le rôle « {role} » est intégré et reste tel quel.',
    remedy: 'Créez votre propre rôle avec les mêmes permissions, et modifiez celui-là.',
  },
  LAST_ADMINISTRATOR: {
    message: 'Il ne resterait personne qui puisse tout faire.',
    remedy: 'Donnez d’abord le rôle d’administrateur à une autre personne qui peut se connecter.',
  },
  TEAM_UNKNOWN: { message: 'Il n’y a pas d’équipe « {team} ».', remedy: 'Choisissez-en une parmi : {known}.' },
  MEMBER_UNKNOWN: {
    message: 'Il n’y a pas de membre {id}.',
    remedy: 'Affichez la liste des membres et vérifiez l’identifiant.',
  },
  MEMBER_STATE: { message: '{name} est {state} : {verb} n’est pas possible maintenant.', remedy: '{hint}' },
  MEMBER_ABOVE: { message: 'Le rôle de {name} permet plus que le vôtre.', remedy: ASK_ADMINISTRATOR },
  INVITATION_UNKNOWN: {
    message: 'L’invitation est inconnue, ou n’est plus valable.',
    remedy: 'Demandez-en une nouvelle.',
  },
  SESSION_UNKNOWN: {
    message: 'Il n’y a pas de session {id}.',
    remedy: 'Affichez la liste des sessions et vérifiez l’identifiant.',
  },
  SESSION_NEEDED: {
    message: 'Ceci est réservé aux membres connectés avec un mot de passe, pas aux programmes.',
    remedy: 'Connectez-vous à la page de Waybill.',
  },
  CODE_NEEDED: {
    message: 'Un code de votre second facteur est nécessaire.',
    remedy: 'Envoyez le code affiché par votre application d’authentification, ou l’un de vos codes de secours.',
  },
  CODE_WRONG: {
    message: 'Le code est incorrect, ou a déjà servi.',
    remedy: 'Vérifiez l’heure de votre appareil, et prenez le code suivant.',
  },
  TWO_FACTOR_STATE: { message: 'La connexion à deux facteurs est {state}.', remedy: '{hint}' },
  PASSWORD_WRONG: { message: 'Le mot de passe est incorrect.', remedy: 'Vérifiez-le et réessayez.' },
  KEY_UNKNOWN: {
    message: 'Il n’y a pas de clé d’API {id}.',
    remedy: 'Affichez la liste des clés et vérifiez l’identifiant.',
  },
  OBJECT_UNKNOWN: {
    message: 'Il n’y a pas d’objet « {object} ».',
    remedy: 'La liste : waybill objects. Connus : {known}.',
  },
  FIELD_UNKNOWN: {
    message: '{object} n’a pas de champ « {field} ».',
    remedy: 'La liste : waybill fields {object}. Connus : {known}.',
  },
  RECORD_UNKNOWN: {
    message: 'Il n’y a pas d’enregistrement {id} dans {object}.',
    remedy: 'Vérifiez l’identifiant. Les enregistrements supprimés se listent avec deleted=only.',
  },
  IMPORT_UNKNOWN: { message: 'Il n’y a pas d’import {id}.', remedy: LIST_JOBS },
  TEMPLATE_UNKNOWN: {
    message: 'Il n’y a pas de modèle d’import « {template} ».',
    remedy: 'La liste de ceux que vous pouvez utiliser : waybill templates list.',
  },
  TEMPLATE_NOT_YOURS: {
    message: 'Le modèle « {name} » appartient à un autre membre.',
    remedy: 'Enregistrez le vôtre sous un autre nom, ou adressez-vous à son propriétaire ou à un administrateur.',
  },
  TEMPLATE_DOES_NOT_FIT: {
    message: 'Le modèle « {template} » ne convient pas ; rien n’a été importé d’après lui. {reason}',
    remedy: 'Corrigez le fichier, ou enregistrez à nouveau le modèle depuis un import qui convient.',
  },
  VIEW_UNKNOWN: { message: 'Il n’y a pas de vue {id}.', remedy: 'La liste : waybill views OBJET.' },
  VIEW_NOT_YOURS: {
    message: 'La vue « {name} » appartient à un autre membre.',
    remedy: 'Enregistrez la vôtre, ou adressez-vous à son auteur ou à qui gère le modèle de données.',
  },
  JOB_UNKNOWN: { message: 'Il n’y a pas de traitement {id}.', remedy: LIST_JOBS },
  WEBHOOK_UNKNOWN: {
    message: 'Il n’y a pas de webhook {id}.',
    remedy: 'Affichez la liste des webhooks et vérifiez l’identifiant.',
  },
  DELIVERY_UNKNOWN: {
    message: 'Il n’y a pas d’envoi {id} de ce webhook.',
    remedy: 'Affichez la liste de ses envois ; ils sont conservés 30 jours.',
  },
  SCHEDULE_UNKNOWN: {
    message: 'Il n’y a pas d’import récurrent {id}.',
    remedy: 'La liste : waybill schedules list.',
  },
  SCHEDULE_TEMPLATE_GONE: {
    message: 'Le modèle « {template} », que suit l’import récurrent, n’existe plus.',
    remedy: 'Choisissez un autre modèle dans l’import récurrent, ou aucun.',
  },
  SCHEDULE_BUSY: {
    message: 'L’exécution précédente de « {name} » n’est pas terminée.',
    remedy: 'Attendez qu’elle le soit. Un import qui attend sa révision doit d’abord être lancé ou arrêté.',
  },
  CRON_INVALID: {
    message: '« {cron} » ne dit pas quand : {reason}.',
    remedy: 'Écrivez minute, heure, jour, mois et jour de la semaine, comme "0 2 * * *" pour deux heures chaque nuit.',
  },
  FOLDER_NOT_ALLOWED: {
    message: 'Le dossier {folder} ne peut pas être lu par des planifications.',
    remedy: 'La personne qui fait fonctionner le serveur autorise des dossiers avec WAYBILL_WATCHED_FOLDERS.',
  },
  SECRET_LOST: {
    message: 'Les en-têtes ont été scellés avec une autre clé : ils ne peuvent pas être envoyés.',
    remedy: 'Saisissez-les de nouveau. La clé se trouve dans le fichier « secret-key » du dossier des données.',
  },
  FILE_UNKNOWN: {
    message: 'Il n’y a pas de fichier {id}, ou il a été retiré après son délai.',
    remedy: 'Envoyez de nouveau le fichier.',
  },
  ROUTE_UNKNOWN: { message: 'Il n’y a rien à {path}.', remedy: 'Voyez ce qu’il y a dans /api/openapi.json.' },
  REQUEST_INVALID: {
    message: 'La requête n’est pas valable : {reason}.',
    remedy: 'Corrigez-la ; /api/openapi.json décrit chaque requête.',
  },
  REQUEST_TOO_LARGE: {
    message: 'La requête dépasse {limit}.',
    remedy: 'Envoyez-la en plusieurs parties, ou envoyez un fichier et importez-le.',
  },
  MEDIA_TYPE_UNKNOWN: {
    message: 'Un corps de type « {type} » n’est pas compris ici.',
    remedy: 'Envoyez du JSON, avec "Content-Type: application/json".',
  },
  FIELD_READ_ONLY: {
    message: '{field} est géré par Waybill lui-même et ne peut pas être écrit.',
    remedy: 'Laissez-le de côté.',
  },
  FIELD_NOT_EDITABLE: {
    message: '{field} peut être vu, mais pas modifié, avec votre rôle.',
    remedy: 'Laissez-le de côté, ou adressez-vous à un administrateur.',
  },
  RECORD_DELETED: { message: 'L’enregistrement est supprimé.', remedy: 'Restaurez-le d’abord.' },
  RECORD_NOT_DELETED: {
    message: 'L’enregistrement n’est pas supprimé : il ne peut pas être supprimé définitivement.',
    remedy:
      'Supprimez-le d’abord. Ce qui est supprimé peut être restauré ; ce qui est supprimé définitivement ne le peut pas.',
  },
  RECORD_IN_USE: {
    message:
      '{count} enregistrements de {object} ont besoin de cet enregistrement : leur champ {field} est obligatoire.',
    remedy: 'Modifiez-les ou supprimez-les définitivement d’abord.',
  },
  VALUE_INVALID: { message: '{field} : {reason}', remedy: 'Corrigez la valeur.' },
  BULK_NOT_UNIQUE: {
    message: '{field} est unique : {count} enregistrements ne peuvent pas tous avoir « {text} ».',
    remedy: 'Laissez {field} de côté, ou modifiez un seul enregistrement.',
  },
  PRESET_UNKNOWN: {
    message: 'Il n’y a pas de préréglage d’export {id}.',
    remedy: 'Cherchez-le parmi les préréglages de son objet.',
  },
  PRESET_NOT_YOURS: {
    message: 'Le préréglage d’export « {name} » appartient à un autre membre.',
    remedy: 'Enregistrez le vôtre, ou adressez-vous à son auteur ou à qui gère le modèle de données.',
  },
  BULK_UNKNOWN: { message: 'Il n’y a pas de modification en masse {id}.', remedy: LIST_JOBS },
  EXPORT_UNKNOWN: { message: 'Il n’y a pas d’export {id}.', remedy: LIST_JOBS },
  EXPORT_TOO_LARGE: {
    message: 'L’export a {count} enregistrements ; jusqu’à {limit} sont envoyés d’un coup.',
    remedy: 'Lancez-le comme traitement : POST /objects/{object}/exports.',
  },
  EXPORT_NEEDS_REASON: {
    message: 'Un export de plus de {limit} enregistrements demande un motif.',
    remedy: 'Dites pourquoi vous en avez besoin. Le motif est conservé dans le journal d’audit.',
  },
  EXPORT_NOT_WHOLE: {
    message: 'Vous ne voyez pas tout dans cet espace de travail : ses fichiers ne seraient pas complets.',
    remedy: 'Demandez-le à une personne dont le rôle permet tout, ou exportez des objets un par un.',
  },
  EXPORT_NOT_READY: {
    message: 'L’export est {status} : il n’y a pas de fichier.',
    remedy: 'Attendez qu’il soit terminé, ou lancez-le de nouveau.',
  },
  EXPORT_REMOVED: {
    message: 'Le fichier a été retiré après ses {days} jours.',
    remedy: 'Lancez de nouveau l’export.',
  },
  EXPORT_BEYOND_REACH: {
    message: 'Le fichier contient plus que ce que vous pouvez voir désormais.',
    remedy: 'Lancez de nouveau l’export : le nouveau fichier aura ce que vous pouvez voir.',
  },
  LINK_ENDED: {
    message: 'Le lien vers le fichier n’est plus valable, ou est incomplet.',
    remedy: 'Demandez de nouveau le fichier là où vous avez trouvé le lien.',
  },
  VIEW_BROKEN: {
    message:
      'Une condition de la vue « {name} » ne convient plus : le fichier contiendrait d’autres enregistrements que prévu.',
    remedy: 'Corrigez la vue, ou donnez vous-même le filtre.',
  },
  UNIQUE_CONFLICT: {
    message: '{field} « {text} » appartient déjà à un autre enregistrement.',
    remedy: 'Utilisez une autre valeur, ou modifiez cet enregistrement.',
  },
  FIELD_HAS_DUPLICATES: {
    message: '{field} ne peut pas être unique : {count} valeurs figurent plus d’une fois, comme « {text} ».',
    remedy: 'Corrigez d’abord ces enregistrements.',
  },
  NAME_TAKEN: { message: 'Le nom « {name} » est déjà pris.', remedy: 'Choisissez-en un autre.' },
  NAME_INVALID: {
    message: '« {name} » ne peut pas être un nom d’API.',
    remedy: 'Utilisez des lettres et des chiffres en camelCase, en commençant par une lettre, 50 caractères au plus.',
  },
  STANDARD_FIXED: { message: '{name} est standard et ne peut pas être supprimé.', remedy: 'Masquez-le plutôt.' },
  UNIQUE_NOT_POSSIBLE: {
    message: 'Un champ de type {kind} ne peut pas être unique.',
    remedy: 'Seuls des champs de ces types le peuvent : {known}.',
  },
  OPTION_IN_USE: {
    message: '{count} enregistrements ont l’option « {option} » de {field}.',
    remedy: 'Modifiez d’abord ces enregistrements, ou gardez l’option.',
  },
  OBJECT_IN_USE: {
    message: '{object} ne peut pas être supprimé : {relations} y mènent.',
    remedy: 'Supprimez d’abord ces relations.',
  },
  OBJECT_BUSY: {
    message: '{object} ne peut pas être modifié maintenant : {reason}.',
    remedy: 'Attendez que ce soit terminé, puis réessayez.',
  },
  IMPORT_STATE: { message: 'L’import est {status} : {verb} n’est pas possible maintenant.', remedy: '{hint}' },
  PLAN_CHANGED: {
    message: 'L’import a été modifié depuis que vous l’avez vu ; rien n’a été fait.',
    remedy: 'Regardez ce qu’il fera maintenant, puis recommencez.',
  },
  JOB_STATE: { message: 'Le traitement est {status} : {verb} n’est pas possible maintenant.', remedy: '{hint}' },
  MAPPING_EMPTY: {
    message: 'Aucune colonne du fichier ne correspond à un champ de {object}.',
    remedy: 'Mettez au moins une colonne en correspondance. Colonnes du fichier : {columns}.',
  },
  MAPPING_TWICE: {
    message: 'Les colonnes {columns} mènent toutes deux à {field}.',
    remedy: 'Laissez l’une d’elles de côté.',
  },
  COLUMN_UNKNOWN: {
    message: 'Le fichier n’a pas de colonne « {column} ».',
    remedy: 'Colonnes du fichier : {columns}.',
  },
  MATCH_KEY_INVALID: {
    message: '{field} n’identifie pas un enregistrement de {object}.',
    remedy: 'Rapprochez par l’un de : {known}.',
  },
  OVERWRITE_INVALID: {
    message: '{field} contient une seule valeur, à laquelle rien ne peut être ajouté.',
    remedy: 'Choisissez pour lui "always", "empty" ou "keep".',
  },
  MATCH_KEY_UNMAPPED: {
    message: 'Aucune colonne ne mène à {field}, par lequel les enregistrements doivent être rapprochés.',
    remedy: 'Mettez-y une colonne, ou rapprochez par un autre champ.',
  },
  FILE_EMPTY: {
    message: 'Le fichier est vide.',
    remedy: 'Choisissez un fichier qui contient une ligne d’en-tête et des données.',
  },
  FILE_NOT_TEXT: {
    message: 'Le fichier n’est pas un tableau : on dirait {looksLike}.',
    remedy: 'Enregistrez le tableau en XLSX ou en CSV et réessayez.',
  },
  FILE_UNREADABLE: {
    message: 'Le fichier ne peut plus être lu à partir de la ligne {line} : {reason}.',
    remedy: '{hint}',
  },
  FILE_PROTECTED: {
    message: 'Le fichier est protégé par un mot de passe : il ne peut pas être lu.',
    remedy: 'Ouvrez-le dans votre tableur, enregistrez-le sans le mot de passe, et envoyez-le de nouveau.',
  },
  FILE_DAMAGED: {
    message: 'Le fichier est abîmé ou incomplet : {reason}.',
    remedy:
      'Ouvrez-le dans votre tableur et enregistrez-le de nouveau, ou téléchargez-le une nouvelle fois. Un fichier peut être tronqué en chemin.',
  },
  FILE_BOMB: {
    message: 'Ouvrir ce fichier n’est pas sûr : {reason}.',
    remedy: 'Ouvrez-le dans votre tableur et enregistrez-le sous un autre nom, ou en CSV.',
  },
  FILE_TOO_COMPLEX: {
    message: 'Lire ce fichier demande plus de temps ou de mémoire qu’un fichier ne peut en avoir.',
    remedy: 'Enregistrez la feuille que vous voulez importer en CSV ou en XLSX, et importez celle-là.',
  },
  SHEET_UNKNOWN: {
    message: 'Le fichier n’a pas de feuille « {sheet} ».',
    remedy: 'Feuilles du fichier : {known}.',
  },
  SHEET_SPARSE: {
    message: 'La feuille « {sheet} » a {columns} colonnes, mais seulement {named} d’entre elles ont un nom.',
    remedy:
      'Supprimez les cellules loin à droite du tableau, ou choisissez la ligne qui contient les noms des colonnes.',
  },
  FILE_TOO_LARGE: {
    message: 'Le fichier dépasse {limit}.',
    remedy: 'Divisez-le, ou relevez la limite dans les réglages du serveur.',
  },
  ENCODING_UNKNOWN: {
    message: 'Un texte encodé en « {encoding} » ne peut pas être lu.',
    remedy: 'Enregistrez le fichier en UTF-8, ou choisissez l’un de : {known}.',
  },
  HEADER_ROW_MISSING: {
    message: 'Le fichier n’a pas de ligne {row} d’où tirer les noms des colonnes.',
    remedy: 'Choisissez une ligne d’en-tête que le fichier possède. Les lignes vides ne comptent pas.',
  },
  TOO_MANY_COLUMNS: {
    message: 'Le fichier a {found} colonnes ; {limit} au plus peuvent être lues.',
    remedy:
      'Retirez les colonnes inutiles. Si le fichier est un texte et que cela vous surprend, choisissez un autre séparateur.',
  },
  URL_NOT_ALLOWED: {
    message: 'L’adresse {url} n’est pas lue : {reason}.',
    remedy:
      'Utilisez une adresse publique avec https://. La personne qui fait fonctionner le serveur peut en autoriser d’autres avec WAYBILL_ALLOWED_HOSTS.',
  },
  URL_UNREACHABLE: {
    message: 'L’adresse {url} ne peut pas être atteinte : {reason}.',
    remedy: 'Vérifiez l’adresse ; si elle est juste, réessayez plus tard.',
  },
  URL_ANSWERED: {
    message: 'L’adresse {url} a répondu par le code HTTP {status} au lieu d’un fichier.',
    remedy: '{hint}',
  },
  UNDO_NOTHING: {
    message: 'L’import n’a rien modifié qui puisse être annulé.',
    remedy: 'Il n’y a rien à faire.',
  },
  SETUP_DONE: { message: 'L’espace de travail a déjà un propriétaire.', remedy: 'Connectez-vous.' },
  SETUP_NOT_HERE: {
    message: 'Le propriétaire ne peut être créé que depuis la machine où Waybill fonctionne.',
    remedy:
      'Ouvrez la page là-bas, ou envoyez le jeton du fichier « local-token » du dossier des données sous la forme "Authorization: Bearer …".',
  },
  NOT_SET_UP: {
    message: 'Il n’y a pas encore d’espace de travail.',
    remedy: 'Ouvrez Waybill dans le navigateur et créez le propriétaire.',
  },
  IDEMPOTENCY_MISMATCH: {
    message: 'La clé d’idempotence a servi pour une autre requête.',
    remedy: 'Utilisez une nouvelle clé.',
  },
  IDEMPOTENCY_BUSY: {
    message: 'La première requête avec cette clé d’idempotence est encore en cours.',
    remedy: 'Envoyez-la de nouveau dans une seconde.',
  },
  TOO_MANY_REQUESTS: { message: 'Trop de requêtes.', remedy: 'Attendez {seconds} secondes.' },
  MAIL_NOT_SENT: {
    message: 'L’e-mail n’a pas été envoyé : {reason}.',
    remedy: 'Définissez WAYBILL_SMTP_URL et WAYBILL_MAIL_FROM là où Waybill est démarré, et redémarrez-le.',
  },
  STORAGE_FULL: {
    message: 'Le disque du serveur est plein.',
    remedy: 'Faites de la place sur le disque du dossier des données, et réessayez.',
  },
  SERVICE_UNAVAILABLE: {
    message: 'La base de données ne répond pas.',
    remedy: 'Réessayez dans quelques secondes. Si elle reste absente, consultez le journal du serveur.',
  },
  DEFECT: {
    message: 'Une erreur s’est produite dans Waybill lui-même.',
    remedy: 'Réessayez. Si l’erreur persiste, signalez-la avec le numéro {id}, sous lequel le journal a les détails.',
  },
}
