import { labelledFile, type LabelledFile } from './labelled-file.ts'

/** Further customer systems: the way each of them exports its own records. */
export const CUSTOMER_SYSTEMS: readonly LabelledFile[] = [
  labelledFile(
    'Freshsales contacts',
    'people',
    `
    Id                      | 70012345678 ~ 70012345679         | -
    First name              | Ann ~ Bo                          | name.first
    Last name               | Lee ~ Chen                        | name.last
    Job title               | Buyer ~ CTO                       | jobTitle
    Emails                  | ann@acme.com ~ bo@beta.com        | emails.primary
    Work                    | +1 415 555 0101 ~ +1 415 555 0102 | phones.primary
    Mobile                  | +1 415 555 0103                   | phones.additional
    Accounts                | Acme ~ Beta                       | company.name?
    Sales owner             | Sam Sales ~ Kim Ray               | owner.name?
    Address                 | 1 Main St ~ 2 Oak Ave             | address.street1
    City                    | Austin ~ Dallas                   | city
    State                   | TX ~ TX                           | address.state
    Zipcode                 | 73301 ~ 75001                     | address.postalCode
    Country                 | USA ~ USA                         | address.country
    Lead score              | 12 ~ 40                           | -
    Last contacted time     | 2024-03-01 10:00                  | -
    Facebook                | https://facebook.com/annlee       | -
    Twitter                 | https://twitter.com/annlee        | x.primary
    LinkedIn                | https://linkedin.com/in/annlee    | linkedin.primary
    Tags                    | vip, fair ~ fair                  | tags
    Do not disturb          | false ~ true                      | -
    Subscription status     | Subscribed                        | -
    Created at              | 2023-03-01 10:00                  | -
    `,
  ),
  labelledFile(
    'Freshsales accounts',
    'companies',
    `
    Id                      | 70012345678 ~ 70012345679         | -
    Name                    | Acme ~ Beta                       | name
    Phone                   | +1 415 555 0101                   | phones.primary
    Website                 | https://acme.com ~ https://beta.io | domain.primary
    Address                 | 1 Main St ~ 2 Oak Ave             | address.street1
    City                    | Austin ~ Dallas                   | address.city
    State                   | TX ~ TX                           | address.state
    Zipcode                 | 73301 ~ 75001                     | address.postalCode
    Country                 | USA ~ USA                         | address.country
    Industry type           | Retail ~ Software                 | industry
    Business type           | Customer ~ Partner                | -
    Number of employees     | 51-200 ~ 11-50                    | -
    Annual revenue          | 1500000 ~ 3000000                 | annualRevenue.amount
    Parent account          | Acme Group                        | -
    Sales owner             | Sam Sales ~ Kim Ray               | owner.name?
    Territory               | West ~ East                       | -
    `,
  ),
  labelledFile(
    'Freshsales deals',
    'opportunities',
    `
    Deal name               | Acme 200 seats ~ Beta pilot       | name
    Deal value              | 12000 ~ 3400                      | amount.amount
    Deal value in base currency | 12000 ~ 3400                  | -
    Currency                | USD ~ EUR                         | amount.currency
    Deal stage              | New ~ Negotiation                 | stage
    Expected close date     | 2024-05-01 ~ 2024-06-01           | closeDate
    Closed date             | 2024-05-03                        | -
    Probability (%)         | 20 ~ 60                           | probability
    Related contacts        | Ann Lee ~ Bo Chen                 | contact.name?
    Account                 | Acme ~ Beta                       | company.name?
    Sales owner             | Sam Sales ~ Kim Ray               | owner.name?
    Deal pipeline           | Default                           | -
    Lost reason             | Price                             | -
    Source                  | Web ~ Referral                    | source
    Age (in days)           | 12 ~ 30                           | -
    `,
  ),
  labelledFile(
    'Insightly contacts',
    'people',
    `
    Record Id               | 1234 ~ 1235                       | -
    Salutation              | Ms. ~ Mr.                         | -
    First Name              | Ann ~ Bo                          | name.first
    Last Name               | Lee ~ Chen                        | name.last
    Background              | Met at the fair ~ Likes golf      | notes
    Contact Owner           | sam@us.com ~ kim@us.com           | owner.email
    Phone                   | 415 555 0101 ~ 415 555 0102       | phones.primary
    Home Phone              | 415 555 0104                      | -
    Mobile Phone            | 415 555 0103                      | phones.additional
    Other Phone             | 415 555 0105                      | -
    Assistant Phone         | 415 555 0106                      | -
    Fax                     | 415 555 0107                      | -
    Email Address           | ann@acme.com ~ bo@beta.com        | emails.primary
    Organization            | Acme ~ Beta                       | company.name?
    Role                    | Buyer ~ CTO                       | jobTitle
    Mail Address Street     | 1 Main St ~ 2 Oak Ave             | address.street1
    Mail Address City       | Austin ~ Dallas                   | address.city
    Mail Address State      | TX ~ TX                           | address.state
    Mail Address Postal Code | 73301 ~ 75001                    | address.postalCode
    Mail Address Country    | USA ~ USA                         | address.country
    Date of Birth           | 1980-02-11 ~ 1975-10-30           | birthday
    Social: LinkedIn        | https://linkedin.com/in/annlee ~ https://linkedin.com/in/bochen | linkedin.primary
    Tag List                | vip ~ fair                        | tags
    Date Created            | 2023-03-01 10:00                  | -
    `,
  ),
  labelledFile(
    'Insightly organizations',
    'companies',
    `
    RecordId                | 1234 ~ 1235                       | -
    OrganizationName        | Acme ~ Beta                       | name
    Background              | Family firm ~ Spin-off            | description
    OwnerUser               | Sam Sales                         | owner.name?
    Phone                   | 415 555 0101 ~ 415 555 0102       | phones.primary
    PhoneFax                | 415 555 0107                      | -
    Website                 | http://acme.com ~ http://beta.io  | domain.primary
    AddressBillingStreet    | 1 Main St ~ 2 Oak Ave             | address.street1
    AddressBillingCity      | Austin ~ Dallas                   | address.city
    AddressBillingState     | TX ~ TX                           | address.state
    AddressBillingPostcode  | 73301 ~ 75001                     | address.postalCode
    AddressBillingCountry   | USA ~ USA                         | address.country
    AddressShipStreet       | 1 Main St                         | -
    AddressShipCity         | Austin                            | -
    SocialLinkedin          | https://linkedin.com/company/acme ~ https://linkedin.com/company/beta | linkedin.primary
    EmailDomain             | acme.com ~ beta.io                | -
    `,
  ),
  labelledFile(
    'Nimble contacts',
    'people',
    `
    first name              | Ann ~ Bo                          | name.first
    middle name             | M.                                | -
    last name               | Lee ~ Chen                        | name.last
    title                   | Buyer ~ CTO                       | jobTitle
    company name            | Acme ~ Beta                       | company.name?
    work email              | ann@acme.com ~ bo@beta.com        | emails.primary
    personal email          | ann@gmail.com                     | emails.additional
    work phone              | 415 555 0101 ~ 415 555 0102       | phones.primary
    mobile phone            | 415 555 0103                      | phones.additional
    work address street     | 1 Main St ~ 2 Oak Ave             | address.street1
    work address city       | Austin ~ Dallas                   | address.city
    work address state      | TX ~ TX                           | address.state
    work address zip code   | 73301 ~ 75001                     | address.postalCode
    work address country    | USA ~ USA                         | address.country
    linkedin                | https://linkedin.com/in/annlee    | linkedin.primary
    twitter                 | @annlee ~ @bochen                 | -
    lead status             | Open ~ Closed                     | -
    lead source             | Web ~ Fair                        | -
    tags                    | vip ~ fair                        | tags
    birthday                | 1980-02-11                        | birthday
    `,
  ),
  labelledFile(
    'Capsule people',
    'people',
    `
    ID                      | 123456 ~ 123457                   | -
    Type                    | Person ~ Person                   | -
    Title                   | Ms ~ Mr                           | -
    First Name              | Ann ~ Bo                          | name.first
    Last Name               | Lee ~ Chen                        | name.last
    Job Title               | Buyer ~ CTO                       | jobTitle
    Organisation            | Acme ~ Beta                       | company.name?
    About                   | Met at the fair ~ Likes golf      | notes
    Created                 | 2023-03-01                        | -
    Updated                 | 2023-03-01                        | -
    Address Street          | 1 Main St ~ 2 Oak Ave             | address.street1
    Address City            | London ~ Leeds                    | address.city
    Address State           | Greater London                    | address.state
    Address Postcode        | SW1A 2AA ~ LS1 4DT                | address.postalCode
    Address Country         | United Kingdom                    | address.country
    Phone Number            | 020 7946 0101 ~ 0113 496 0102     | phones.primary
    Mobile Number           | 07700 900103                      | phones.additional
    Fax Number              | 020 7946 0107                     | -
    Email Address           | ann@acme.co.uk ~ bo@beta.co.uk    | emails.primary
    Website                 | http://acme.co.uk                 | -
    Tags                    | vip ~ fair                        | tags
    Owner                   | sam ~ kim                         | owner.name?
    Last Contacted          | 2024-03-01                        | -
    `,
  ),
  labelledFile(
    'Capsule opportunities',
    'opportunities',
    `
    ID                      | 123456 ~ 123457                   | -
    Name                    | Acme 200 seats ~ Beta pilot       | name
    Description             | Renewal ~ New site                | description
    Party                   | Acme ~ Beta                       | company.name?
    Currency                | GBP ~ GBP                         | amount.currency
    Value                   | 12000 ~ 3400                      | amount.amount
    Duration                | 12 ~ 24                           | -
    Total Value             | 12000 ~ 3400                      | -
    Milestone               | Bid ~ Suspect                     | stage
    Probability             | 20 ~ 60                           | probability
    Expected Close          | 2024-05-01 ~ 2024-06-01           | closeDate
    Actual Close            | 2024-05-03                        | -
    Owner                   | sam ~ kim                         | owner.name?
    Lost Reason             | Price                             | -
    `,
  ),
  labelledFile(
    'Monday leads board',
    'leads',
    `
    Name                    | Ann Lee ~ Bo Chen                 | name
    Status                  | New ~ Contacted                   | status
    Company                 | Acme ~ Beta                       | company
    Title                   | Buyer ~ CTO                       | jobTitle
    Email                   | ann@acme.com ~ bo@beta.com        | emails.primary
    Phone                   | 14155550101 ~ 14155550102         | phones.primary
    Owner                   | Sam Sales ~ Kim Ray               | owner.name?
    Last interaction        | 2024-03-01                        | -
    Active sequences        | 1                                 | -
    Location                | Austin ~ Dallas                   | -
    Comments                | Call in May ~ Sent a quote        | notes
    Item ID                 | 1234567890 ~ 1234567891           | -
    `,
  ),
]
