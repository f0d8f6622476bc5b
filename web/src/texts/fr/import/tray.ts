import type { tray as english } from '../../en/import/tray.ts'
import { number, percent, plural } from '../../format.ts'
import type { SameTexts } from '../../same-texts.ts'

export const tray: SameTexts<typeof english> = {
  title: 'En cours',
  underWay: (count) => `${plural(count, 'traitement', 'traitements')} en cours`,
  nothingLeft: (count) => plural(count, 'traitement terminé', 'traitements terminés'),
  fold: 'Replier le panneau',
  unfold: 'Déplier le panneau',
  dismiss: (name) => `Retirer ${name}`,
  dismissAll: 'Retirer ce qui est terminé',
  progress: (done, all, share) => `${number(done)}/${number(all)} – ${percent(share)}`,
  waits: 'Vérifié : vous attend',
  uploading: 'Envoi en cours',
  interrupted: 'En attente de la connexion',
  reading: 'Lecture des premières lignes',
  uploaded: 'Envoyé : vous attend',
}
