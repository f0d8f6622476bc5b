import type { Catalogue } from '../catalogue.ts'

export const FRENCH_PROBLEMS: Catalogue['problems'] = {
  TEXT_HAS_NUL: {
    message: 'Le texte contient un caractère NUL, qui ne peut pas être conservé.',
    remedy: 'Retirez ce caractère de la cellule.',
  },
  CELL_ERROR: {
    message: 'La cellule affiche {text} dans le classeur et n’a pas de valeur.',
    remedy: 'Corrigez la formule, ou écrivez la valeur, ou rien, dans la cellule.',
  },
  NUMBER_LOST_DIGITS: {
    message:
      'Le classeur contient {text} comme nombre, et n’en conserve que les 15 premiers chiffres : les derniers peuvent être faux.',
    remedy:
      'S’il s’agit d’un identifiant, mettez la colonne au format texte avant d’y saisir ou d’y coller les nombres, puis enregistrez de nouveau le fichier.',
  },
  NUMBER_UNREADABLE: {
    message: '« {text} » n’est pas un nombre.',
    remedy: 'Écrivez des chiffres avec un seul séparateur décimal, comme 1234,50.',
  },
  NUMBER_AMBIGUOUS: {
    message: '« {text} » peut se lire comme deux nombres différents.',
    remedy: 'Choisissez le séparateur décimal de cette colonne.',
  },
  NUMBER_PERCENT: {
    message:
      '« {text} » est un pourcentage : conservé comme nombre, ce peut être le chiffre devant le signe, ou son centième.',
    remedy: 'Choisissez pour cette colonne si 12 % est conservé comme 12 ou comme 0,12.',
  },
  BOOLEAN_UNREADABLE: { message: '« {text} » n’est ni oui ni non.', remedy: 'Écrivez true ou false.' },
  DATE_UNREADABLE: {
    message: '« {text} » n’est pas une date.',
    remedy: 'Écrivez la date comme 2026-11-21, ou choisissez l’ordre utilisé dans cette colonne.',
  },
  DATE_AMBIGUOUS: {
    message: '« {text} » peut commencer par le jour ou par le mois.',
    remedy: 'Choisissez l’ordre des dates de cette colonne.',
  },
  DATE_YEAR_SHORT: {
    message: '« {text} » a une année à deux chiffres ; elle est lue comme {year}.',
    remedy: 'Écrivez l’année avec quatre chiffres, ou choisissez pour cette colonne les années dont il s’agit.',
  },
  DATE_YEAR_UNSURE: {
    message: '« {text} » a une année à deux chiffres, qui peut être 19{digits} ou 20{digits}.',
    remedy: 'Choisissez pour cette colonne les années dont il s’agit, ou écrivez l’année avec quatre chiffres.',
  },
  DATE_IS_NUMBER: {
    message: '« {text} » est un nombre : c’est ainsi que les tableurs comptent les jours.',
    remedy:
      'Choisissez pour cette colonne que ses nombres sont les jours d’un tableur, ou mettez les cellules au format date et enregistrez de nouveau le fichier.',
  },
  DATE_NOT_IN_CALENDAR: {
    message: '« {text} » n’est pas un jour du calendrier.',
    remedy: 'Corrigez le jour ou le mois.',
  },
  DATE_TIME_UNREADABLE: {
    message: '« {text} » n’est pas une date avec une heure.',
    remedy: 'Écrivez-la comme 2026-11-21T09:30:00Z.',
  },
  EMAIL_UNREADABLE: {
    message: '« {text} » n’est pas une adresse e-mail.',
    remedy: 'Écrivez une seule adresse, comme nom@example.com.',
  },
  PHONE_UNVERIFIED: {
    message: '« {text} » n’est pas un numéro que l’on peut composer ; il est conservé tel quel.',
    remedy: 'Vérifiez le numéro, ou choisissez le pays par défaut.',
  },
  LINK_UNREADABLE: {
    message: '« {text} » n’est pas une adresse web.',
    remedy: 'Écrivez un domaine ou un lien, comme example.com.',
  },
  CURRENCY_UNKNOWN: {
    message: '« {text} » n’est pas un code de devise.',
    remedy: 'Écrivez un code de trois lettres, comme EUR.',
  },
  OPTION_UNKNOWN: {
    message: '« {text} » n’est pas une option de {field}.',
    remedy: 'Utilisez l’une de celles-ci : {options}. Ou ajoutez l’option dans le modèle de données.',
  },
  VALUE_REFUSED: {
    message: 'Il a été décidé de refuser « {text} » dans {field}.',
    remedy: 'Corrigez la cellule, ou décidez autrement.',
  },
  LIST_UNREADABLE: { message: '« {text} » n’est pas une liste.', remedy: 'Écrivez ["A","B"] ou A;B.' },
  RATING_OUT_OF_RANGE: {
    message: '« {text} » n’est pas une évaluation de 1 à 5.',
    remedy: 'Écrivez un nombre entier de 1 à 5.',
  },
  JSON_UNREADABLE: { message: '« {text} » n’est pas du JSON.', remedy: 'Corrigez le JSON.' },
  UUID_UNREADABLE: {
    message: '« {text} » n’est pas un identifiant.',
    remedy: 'Utilisez l’identifiant tel qu’il a été exporté, ou laissez la cellule vide pour créer un enregistrement.',
  },
  NAME_TITLE_LEFT_OUT: {
    message: '{title} dans « {text} » est laissé de côté : aucun champ ne le contient.',
    remedy: 'Ajoutez un champ texte pour les titres et mettez-les dans une colonne à part, si vous voulez les garder.',
  },
  NAME_NOT_SPLIT: {
    message: '« {text} » n’est sans doute pas le nom d’une seule personne ; tout est pris comme prénom.',
    remedy: 'Corrigez la cellule, ou écrivez-la « Nom, Prénom ».',
  },
  ADDRESS_NOT_SPLIT: {
    message: '« {text} » n’a pas pu être découpé avec certitude ; tout est pris comme rue.',
    remedy: 'Écrivez « Rue, Ville, Région Code postal, Pays », ou laissez tel quel.',
  },
  REQUIRED_MISSING: {
    message: '{field} est obligatoire et n’a pas de valeur.',
    remedy: 'Remplissez la cellule ou définissez une valeur par défaut.',
  },
  UNIQUE_TOO_LONG: {
    message: 'Le texte dépasse les {limit} octets d’une valeur unique.',
    remedy: 'Raccourcissez le texte.',
  },
  ROW_TOO_LONG: {
    message: 'La ligne a {found} cellules, mais l’en-tête en a {expected} ; « {text} » n’a pas de colonne.',
    remedy: 'Mettez entre guillemets les cellules qui contiennent le séparateur, ou supprimez celles en trop.',
  },
  ROW_TOO_SHORT: {
    message:
      'La ligne a {found} cellules, mais l’en-tête en a {expected} ; les cellules manquantes sont lues comme vides.',
    remedy: 'Vérifiez que la ligne est complète.',
  },
  CELL_OUTSIDE_TABLE: {
    message: 'La cellule {cell} (« {text} ») se trouve loin à droite du tableau et n’est pas importée.',
    remedy: 'Supprimez la cellule, ou donnez un nom à sa colonne et rapprochez-la des autres.',
  },
  KEYS_DISAGREE: {
    message: '{keys} mènent à des enregistrements différents.',
    remedy: 'Ne gardez qu’un identifiant dans la ligne, ou corrigez l’autre.',
  },
  MATCH_AMBIGUOUS: {
    message: '{count} enregistrements correspondent par {keys} : {candidates}.',
    remedy: 'Choisissez l’enregistrement de cette ligne, laissez-la en créer un nouveau, ou ignorez-la.',
  },
  POSSIBLE_DUPLICATE: {
    message: 'Le nouvel enregistrement existe peut-être déjà : {others}.',
    remedy: 'Si c’est le cas, choisissez cet enregistrement pour la ligne ; sinon, il n’y a rien à faire.',
  },
  CHOICE_GONE: {
    message: 'L’enregistrement choisi pour cette ligne n’existe plus, ou vous n’y avez plus accès.',
    remedy: 'Choisissez un autre enregistrement pour la ligne.',
  },
  UNIQUE_TAKEN: {
    message: '{field} « {text} » appartient déjà à un autre enregistrement.',
    remedy: 'Changez la valeur, ou rapprochez par {field} pour mettre à jour cet enregistrement.',
  },
  UNIQUE_TAKEN_IN_FILE: {
    message: '{field} « {text} » est déjà utilisé par la ligne {other}.',
    remedy: 'Ne gardez qu’une des deux lignes, ou corrigez la valeur.',
  },
  RECORD_DELETED: {
    message: 'L’enregistrement est supprimé.',
    remedy: 'Restaurez-le, ou laissez l’import le restaurer.',
  },
  RECORD_NOT_EDITABLE: {
    message: 'Cette ligne ne peut pas être appliquée avec vos droits.',
    remedy: 'Adressez-vous à un administrateur, ou retirez la ligne.',
  },
  RECORD_GONE: {
    message: 'L’enregistrement a été supprimé définitivement après avoir été sélectionné.',
    remedy: 'Il ne reste rien à modifier.',
  },
  RELATION_NOT_FOUND: {
    message: 'Aucun enregistrement de {target} n’a « {text} » comme {identifier}.',
    remedy:
      'Importez d’abord {target}, faites créer ceux qui manquent, corrigez la valeur, ou laissez la cellule vide.',
  },
  RELATION_AMBIGUOUS: {
    message: '{count} enregistrements de {target} ont « {text} » comme {identifier} : {candidates}.',
    remedy: 'Utilisez un champ unique de {target}.',
  },
  RELATION_LEFT_EMPTY: {
    message: 'Aucun enregistrement de {target} n’a « {text} » comme {identifier} : la cellule compte comme vide.',
    remedy: 'Importez d’abord {target}, ou faites créer ceux qui manquent.',
  },
  RELATION_DELETED: {
    message: 'L’enregistrement de {target} qui a « {text} » comme {identifier} est supprimé.',
    remedy: 'Restaurez-le d’abord, ou laissez la cellule vide.',
  },
  CHANGED_MEANWHILE: {
    message: 'L’enregistrement a été modifié après l’aperçu : la ligne ferait autre chose que ce qui a été montré.',
    remedy: 'Réessayez la ligne : elle est vérifiée de nouveau.',
  },
  SAME_RECORD_FAILED: {
    message: 'La ligne {other} concerne le même enregistrement et vient avant, mais a échoué.',
    remedy: 'Corrigez la ligne {other} et réessayez : celle-ci passe après elle.',
  },
  WRITE_FAILED: {
    message: 'La base de données a refusé la ligne : {reason}',
    remedy: 'Corrigez la valeur et réessayez la ligne.',
  },
  DUPLICATE_SKIPPED: {
    message: 'Il existe un enregistrement avec la même valeur pour {keys}.',
    remedy: 'Choisissez « Mettre à jour » pour modifier cet enregistrement.',
  },
  SKIPPED_BY_CHOICE: {
    message: 'Vous avez choisi d’ignorer cette ligne.',
    remedy: 'Annulez ce choix pour l’importer.',
  },
  DUPLICATE_IN_FILE: {
    message: 'La ligne {other} concerne le même enregistrement : elle a la même valeur pour {keys}.',
    remedy: 'Retirez l’une des lignes, ou faites réunir les lignes d’un même enregistrement.',
  },
  SAME_RECORD_IN_FILE: {
    message: 'La ligne {other} concerne le même enregistrement : elle a la même valeur pour {keys}.',
    remedy: 'Les lignes sont appliquées dans l’ordre du fichier ; retirez celles qui ne doivent pas compter.',
  },
  ROW_REMOVED: {
    message: 'La ligne a été retirée pendant la révision.',
    remedy: 'Annulez ce retrait pour l’importer.',
  },
  EDITED_SINCE: {
    message: '{field} a été modifié depuis et est conservé.',
    remedy: 'Modifiez-le à la main s’il doit revenir en arrière.',
  },
  TAKEN_SINCE: {
    message: '{field} « {text} » appartient désormais à un autre enregistrement ; ce qui a été écrit est conservé.',
    remedy: 'Modifiez l’autre enregistrement, puis rétablissez la valeur à la main.',
  },
  RELATION_GONE_SINCE: {
    message:
      'L’enregistrement vers lequel menait {field} a été supprimé définitivement ; ce qui a été écrit est conservé.',
    remedy: 'Choisissez un autre enregistrement à la main.',
  },
  IN_USE: {
    message: 'L’enregistrement est utilisé par d’autres, venus plus tard, et est conservé.',
    remedy: 'Annulez ou retirez d’abord ceux-là.',
  },
  GONE_SINCE: {
    message: 'L’enregistrement a été supprimé définitivement depuis.',
    remedy: 'Il ne reste rien à rétablir.',
  },
}
