import { booleanCodec } from './boolean.ts'
import { currencyCodeCodec } from './currency-code.ts'
import { dateTimeCodec } from './date-time.ts'
import { dateCodec } from './date.ts'
import { emailCodec, emailListCodec } from './email.ts'
import { jsonCodec } from './json.ts'
import { linkCodec, linkListCodec } from './link.ts'
import { textListCodec } from './list.ts'
import { multiSelectCodec } from './multi-select.ts'
import { numberCodec } from './number.ts'
import { phoneCodec, phoneListCodec } from './phone.ts'
import { ratingCodec } from './rating.ts'
import { selectCodec } from './select.ts'
import { textCodec } from './text.ts'
import { referenceCodec, uuidCodec } from './uuid.ts'
import type { Codec, ValueType } from './value-type.ts'

const CODECS: { readonly [type in ValueType]: Codec } = {
  text: textCodec,
  number: numberCodec,
  boolean: booleanCodec,
  date: dateCodec,
  dateTime: dateTimeCodec,
  email: emailCodec,
  emailList: emailListCodec,
  phone: phoneCodec,
  phoneList: phoneListCodec,
  link: linkCodec,
  linkList: linkListCodec,
  currencyCode: currencyCodeCodec,
  select: selectCodec,
  multiSelect: multiSelectCodec,
  textList: textListCodec,
  rating: ratingCodec,
  json: jsonCodec,
  uuid: uuidCodec,
  reference: referenceCodec,
}

/** The codec of a type of value. Its values are of that type: giving it another's is a defect of the caller. */
export const codecOf = (type: ValueType): Codec => CODECS[type]
