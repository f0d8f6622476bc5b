/** Spreadsheets that people keep themselves, in English and other languages. */
import { labelledFile, type LabelledFile } from './labelled-file.ts'

export const SPREADSHEETS: readonly LabelledFile[] = [
  labelledFile(
    'People of a fair',
    'people',
    `
    #              | 1 ~ 2                          | -
    First          | Ann ~ Bo                       | name.first
    Last           | Lee ~ Chen                     | name.last
    e-mail         | ann@acme.com ~ bo@beta.com     | emails.primary
    Cell #         | 555-0104-22 ~ 555-0105-22      | phones.primary
    Company        | Acme ~ Beta                    | -
    Role           | Buyer ~ CTO                    | jobTitle
    Booth visited? | yes ~ no                       | -
    Comments       | Vegan ~ Call in May            | notes
    `,
  ),
  labelledFile(
    'Newsletter form',
    'leads',
    `
    Timestamp          | 2024-01-01 10:00:00             | -
    Your email address | ann@acme.com ~ bo@beta.com      | emails.primary
    Your name          | Ann Lee ~ Bo Chen               | name
    Organisation       | Acme ~ Beta                     | company
    How did you hear about us? | Friend ~ Search         | source
    Phone (optional)   | 555-0104-22 ~ 555-0105-22       | phones.primary
    I agree to the terms | yes ~ yes                     | -
    `,
  ),
  labelledFile(
    'Columns without a name',
    'people',
    `
    Column 1 | Ann ~ Bo                         | -
    Column 2 | ann@acme.com ~ bo@beta.com       | emails.primary
    Column 3 | 12 ~ 14                          | -
    `,
  ),
  labelledFile(
    'The manual',
    'leads',
    `
    First Name    | Ann ~ Bo                  | name.first
    Last Name     | Lee ~ Chen                | name.last
    Company       | Acme ~ Beta               | company
    Phone Number  | 555-0104-22 ~ 555-0105-22 | phones.primary
    Custom Rating | 4 ~ 5                     | -
    `,
  ),
  labelledFile(
    'Customer list',
    'companies',
    `
    Customer No.     | 1001 ~ 1002                        | -
    Company          | Acme ~ Beta                        | name
    Contact Person   | Ann Lee ~ Bo Chen                  | -
    Contact Email    | ann@acme.com ~ bo@beta.com         | -
    Tel.             | 555-0104-22 ~ 555-0105-22          | phones.primary
    Homepage         | www.acme.com ~ www.beta.com        | domain.primary
    Address          | 1 Main St ~ 2 Oak Ave              | address.street1
    Town             | Austin ~ Dallas                    | address.city
    Postcode         | 73301 ~ 75001                      | address.postalCode
    Turnover         | 1500000 ~ 3000000                  | annualRevenue.amount
    Headcount        | 120 ~ 4500                         | employees
    VAT number       | GB123                              | -
    Sector           | Retail ~ Food                      | industry
    Account manager  | sam@us.com ~ kim@us.com            | owner.email
    Status           | Active ~ Lost                      | -
    `,
  ),
  labelledFile(
    'Deals in a sheet',
    'opportunities',
    `
    Deal              | Acme 200 seats ~ Beta            | name
    Client            | Acme ~ Beta                      | -
    Company website   | acme.com ~ beta.com              | company.domain
    Contact e-mail    | ann@acme.com ~ bo@beta.com       | contact.emails
    Value (EUR)       | 5000 ~ 12000                     | amount.amount
    Expected close    | 2026-03-31 ~ 2026-04-30          | closeDate
    Stage             | Proposal ~ Won                   | stage
    Win probability   | 50 ~ 90                        | probability
    Owner email       | sam@us.com ~ kim@us.com          | owner.email
    Notes             | Two sites                        | description
    `,
  ),
  labelledFile(
    'Tasks in a sheet',
    'tasks',
    `
    Task          | Call ~ Send quote                    | title
    Details       | Ask about seats                      | body
    Deadline      | 2026-03-31 ~ 2026-04-30              | dueAt
    Assignee      | sam@us.com ~ kim@us.com              | assignee.email
    Done?         | yes ~ no                             | -
    Status        | To do ~ Done                         | status
    Company domain | acme.com ~ beta.com                 | company.domain
    Contact email | ann@acme.com ~ bo@beta.com           | person.emails
    `,
  ),
  labelledFile(
    'Team',
    'members',
    `
    Full Name | Sam Sales ~ Kim Ray        | name
    E-mail    | sam@us.com ~ kim@us.com    | email
    Role      | Member ~ Manager           | role
    Team      | East ~ West                | teams
    Phone     | 555-0104-22                | -
    `,
  ),
  labelledFile(
    'Notes of another system',
    'notes',
    `
    Note Title    | Visit ~ Call               | title
    Note Content  | They want more ~ They left | body
    Company domain | acme.com ~ beta.com       | company.domain
    Created By    | Sam Sales                  | -
    Parent ID     | 4411 ~ 4412                | -
    `,
  ),
  labelledFile(
    'German contacts',
    'people',
    `
    Anrede        | Herr ~ Frau                  | -
    Titel         | Dr. ~ Prof.                  | -
    Vorname       | Anna ~ Bernd                 | name.first
    Name          | Huber ~ Maier                | name.last
    Firma         | Acme GmbH ~ Beta AG          | -
    Position      | Einkauf ~ Leiter IT          | jobTitle
    E-Mail        | anna@acme.de ~ b@beta.de     | emails.primary
    Telefon       | +49 30 901820 ~ 089 123456   | phones.primary
    Handy         | +49 170 5550199              | phones.additional
    Straße        | Hauptstr. 5 ~ Ring 7         | address.street1
    PLZ           | 10115 ~ 80331                | address.postalCode
    Ort           | Berlin ~ München             | city
    Land          | Deutschland ~ Österreich     | address.country
    Geburtsdatum  | 01.02.1980 ~ 25.12.1975      | birthday
    Bemerkungen   | Vegan                        | notes
    `,
  ),
  labelledFile(
    'German companies',
    'companies',
    `
    Kundennummer     | 1001 ~ 1002               | -
    Firmenname       | Acme GmbH ~ Beta AG       | name
    Webseite         | www.acme.de ~ beta.de     | domain.primary
    Branche          | Handel ~ IT               | industry
    Mitarbeiterzahl  | 120 ~ 4500                | employees
    Jahresumsatz     | 1500000 ~ 3000000         | annualRevenue.amount
    Rechnungsstraße  | Hauptstr. 5 ~ Ring 7      | address.street1
    Rechnungsort     | Berlin ~ München          | address.city
    Lieferstraße     | Hof 1                     | -
    Beschreibung     | Großhandel                | description
    `,
  ),
  labelledFile(
    'French contacts',
    'people',
    `
    Civilité            | M. ~ Mme                     | -
    Nom                 | Dupont ~ Martin              | name.last
    Prénom              | Jean ~ Anne                  | name.first
    Société             | Acme ~ Beta                  | -
    Fonction            | Acheteur ~ Directeur         | jobTitle
    Adresse e-mail      | jean@acme.fr ~ anne@beta.fr  | emails.primary
    Téléphone           | 01 44 55 66 77 ~ 01 44 55 66 88 | phones.primary
    Portable            | 06 11 22 33 44               | phones.additional
    Adresse             | 1 rue de la Paix ~ 2 av Foch | address.street1
    Code postal         | 75002 ~ 75116                | address.postalCode
    Ville               | Paris ~ Paris                | city
    Pays                | France ~ France              | address.country
    Date de naissance   | 01/02/1980 ~ 25/12/1975      | birthday
    Commentaires        | Végétarien                   | notes
    `,
  ),
  labelledFile(
    'Spanish leads',
    'leads',
    `
    Nombre              | Ana ~ Luis                   | name.first
    Apellidos           | García Pérez ~ Ruiz Díaz     | name.last
    Empresa             | Acme ~ Beta                  | company
    Cargo               | Compras ~ Director           | jobTitle
    Correo electrónico  | ana@acme.es ~ luis@beta.es   | emails.primary
    Teléfono            | 91 555 01 01 ~ 91 555 01 02  | phones.primary
    Móvil               | 600 555 010                  | phones.additional
    Sitio web           | acme.es ~ beta.es            | website.primary
    Ciudad              | Madrid ~ Sevilla             | address.city
    Código postal       | 28001 ~ 41001                | address.postalCode
    País                | España ~ España              | address.country
    Origen              | Web ~ Feria                  | source
    Estado              | Nuevo ~ Contactado           | -
    Observaciones       | Llamar en mayo               | notes
    `,
  ),
  labelledFile(
    'Portuguese companies',
    'companies',
    `
    Empresa                   | Acme ~ Beta                   | name
    Razão Social              | Acme Ltda ~ Beta SA           | -
    Site                      | acme.com.br ~ beta.com.br     | domain.primary
    Setor                     | Varejo ~ TI                   | industry
    Número de funcionários    | 120 ~ 4500                    | employees
    Faturamento anual         | 1500000 ~ 3000000             | annualRevenue.amount
    Telefone                  | +55 11 5555-0101              | phones.primary
    Endereço                  | Rua A 1 ~ Rua B 2             | address.street1
    Cidade                    | São Paulo ~ Rio               | address.city
    Estado                    | SP ~ RJ                       | address.state
    CEP                       | 01000-000 ~ 20000-000         | address.postalCode
    País                      | Brasil ~ Brasil               | address.country
    `,
  ),
  labelledFile(
    'Italian contacts',
    'people',
    `
    Nome             | Anna ~ Luca                    | name.first
    Cognome          | Rossi ~ Bianchi                | name.last
    Azienda          | Acme ~ Beta                    | -
    Ruolo            | Acquisti ~ Direttore           | jobTitle
    Indirizzo email  | anna@acme.it ~ luca@beta.it    | emails.primary
    Cellulare        | 333 5550101 ~ 333 5550102      | phones.primary
    Indirizzo        | Via Roma 1 ~ Corso Italia 2    | address.street1
    CAP              | 00100 ~ 20100                  | address.postalCode
    Città            | Roma ~ Milano                  | city
    Provincia        | RM ~ MI                        | address.state
    Data di nascita  | 01/02/1980 ~ 25/12/1975        | birthday
    `,
  ),
  labelledFile(
    'Dutch leads',
    'leads',
    `
    Voornaam       | Anna ~ Jan                    | name.first
    Achternaam     | de Vries ~ Bakker             | name.last
    Bedrijfsnaam   | Acme ~ Beta                   | company
    Functie        | Inkoop ~ Directeur            | jobTitle
    E-mailadres    | anna@acme.nl ~ jan@beta.nl    | emails.primary
    Telefoonnummer | 020 555 0101 ~ 020 555 0102   | phones.primary
    Mobiel         | 06 5555 0101                  | phones.additional
    Straat         | Dam 1 ~ Rokin 2               | address.street1
    Postcode       | 1012 AB ~ 1012 KV             | address.postalCode
    Plaats         | Amsterdam ~ Amsterdam         | address.city
    Opmerkingen    | Bellen in mei                 | notes
    Aantal medewerkers | 120 ~ 4500                | employees
    `,
  ),
]
