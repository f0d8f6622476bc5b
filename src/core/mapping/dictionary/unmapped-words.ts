/**
 * Headers that stay unmapped although a field may look near, with the reason that is shown.
 *
 * They hold against every guess, never against a field of the workspace whose own label or API name
 * the header is, nor against a name in the dictionary.
 */
import { words, type Words } from './words.ts'

interface Unmapped {
  readonly reason: string
  /** Headers that are exactly this. */
  readonly headers?: Words
  /** Words that say so anywhere in a header, in this order and next to each other. */
  readonly phrases?: Words
}

export const UNMAPPED: readonly Unmapped[] = [
  {
    reason: 'The column numbers the rows; the numbers mean nothing here',
    headers: words(`
      index, row, row number, row no, row num, row id, line, line number, line no, no, nr, num, s no, sno, sr no, sl no
      serial no, serial number, seq, sequence, position number, rank, order, sort order, ligne, zeile, zeilennummer
      lfd nr, fila, linha, riga, rij
    `),
  },
  {
    reason:
      'The cells are ids of another system. To keep them, add a unique text field for them and map this column to it',
    headers: words(`
      record id, external id, legacy id, source id, system id, object id, unique id, uid, uuid, guid, ref, reference
      reference number, crm id, customer id, client id, customer number, account number, hs object id, entity id
      identifiant, kundennummer, kunden nr
    `),
    phrases: words('do not modify, row checksum'),
  },
  {
    reason: 'Waybill keeps this itself, and no file can set it',
    headers: words(`
      created, updated, modified, deleted, is deleted, createdate, createddate, lastmodifieddate, modifieddate
      createdby, updatedby, modifiedby, updatedat, createdat, systemmodstamp, version, etag, added, creado, modificado
      erstellt, geändert, créé, modifié
    `),
    phrases: words(`
      created at, created by, created on, created date, created time, create date, creation date, creation time
      date created, date added, added on, added at, added time, added by, entry date, date entered, updated at, updated by
      updated on, updated date, update time, update date, date updated, modified at, modified by, modified on
      modified time, modified date, date modified, last modified, last updated, last update, deleted at, deleted on
      deleted by, import date, imported at, imported on, erstellt am, erstellt von, geändert am, geändert von
      date de création, créé le, créé par, modifié le, date de modification, fecha de creación, creado el, creado por
      fecha de modificación, data de criação, criado em, criado por, data di creazione, creato il, creato da
      aangemaakt op, gewijzigd op
    `),
  },
  {
    reason: 'It tells of past activity, which records do not hold',
    phrases: words(`
      last activity, last contacted, last contact date, last contact, last viewed, last referenced, last touch
      last engagement, last seen, last login, last email, last call, last meeting, last interaction, last visited
      last stage change, next activity, first seen, first contacted, first activity, recent conversion
      first conversion, number of activities, activities count, total activities, number of sessions, email opens
      emails sent, emails opened, times contacted, page views, days since, days to close, connected on, date connected
    `),
  },
  {
    reason: 'It holds consent or delivery, not an address or a number; no field does',
    phrases: words(`
      opt out, opted out, optout, opt in, opted in, optin, has opted out, unsubscribe, unsubscribed, unsubscribes
      subscribed, bounce, bounced, bounces, bounce reason, hard bounce, do not call, do not mail
      do not email, do not contact, do not track, dont call, invalid email, email status, email verified
      email verification, email valid, verification status, email quality, email confidence, consent, gdpr, marketing status
      email type, phone type, phone label, email label, address type, is primary, quarantined
    `),
  },
  {
    reason: 'No field holds such numbers',
    phrases: words(`
      fax, telefax, pager, telex, callback, isdn, tty, phone extension, phone ext, extension, ext
      country calling code, calling code, phone country code, primary phone country code, dial code
    `),
  },
  {
    reason: 'It names somebody or something else than the record',
    phrases: words(`
      assistant, assistants, asst, spouse, partner, manager, managers, reports to, parent, parent company
      parent account, child, children, referred, referred by, referral name, referrer, emergency, secretary, father, mother, guardian
      previous, former, old, alternate contact, second contact, secondary contact, billing contact, technical contact
    `),
  },
  {
    reason: 'It is a name to sign in with, not the name of anybody',
    headers: words('user name, username, user login, login, login name, alias, user principal name, screen name'),
  },
  {
    reason: 'It holds a part of the name for which there is no field',
    headers: words(`
      middle name, middle, middle names, middle initial, mi, initials, nickname, maiden name, suffix, name suffix
      prefix, name prefix, honorific, honorific prefix, honorific suffix, salutation, mr mrs, courtesy title, anrede
      civilité, tratamiento, tratamento, title of courtesy, aanhef, phonetic first name, phonetic last name
      phonetic middle name, first name phonetic, last name phonetic, additional name, yomi name, given name yomi
      family name yomi, file as
    `),
    phrases: words('phonetic, yomi, kana, furigana'),
  },
  {
    reason: 'Computed by the other system; it would be out of date at once',
    phrases: words(`
      weighted, forecast amount, forecasted, converted amount, amount converted, amount micros, expected revenue converted
      lead score, hubspot score, fit score
    `),
  },
  {
    reason: 'No standard field holds this. To keep it, add a field and map the column to it',
    headers: words(
      'lead title, street number, house number, house no, house nr, hausnummer, huisnummer, numero civico, age, sex, gender, department, division, territory, type, category, language, score, ticker, pipeline',
    ),
    phrases: words(`
      latitude, longitude, link label, photo, avatar, picture, image, logo, record type, sic code, naics code, tax id
      vat number, vat id, ticker symbol, lost reason, next step
    `),
  },
]

/** Headers that say nothing about what the column holds. */
export const SILENT_HEADERS = words(`
  column, col, field, value, values, data, info, other, text, untitled, unnamed, unknown, blank, empty, null, none
  extra, misc, new column, header, spalte, colonne, columna, coluna, colonna, kolom
`)

/** Headers of links that only the links themselves tell apart. */
export const LINK_HEADERS = words(
  'url, link, links, profile, profile url, profile link, public profile url, social, social profile, social link, social media',
)
