/** What others call the parts of a postal address, and the words that tell one address from another. */
import { words } from './words.ts'

export const STREET = words(`
  street, street address, street name, street 1, street line 1, address, addresses, address 1, address line 1, street address 1, street address line 1, line 1
  addr, addr 1, address street, address street 1, address street address, postal address, street and number
  street and house number, street number and name, full street, streetaddress1
  rue, adresse, adresse 1, adresse ligne 1, adresse postale, numéro et rue, voie, straße, strasse 1
  straße und hausnummer, straße hausnummer, straße nr, straße und nr, anschrift, postanschrift, calle, calle y número
  dirección, dirección 1, domicilio, rua, endereço, endereço 1, logradouro, morada, indirizzo, indirizzo 1
  via e numero, straat, straatnaam, straat en huisnummer, straat en nummer, adres, adres 1, adresregel 1, gata
  gatuadress, adress, vej, gade, gateadresse, katuosoite, osoite, ulica, adres ulica, ulice, улица, адрес, adres satırı 1
  住所, 地址, 街道
`)

export const STREET_2 = words(`
  street 2, street line 2, address 2, address line 2, street address line 2, line 2, addr 2, street address 2, address street 2, apt, suite
  apartment, apartment suite etc, apartment suite, apt suite, adresse 2, adresse ligne 2, complément d'adresse
  adresszusatz, adresse zusatz, dirección 2, complemento, endereço 2, indirizzo 2, adres 2, adresregel 2, straat 2
  rua 2, calle 2, rue 2, straße 2
`)

export const CITY = words(`
  city, town, post town, city town, town city, city name, locality, address city, address town, city locality
  ville, commune, localité, stadt, ort, wohnort, ciudad, localidad, población, municipio, cidade, localidade, município
  città, comune, località, stad, plaats, woonplaats, plaatsnaam, postort, poststed, kaupunki, postitoimipaikka
  miasto, miejscowość, město, город, şehir, 市区町村, 市, 城市
`)

export const STATE = words(`
  state, province, state province, state prov, prov, st prov, state county, province code, province state, state region, region state, state or province
  state or region, stateprovince, address state, address province, address state province, address region, county
  state code, state region code, state name, département, bundesland, kanton, comunidad autónoma, provincia
  estado provincia, provincia estado, uf, distrito, provincie, län, maakunta, województwo, kraj region, область
  都道府県, 省
`)

/** Of an address that has a street or a postal code; elsewhere a part of the market. */
export const REGION = words('region, región, région, regione, regio')

/** In Spanish and Portuguese also a status. */
export const ESTADO = words('estado, estat')

export const POSTAL_CODE = words(`
  postal code, postal, postcode, post code, zip, zip code, zipcode, zip postal code, zip postcode, zip or postal code
  postal zip code, zippostalcode, address zip, address postal code, address postcode, address zip code, pin code
  pincode, eircode, code postal, cp, postleitzahl, plz, código postal, c p, cep, código de endereçamento postal, cap
  codice postale, codice di avviamento postale, postcode, postnummer, postnr, postinumero, kod pocztowy, psč
  почтовый индекс, индекс, posta kodu, 郵便番号, 邮编, 邮政编码
`)

export const COUNTRY = words(`
  country, countries, country name, country region, country or region, nation, address country, address country region
  country territory, pays, land, land region, país, país región, pais, paese, nazione, stato paese, pays région, maa, kraj, země
  страна, ülke, 国, 国家
`)

export const COUNTRY_CODE = words(`
  country code, country region code, country iso code, address country code, country iso, code pays, ländercode
  länderkürzel, código de país, código do país, codice paese, landcode
`)

/** Of a lead, the company's address is the only one; of a person it is somebody else's. */
export const COMPANY_QUALIFIERS = words('company, organization, organisation, account, firma')

/** Words that mark an address among several, the likeliest first. */
export const ADDRESS_QUALIFIERS: readonly { readonly words: readonly string[]; readonly strength: number }[] = [
  {
    words: words(
      'mailing, mail, postal, billing, bill, bill to, bill addr, po, invoice, primary, default, main, facturation, rechnungs, rechnung, facturación, fatturazione, factuur',
    ),
    strength: 0.92,
  },
  {
    words: words(
      'business, work, office, headquarters, hq, head office, registered, reg, registered office, reg office, legal, corporate, geschäftlich, bureau, professionnel, professionnelle, trabajo, ufficio, lavoro, werk',
    ),
    strength: 0.9,
  },
  { words: words('home, person, contact, lead, private, personal, residential, privat, domicile'), strength: 0.84 },
  { words: COMPANY_QUALIFIERS, strength: 0.8 },
  {
    words: words(
      'shipping, ship, ship to, deliver to, delivery, livraison, liefer, lieferung, envío, entrega, spedizione, lever',
    ),
    strength: 0.72,
  },
  { words: words('other, alternate, alternative, alt, secondary, additional, second'), strength: 0.68 },
]

/** Words that a qualified header may keep around the part: "Rue de facturation", "Billing Address City". */
export const ADDRESS_FILLERS = words(
  'address, addresses, adresse, addr, dirección, indirizzo, endereço, adres, de, di, d, da',
)
