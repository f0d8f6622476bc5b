import { labelledFile, type LabelledFile } from './labelled-file.ts'

/** Files in other languages than English, from systems and from people. */
export const OTHER_LANGUAGES: readonly LabelledFile[] = [
  labelledFile(
    'Outlook, German',
    'people',
    `
    Anrede                  | Frau ~ Herr                       | -
    Vorname                 | Anna ~ Ben                        | name.first
    Weitere Vornamen        | Maria                             | -
    Nachname                | Weiß ~ Kurz                       | name.last
    Suffix                  | jun.                              | -
    Firma                   | Acme GmbH ~ Beta AG               | company.name?
    Abteilung               | Einkauf                           | -
    Position                | Einkäuferin ~ Leiter              | jobTitle
    Straße geschäftlich     | Hauptstr. 5 ~ Am Markt 1          | address.street1
    Ort geschäftlich        | Berlin ~ Köln                     | address.city
    Region geschäftlich     | Berlin ~ NRW                      | address.state
    Postleitzahl geschäftlich | 10115 ~ 50667                   | address.postalCode
    Land/Region geschäftlich | Deutschland ~ Deutschland        | address.country
    Fax geschäftlich        | 030 901821                        | -
    Telefon geschäftlich    | 030 901820 ~ 0221 55501           | phones.primary
    Telefon privat          | 030 55502                         | -
    Mobiltelefon            | 0170 5550199                      | phones.additional
    E-Mail-Adresse          | anna@acme.de ~ ben@beta.de        | emails.primary
    E-Mail 2: Adresse       | anna@gmx.de ~ ben@gmx.de          | emails.additional
    Geburtstag              | 11.02.1980 ~ 30.10.1975           | birthday
    Notizen                 | Messe 2024 ~ Ruft zurück          | notes
    Webseite                | http://acme.de                    | -
    `,
  ),
  labelledFile(
    'Lexware Kunden',
    'companies',
    `
    Kundennummer            | 10001 ~ 10002                     | -
    Firmenname              | Acme GmbH ~ Beta AG               | name
    Ansprechpartner         | Anna Weiß ~ Ben Kurz              | -
    Straße + Nr.            | Hauptstr. 5 ~ Am Markt 1          | address.street1
    Adresszusatz            | Hinterhaus                        | address.street2
    PLZ                     | 10115 ~ 50667                     | address.postalCode
    Ort                     | Berlin ~ Köln                     | address.city
    Land                    | Deutschland ~ Deutschland         | address.country
    Telefon 1               | 030 901820 ~ 0221 55501           | phones.primary
    Telefon 2               | 030 901822                        | phones.additional
    Fax                     | 030 901821                        | -
    E-Mail                  | info@acme.de ~ info@beta.de       | -
    Internet                | www.acme.de ~ www.beta.de         | domain.primary
    Branche                 | Handel ~ Maschinenbau             | industry
    Mitarbeiterzahl         | 120 ~ 45                          | employees
    Umsatz (EUR)            | 1500000 ~ 3000000                 | annualRevenue.amount
    USt-IdNr.               | DE123456789                       | -
    Bankverbindung          | Sparkasse                         | -
    Zahlungsziel            | 30 Tage                           | -
    Bemerkung               | Zahlt spät                        | -
    `,
  ),
  labelledFile(
    'Deutsche Leads',
    'leads',
    `
    Datum                   | 01.03.2024 ~ 02.03.2024           | -
    Name                    | Anna Weiß ~ Ben Kurz              | name
    Unternehmen             | Acme GmbH ~ Beta AG               | company
    Funktion                | Einkauf ~ Leitung                 | jobTitle
    E-Mail                  | anna@acme.de ~ ben@beta.de        | emails.primary
    Telefon                 | 030 901820 ~ 0221 55501           | phones.primary
    Handy                   | 0170 5550199                      | phones.additional
    Webseite                | www.acme.de ~ www.beta.de         | website.primary
    Herkunft                | Messe ~ Empfehlung                | source
    Status                  | Neu ~ Kontaktiert                 | status
    Zuständig               | sam@us.com ~ kim@us.com           | owner.email
    Bemerkungen             | Ruft zurück ~ Angebot             | notes
    Nächster Schritt        | Anrufen                           | -
    `,
  ),
  labelledFile(
    'Opportunités françaises',
    'opportunities',
    `
    N°                      | 1 ~ 2                             | -
    Nom de l'opportunité    | Acme 200 postes ~ Beta pilote     | name
    Compte                  | Acme ~ Beta                       | company.name?
    Montant (€)             | 12 000,00 ~ 3 400,00              | amount.amount
    Devise                  | EUR ~ EUR                         | amount.currency
    Étape                   | Négociation ~ Qualification       | stage
    Probabilité (%)         | 60 ~ 20                           | probability
    Date de clôture         | 01/05/2024 ~ 15/06/2024           | closeDate
    Origine                 | Salon ~ Site web                  | source
    Commercial              | Sam Vente ~ Kim Rey               | owner.name?
    Commentaires            | Renouvellement ~ Nouveau site     | description
    `,
  ),
  labelledFile(
    'Clients français',
    'companies',
    `
    Code client             | C001 ~ C002                       | -
    Raison sociale          | Acme SARL ~ Beta SA               | name
    SIRET                   | 12345678900011                    | -
    N° TVA                  | FR123                             | -
    Adresse                 | 12 rue de la Paix ~ 3 quai Sud    | address.street1
    Complément d'adresse    | Bât. B                            | address.street2
    Code postal             | 75002 ~ 69002                     | address.postalCode
    Ville                   | Paris ~ Lyon                      | address.city
    Pays                    | France ~ France                   | address.country
    Tél.                    | 01 44 55 66 77 ~ 04 72 00 00 00   | phones.primary
    Télécopie               | 01 44 55 66 78                    | -
    Site internet           | www.acme.fr ~ www.beta.fr         | domain.primary
    Secteur d'activité      | Distribution ~ Logiciels          | industry
    Effectif                | 120 ~ 45                          | employees
    Chiffre d'affaires      | 1500000 ~ 3000000                 | annualRevenue.amount
    Observations            | Paie tard                         | -
    `,
  ),
  labelledFile(
    'Annuaire français',
    'people',
    `
    Civilité                | Mme ~ M.                          | -
    Nom et prénom           | Dupont Jeanne ~ Martin Paul       | name
    Fonction                | Acheteuse ~ Directeur             | jobTitle
    Société                 | Acme ~ Beta                       | company.name?
    Courriel                | jeanne@acme.fr ~ paul@beta.fr     | emails.primary
    Téléphone fixe          | 01 44 55 66 77 ~ 04 72 00 00 00   | phones.primary
    Portable                | 06 12 34 56 78                    | phones.additional
    Ville                   | Paris ~ Lyon                      | city
    Date de naissance       | 11/02/1980 ~ 30/10/1975           | birthday
    Remarques               | Salon 2024                        | notes
    `,
  ),
  labelledFile(
    'Contactos españoles',
    'people',
    `
    Tratamiento             | Sra. ~ Sr.                        | -
    Nombre                  | Ana ~ Luis                        | name.first
    Apellidos               | García López ~ Ruiz               | name.last
    Empresa                 | Acme ~ Beta                       | company.name?
    Cargo                   | Compras ~ Director                | jobTitle
    Correo electrónico      | ana@acme.es ~ luis@beta.es        | emails.primary
    Teléfono                | 91 123 45 67 ~ 93 123 45 67       | phones.primary
    Móvil                   | 600 123 456                       | phones.additional
    Dirección               | Calle Mayor 3 ~ Gran Vía 10       | address.street1
    Código Postal           | 28013 ~ 08001                     | address.postalCode
    Población               | Madrid ~ Barcelona                | city
    Provincia               | Madrid ~ Barcelona                | address.state
    País                    | España ~ España                   | address.country
    Fecha de nacimiento     | 11/02/1980                        | birthday
    Observaciones           | Feria 2024                        | notes
    Etiquetas               | vip ~ feria                       | tags
    Fecha de alta           | 01/03/2023                        | -
    DNI/NIF                 | 12345678Z                         | -
    `,
  ),
  labelledFile(
    'Oportunidades españolas',
    'opportunities',
    `
    Oportunidad             | Acme 200 puestos ~ Beta piloto    | name
    Cliente                 | Acme ~ Beta                       | company.name?
    Importe                 | 12.000,00 € ~ 3.400,00 €          | amount.amount
    Etapa                   | Negociación ~ Propuesta           | stage
    Fecha de cierre prevista | 01/05/2024 ~ 15/06/2024          | closeDate
    Probabilidad            | 60 ~ 20                           | probability
    Comercial               | sam@us.com ~ kim@us.com           | owner.email
    Descripción             | Renovación ~ Nueva sede           | description
    `,
  ),
  labelledFile(
    'Clienti italiani',
    'companies',
    `
    Codice cliente          | 001 ~ 002                         | -
    Ragione sociale         | Acme S.r.l. ~ Beta S.p.A.         | name
    Indirizzo               | Via Roma 1 ~ Corso Italia 2       | address.street1
    CAP                     | 00100 ~ 20100                     | address.postalCode
    Città                   | Roma ~ Milano                     | address.city
    Provincia               | RM ~ MI                           | address.state
    Nazione                 | Italia ~ Italia                   | address.country
    Partita IVA             | IT123                             | -
    Codice fiscale          | ABC123                            | -
    Telefono                | 06 1234567 ~ 02 1234567           | phones.primary
    PEC                     | acme@pec.it ~ beta@pec.it         | -
    Sito web                | www.acme.it ~ www.beta.it         | domain.primary
    Settore                 | Commercio ~ Software              | industry
    N. dipendenti           | 120 ~ 45                          | employees
    Fatturato               | 1500000 ~ 3000000                 | annualRevenue.amount
    Note                    | Paga tardi                        | -
    `,
  ),
  labelledFile(
    'Contatos brasileiros',
    'people',
    `
    Nome completo           | Ana Souza ~ Luis Lima             | name
    E-mail                  | ana@acme.com.br ~ luis@beta.com.br | emails.primary
    Celular                 | (11) 91234-5678                   | phones.additional
    Telefone                | (11) 3123-4567 ~ (21) 3123-4567   | phones.primary
    Empresa                 | Acme ~ Beta                       | company.name?
    Cargo                   | Compradora ~ Diretor              | jobTitle
    Endereço                | Rua A, 10 ~ Av. B, 20             | address.street1
    Bairro                  | Centro                            | -
    Cidade                  | São Paulo ~ Rio de Janeiro        | city
    UF                      | SP ~ RJ                           | address.state
    CEP                     | 01000-000 ~ 20000-000             | address.postalCode
    CPF                     | 123.456.789-00                    | -
    Data de nascimento      | 11/02/1980                        | birthday
    Observações             | Feira 2024                        | notes
    `,
  ),
  labelledFile(
    'Nederlandse relaties',
    'companies',
    `
    Relatienummer           | 1001 ~ 1002                       | -
    Bedrijfsnaam            | Acme BV ~ Beta NV                 | name
    Contactpersoon          | Jan Jansen ~ Piet Pieters         | -
    Straat                  | Damrak ~ Coolsingel               | address.street1
    Huisnummer              | 1 ~ 20                            | -
    Postcode                | 1012 LG ~ 3011 AD                 | address.postalCode
    Plaats                  | Amsterdam ~ Rotterdam             | address.city
    Land                    | Nederland ~ Nederland             | address.country
    Telefoonnummer          | 020 1234567 ~ 010 1234567         | phones.primary
    Website                 | www.acme.nl ~ www.beta.nl         | domain.primary
    Branche                 | Handel ~ Software                 | industry
    Aantal medewerkers      | 120 ~ 45                          | employees
    KvK-nummer              | 12345678                          | -
    BTW-nummer              | NL123                             | -
    Accountmanager          | sam@us.com ~ kim@us.com           | owner.email
    Opmerkingen             | Betaalt laat                      | -
    `,
  ),
  labelledFile(
    'Svenska kontakter',
    'people',
    `
    Förnamn                 | Anna ~ Björn                      | name.first
    Efternamn               | Lind ~ Ek                         | name.last
    Titel                   | Inköpare ~ VD                     | jobTitle
    Företag                 | Acme AB ~ Beta AB                 | company.name?
    E-post                  | anna@acme.se ~ bjorn@beta.se      | emails.primary
    Telefon                 | 08-123 456 ~ 031-123 456          | phones.primary
    Mobil                   | 070-123 45 67                     | phones.additional
    Gatuadress              | Storgatan 1 ~ Kungsgatan 2        | address.street1
    Postnummer              | 111 22 ~ 411 19                   | address.postalCode
    Ort                     | Stockholm ~ Göteborg              | city
    Land                    | Sverige ~ Sverige                 | address.country
    Anteckningar            | Mässan 2024                       | notes
    `,
  ),
]
