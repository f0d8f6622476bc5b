import { labelledFile, type LabelledFile } from './labelled-file.ts'

/** Advertisements, newsletters, address books, books and task lists. */
export const MORE_SOURCES: readonly LabelledFile[] = [
  labelledFile(
    'Zendesk Sell contacts',
    'people',
    `
    id                      | 101 ~ 102                           | -
    first_name              | Ann ~ Bo                            | name.first
    last_name               | Lee ~ Chen                          | name.last
    organisation_name       | Acme ~ Beta                         | company.name?
    title                   | Buyer ~ CTO                         | jobTitle
    description             | Met at the fair ~ Golf              | notes
    industry                | Retail ~ Software                   | -
    website                 | acme.com ~ beta.io                  | -
    email                   | ann@acme.com ~ bo@beta.com          | emails.primary
    phone                   | 415 555 0101 ~ 415 555 0102         | phones.primary
    mobile                  | 415 555 0103                        | phones.additional
    fax                     | 415 555 0107                        | -
    linkedin                | https://linkedin.com/in/annlee      | linkedin.primary
    skype                   | annlee                              | -
    address_line1           | 1 Main St ~ 2 Oak Ave               | address.street1
    address_city            | Austin ~ Dallas                     | address.city
    address_postal_code     | 73301 ~ 75001                       | address.postalCode
    address_state           | TX ~ TX                             | address.state
    address_country         | US ~ US                             | address.country
    owner_email             | sam@us.com ~ kim@us.com             | owner.email
    customer_status         | none ~ current                      | -
    tags                    | vip ~ fair                          | tags
    `,
  ),
  labelledFile(
    'Marketo leads',
    'leads',
    `
    Marketo Id              | 101 ~ 102                           | -
    First Name              | Ann ~ Bo                            | name.first
    Last Name               | Lee ~ Chen                          | name.last
    Email Address           | ann@acme.com ~ bo@beta.com          | emails.primary
    Job Title               | Buyer ~ CTO                         | jobTitle
    Company Name            | Acme ~ Beta                         | company
    Phone Number            | 415 555 0101 ~ 415 555 0102         | phones.primary
    Mobile Phone Number     | 415 555 0103                        | phones.additional
    Person Source           | Web ~ Fair                          | source
    Person Status           | New ~ Contacted                     | status
    Person Score            | 12 ~ 40                             | -
    Number of Employees     | 120 ~ 45                            | employees
    Annual Revenue          | 1500000 ~ 3000000                   | annualRevenue.amount
    Industry                | Retail ~ Software                   | industry
    Unsubscribed            | false ~ true                        | -
    Acquisition Program     | Spring                              | -
    Website                 | acme.com ~ beta.io                  | website.primary
    `,
  ),
  labelledFile(
    'Facebook lead ads',
    'leads',
    `
    id                      | l:1234567890123456 ~ l:1234567890123457 | -
    created_time            | 2024-03-01T10:00:00-06:00           | -
    ad_id                   | ag:123 ~ ag:124                     | -
    ad_name                 | Spring ~ Summer                     | -
    adset_name              | A ~ B                               | -
    campaign_name           | Launch ~ Launch                     | -
    form_name               | Demo ~ Demo                         | -
    is_organic              | false ~ true                        | -
    platform                | fb ~ ig                             | -
    full_name               | Ann Lee ~ Bo Chen                   | name
    email                   | ann@acme.com ~ bo@beta.com          | emails.primary
    phone_number            | p:+14155550101 ~ p:+14155550102     | -
    company_name            | Acme ~ Beta                         | company
    job_title               | Buyer ~ CTO                         | jobTitle
    city                    | Austin ~ Dallas                     | address.city
    zip_code                | 73301 ~ 75001                       | address.postalCode
    `,
  ),
  labelledFile(
    'LinkedIn lead forms',
    'leads',
    `
    Lead Date               | 2024-03-01 ~ 2024-03-02             | -
    Campaign Name           | Launch                              | -
    Form Name               | Demo                                | -
    First Name              | Ann ~ Bo                            | name.first
    Last Name               | Lee ~ Chen                          | name.last
    Work Email              | ann@acme.com ~ bo@beta.com          | emails.additional
    Email Address           | ann@gmail.com ~ bo@gmail.com        | emails.primary
    Phone Number            | +14155550101 ~ +14155550102         | phones.primary
    Job Title               | Buyer ~ CTO                         | jobTitle
    Company Name            | Acme ~ Beta                         | company
    Company Size            | 51-200 ~ 11-50                      | -
    Industry                | Retail ~ Software                   | industry
    Country/Region          | United States ~ Canada              | address.country
    LinkedIn Profile URL    | https://linkedin.com/in/annlee ~ https://linkedin.com/in/bochen | -
    `,
  ),
  labelledFile(
    'Wix contacts',
    'people',
    `
    First Name              | Ann ~ Bo                            | name.first
    Last Name               | Lee ~ Chen                          | name.last
    Email 1                 | ann@acme.com ~ bo@beta.com          | emails.primary
    Email 2                 | ann@gmail.com                       | emails.additional
    Phone 1                 | 415 555 0101 ~ 415 555 0102         | phones.primary
    Phone 2                 | 415 555 0103                        | phones.additional
    Address 1 - Street      | 1 Main St ~ 2 Oak Ave               | address.street1
    Address 1 - City        | Austin ~ Dallas                     | address.city
    Address 1 - State/Region | TX ~ TX                            | address.state
    Address 1 - Zip         | 73301 ~ 75001                       | address.postalCode
    Address 1 - Country     | US ~ US                             | address.country
    Company                 | Acme ~ Beta                         | company.name?
    Position                | Buyer ~ CTO                         | jobTitle
    Birthdate               | 1980-02-11                          | birthday
    Labels                  | vip ~ fair                          | tags
    Email subscriber status | Subscribed                          | -
    Created At (UTC+0)      | 2023-03-01 10:00                    | -
    Last Activity           | Signed up                           | -
    Language                | en                                  | -
    `,
  ),
  labelledFile(
    'iCloud contacts',
    'people',
    `
    Prefix                  | Dr.                                 | -
    First name              | Ann ~ Bo                            | name.first
    Middle name             | M.                                  | -
    Last name               | Lee ~ Chen                          | name.last
    Suffix                  | Jr.                                 | -
    Phonetic first name     | En                                  | -
    Company                 | Acme ~ Beta                         | company.name?
    Job title               | Buyer ~ CTO                         | jobTitle
    Department              | Purchasing                          | -
    Phone (mobile)          | 415 555 0103                        | phones.additional
    Phone (work)            | 415 555 0101 ~ 415 555 0102         | phones.primary
    Email (work)            | ann@acme.com ~ bo@beta.com          | emails.primary
    Email (home)            | ann@gmail.com                       | emails.additional
    URL                     | https://annlee.com                  | -
    Street (work)           | 1 Main St ~ 2 Oak Ave               | address.street1
    City (work)             | Austin ~ Dallas                     | address.city
    ZIP (work)              | 73301 ~ 75001                       | address.postalCode
    Birthday                | 1980-02-11                          | birthday
    Note                    | Likes golf                          | notes
    `,
  ),
  labelledFile(
    'FreshBooks clients',
    'companies',
    `
    Organization            | Acme ~ Beta                         | name
    First Name              | Ann ~ Bo                            | -
    Last Name               | Lee ~ Chen                          | -
    Email                   | info@acme.com ~ hello@beta.io       | -
    Phone                   | 415 555 0101 ~ 415 555 0102         | phones.primary
    Business Phone          | 415 555 0109                        | phones.additional
    Address Line 1          | 1 Main St ~ 2 Oak Ave               | address.street1
    Address Line 2          | Suite 4                             | address.street2
    City                    | Austin ~ Dallas                     | address.city
    Province/State          | TX ~ TX                             | address.state
    Country                 | United States                       | address.country
    Postal Code             | 73301 ~ 75001                       | address.postalCode
    Internal Notes          | Pays late                           | -
    Currency                | USD                                 | -
    `,
  ),
  labelledFile(
    'A register of companies',
    'companies',
    `
    CompanyName             | ACME LTD ~ BETA LTD                 | name
    CompanyNumber           | 01234567 ~ 01234568                 | -
    RegAddress.CareOf       | Ann Lee                             | -
    RegAddress.AddressLine1 | 1 HIGH STREET ~ 2 LOW ROAD          | address.street1
    RegAddress.AddressLine2 | HARBOUR                             | address.street2
    RegAddress.PostTown     | LEEDS ~ BATH                        | address.city
    RegAddress.County       | YORKSHIRE ~ SOMERSET                | address.state
    RegAddress.Country      | ENGLAND ~ ENGLAND                   | address.country
    RegAddress.PostCode     | LS1 4DT ~ BA1 1AA                   | address.postalCode
    CompanyCategory         | Private Limited Company             | -
    CompanyStatus           | Active ~ Active                     | -
    IncorporationDate       | 01/03/1999                          | -
    SICCode.SicText_1       | 62020 - Consultancy                 | -
    URI                     | http://business.example.org/id/1    | -
    `,
  ),
  labelledFile(
    'ClickUp tasks',
    'tasks',
    `
    Task ID                 | 86a1 ~ 86a2                         | -
    Task Name               | Call Acme ~ Send quote              | title
    Task Content            | About the renewal ~ By mail         | body
    Status                  | to do ~ in progress                 | status
    Date Created            | 2024-01-01                          | -
    Due Date                | 2024-03-01 ~ 2024-03-05             | dueAt
    Start Date              | 2024-02-01                          | -
    Assignees               | [Sam] ~ [Kim]                       | -
    Priority                | high ~ low                          | -
    List Name               | Sales                               | -
    Time Estimated          | 2h                                  | -
    `,
  ),
  labelledFile(
    'Evernote notes',
    'notes',
    `
    Title                   | Visit ~ Call                        | title
    Content                 | They want chairs ~ Call in May      | body
    Created                 | 2024-01-01                          | -
    Updated                 | 2024-01-02                          | -
    Tags                    | sales                               | -
    Author                  | Sam                                 | -
    Source URL              | https://example.org/a ~ https://example.org/b | -
    `,
  ),
  labelledFile(
    'Users of a directory',
    'members',
    `
    displayName             | Sam Sales ~ Kim Ray                 | name
    userPrincipalName       | sam@us.com ~ kim@us.com             | -
    mail                    | sam@us.com ~ kim@us.com             | email
    jobTitle                | Rep ~ Manager                       | -
    department              | Sales ~ Sales                       | -
    officeLocation          | Austin                              | -
    accountEnabled          | True ~ True                         | -
    objectId                | 475b158c-541c-e511-80d3-3863bb347ba8 ~ 475b158c-541c-e511-80d3-3863bb347ba9 | -
    `,
  ),
  labelledFile(
    'Salesforce opportunities, API names',
    'opportunities',
    `
    Id                      | 0065g00000AAAAA ~ 0065g00000AAAAB   | -
    AccountId               | 0015g00000BBBBB ~ 0015g00000BBBBC   | -
    Name                    | Acme 200 seats ~ Beta pilot         | name
    StageName               | Prospecting ~ Closed Won            | stage
    Amount                  | 12000.0 ~ 3400.0                    | amount.amount
    CurrencyIsoCode         | USD ~ EUR                           | amount.currency
    Probability             | 10.0 ~ 100.0                        | probability
    CloseDate               | 2024-05-01 ~ 2024-06-15             | closeDate
    Type                    | New Business                        | -
    NextStep                | Call                                | -
    LeadSource              | Web ~ Partner                       | source
    IsClosed                | false ~ true                        | -
    IsWon                   | false ~ true                        | -
    ForecastCategory        | Pipeline                            | -
    Description             | Renewal ~ New site                  | description
    OwnerId                 | 0055g00000AAAAA                     | -
    FiscalYear              | 2024                                | -
    Contract_Value__c       | 12000 ~ 3400                        | -
    `,
  ),
  labelledFile(
    'A messy sheet of contacts',
    'people',
    `
    FIRST NAME*             | Ann ~ Bo                            | name.first
    LAST NAME*              | Lee ~ Chen                          | name.last
    E mail addr.            | ann@acme.com ~ bo@beta.com          | emails.primary
    Tel. No.                | 415 555 0101 ~ 415 555 0102         | phones.primary
    Mob. No.                | 415 555 0103                        | phones.additional
    Desgination             | Buyer ~ CTO                         | jobTitle
    Comp. Name              | Acme ~ Beta                         | company.name?
    D.O.B                   | 1980-02-11                          | birthday
    Adress                  | 1 Main St ~ 2 Oak Ave               | address.street1
    Pin Code                | 73301 ~ 75001                       | address.postalCode
    Linked In               | linkedin.com/in/annlee ~ linkedin.com/in/bochen | linkedin.primary
    Met on                  | 2024-03-01                          | -
    Sent card?              | yes ~ no                            | -
    Remarks                 | Likes golf                          | notes
    `,
  ),
]
