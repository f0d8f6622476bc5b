/** Exports of Pipedrive, Zoho, Dynamics, Close, Copper and Attio. */
import { labelledFile, type LabelledFile } from './labelled-file.ts'

export const SALES_SYSTEMS: readonly LabelledFile[] = [
  labelledFile(
    'Pipedrive people',
    'people',
    `
    Person - ID              | 1 ~ 2                                | -
    Person - Name            | Ann Lee ~ Bo Chen                    | -
    Person - First name      | Ann ~ Bo                             | name.first
    Person - Last name       | Lee ~ Chen                           | name.last
    Person - Organization    | Acme ~ Beta                          | -
    Person - Label           | Hot lead ~ Customer                  | tags
    Person - Phone - Work    | +372 555 0101 ~ +372 555 0102        | phones.primary
    Person - Phone - Home    | +372 555 0103                        | -
    Person - Phone - Mobile  | +372 555 0104 ~ +372 555 0105        | phones.additional
    Person - Phone - Other   | +372 555 0106                        | -
    Person - Email - Work    | ann@acme.ee ~ bo@beta.ee             | emails.primary
    Person - Email - Home    | ann@gmail.com                        | -
    Person - Email - Other   | ann@old.ee ~ bo@old.ee               | emails.additional
    Person - Owner           | Sam Sales                            | -
    Person - Person created  | 2024-01-01 10:00:00                  | -
    Person - Update time     | 2024-01-01 10:00:00                  | -
    Person - Open deals      | 1 ~ 0                                | -
    Person - Next activity date | 2024-05-01                        | -
    Person - Job title       | Buyer ~ CTO                          | jobTitle
    `,
  ),
  labelledFile(
    'Pipedrive organizations',
    'companies',
    `
    Organization - ID                    | 1 ~ 2                        | -
    Organization - Name                  | Acme ~ Beta                  | name
    Organization - Label                 | Customer                     | tags
    Organization - Address               | 12 Pine St, Tallinn, Estonia ~ Main 5, 10115 Berlin, Germany | address
    Organization - City/town/village/locality of Address | Tallinn ~ Berlin | -
    Organization - Open deals            | 1 ~ 0                        | -
    Organization - Owner                 | Sam Sales                    | -
    Organization - Website               | acme.ee ~ beta.de            | domain.primary
    Organization - LinkedIn profile      | https://www.linkedin.com/company/acme ~ https://www.linkedin.com/company/beta | linkedin.primary
    Organization - Industry              | Software ~ Retail            | industry
    Organization - Annual revenue        | 100000 ~ 250000              | annualRevenue.amount
    Organization - Number of employees   | 10 ~ 25                      | employees
    Organization - Organization created  | 2024-01-01 10:00:00          | -
    `,
  ),
  labelledFile(
    'Pipedrive deals',
    'opportunities',
    `
    Deal - ID                  | 1 ~ 2                       | -
    Deal - Title               | Acme deal ~ Beta deal       | name
    Deal - Creator             | Sam Sales                   | -
    Deal - Owner               | Sam Sales                   | -
    Deal - Organization        | Acme ~ Beta                 | -
    Deal - Contact person      | Ann Lee ~ Bo Chen           | -
    Deal - Pipeline            | Pipeline                    | -
    Deal - Stage               | Proposal ~ Meeting          | stage
    Deal - Status              | Open ~ Won                  | -
    Deal - Value               | 5000 ~ 12000                | amount.amount
    Deal - Currency of Value   | EUR ~ USD                   | amount.currency
    Deal - Weighted value      | 2500                        | -
    Deal - Probability         | 50 ~ 90                     | probability
    Deal - Expected close date | 2026-03-31 ~ 2026-04-30     | closeDate
    Deal - Won time            | 2026-03-30 10:00:00         | -
    Deal - Lost reason         | Price                       | -
    Deal - Source origin       | API                         | -
    `,
  ),
  labelledFile(
    'Pipedrive API fields',
    'people',
    `
    first_name       | Ann ~ Bo                   | name.first
    last_name        | Lee ~ Chen                 | name.last
    primary_email    | ann@acme.ee ~ bo@beta.ee   | emails.primary
    org_id           | 11 ~ 12                    | -
    owner_id         | 7 ~ 8                      | -
    add_time         | 2024-01-01 10:00:00        | -
    open_deals_count | 1 ~ 2                      | -
    `,
  ),
  labelledFile(
    'Zoho leads',
    'leads',
    `
    Record Id        | zcrm_5311000000123 ~ zcrm_5311000000124 | -
    Lead Owner       | Sam Sales ~ Kim Ray               | -
    Lead Owner.id    | zcrm_531100000001                 | -
    Company          | Acme ~ Beta                       | company
    First Name       | Ann ~ Bo                          | name.first
    Last Name        | Lee ~ Chen                        | name.last
    Designation      | Buyer ~ CTO                       | jobTitle
    Email            | ann@acme.com ~ bo@beta.com        | emails.primary
    Phone            | 555-0101-22 ~ 555-0102-22         | phones.primary
    Fax              | 555-0103-22                       | -
    Mobile           | 555-0104-22 ~ 555-0105-22         | phones.additional
    Website          | http://www.acme.com ~ http://beta.com | website.primary
    Lead Source      | Web ~ Employee Referral           | source
    Lead Status      | Contacted ~ New                   | status
    Industry         | ASP ~ Retail                      | industry
    No. of Employees | 25 ~ 120                          | employees
    Annual Revenue   | 100000 ~ 500000                   | annualRevenue.amount
    Rating           | Acquired ~ Active                 | -
    Email Opt Out    | false ~ true                      | -
    Skype ID         | ann.skype ~ bo.skype              | -
    Secondary Email  | ann@gmail.com ~ bo@gmail.com      | emails.additional
    Twitter          | ann ~ bo                          | -
    Street           | 1 Main St ~ 2 Oak Ave             | address.street1
    City             | Austin ~ Dallas                   | address.city
    State            | TX ~ TX                           | address.state
    Zip Code         | 73301 ~ 75001                     | address.postalCode
    Country          | United States ~ United States     | address.country
    Description      | Big one ~ Small one               | notes
    Tag              | vip ~ expo                        | tags
    Created Time     | 2024-01-01 10:00:00               | -
    Modified Time    | 2024-01-01 10:00:00               | -
    Unsubscribed Mode | Manual                           | -
    `,
  ),
  labelledFile(
    'Zoho contacts',
    'people',
    `
    Record Id        | zcrm_5311000000223                 | -
    Contact Owner    | Sam Sales ~ Kim Ray                | -
    Lead Source      | Web ~ Employee Referral            | -
    Salutation       | Mr. ~ Ms.                          | -
    First Name       | Ann ~ Bo                           | name.first
    Last Name        | Lee ~ Chen                         | name.last
    Account Name     | Acme ~ Beta                        | -
    Vendor Name      | Paper Inc                          | -
    Email            | ann@acme.com ~ bo@beta.com         | emails.primary
    Title            | Buyer ~ CTO                        | jobTitle
    Department       | Sales ~ IT                         | -
    Phone            | 555-0101-22 ~ 555-0102-22          | phones.primary
    Home Phone       | 555-0103-22                        | -
    Other Phone      | 555-0104-22                        | phones.additional
    Date of Birth    | 1980-01-01 ~ 1981-02-02            | birthday
    Assistant        | Kim Gray                           | -
    Asst Phone       | 555-0106-22                        | -
    Reporting To     | Jane Grey                          | -
    Mailing Street   | 1 Main St ~ 2 Oak Ave              | address.street1
    Mailing City     | Austin ~ Dallas                    | address.city
    Mailing State    | TX ~ TX                            | address.state
    Mailing Zip      | 73301 ~ 75001                      | address.postalCode
    Mailing Country  | United States ~ United States      | address.country
    Other Street     | 9 Side St                          | -
    Other Zip        | 73309                              | -
    Description      | Prefers phone ~ Vegan              | notes
    `,
  ),
  labelledFile(
    'Zoho deals',
    'opportunities',
    `
    Deal Owner       | Sam Sales                          | -
    Amount           | $ 5,000.00 ~ $ 12,000.00           | amount.amount
    Deal Name        | Acme deal ~ Beta deal              | name
    Closing Date     | 2026-03-31 ~ 2026-04-30            | closeDate
    Account Name     | Acme ~ Beta                        | -
    Stage            | Proposal ~ Screening               | stage
    Type             | New Business                       | -
    Probability (%)  | 50 ~ 90                            | probability
    Expected Revenue | 2500 ~ 10800                       | -
    Next Step        | Call                               | -
    Lead Source      | Web                                | source
    Campaign Source  | Expo                               | -
    Contact Name     | Ann Lee                            | -
    Description      | Two sites                          | description
    `,
  ),
  labelledFile(
    'Dynamics contacts',
    'people',
    `
    (Do Not Modify) Contact      | 3f2504e0-4f89-11d3-9a0c-0305e82c3301 ~ 3f2504e0-4f89-11d3-9a0c-0305e82c3302 | -
    (Do Not Modify) Row Checksum | aGVsbG8= ~ d29ybGQ=            | -
    (Do Not Modify) Modified On  | 2024-01-01 10:00:00            | -
    Full Name                    | Ann Lee ~ Bo Chen              | -
    First Name                   | Ann ~ Bo                       | name.first
    Last Name                    | Lee ~ Chen                     | name.last
    Middle Name                  | M. ~ K.                        | -
    Email                        | ann@acme.com ~ bo@beta.com     | emails.primary
    Email Address 2              | ann@gmail.com ~ bo@gmail.com   | emails.additional
    Company Name                 | Acme ~ Beta                    | -
    Business Phone               | 555-0101-22 ~ 555-0102-22      | phones.primary
    Mobile Phone                 | 555-0104-22 ~ 555-0105-22      | phones.additional
    Job Title                    | Buyer ~ CTO                    | jobTitle
    Birthday                     | 1980-01-01 ~ 1981-02-02        | birthday
    Address 1: Street 1          | 1 Main St ~ 2 Oak Ave          | address.street1
    Address 1: Street 2          | Floor 2                        | address.street2
    Address 1: City              | Austin ~ Dallas                | address.city
    Address 1: State/Province    | TX ~ TX                        | address.state
    Address 1: ZIP/Postal Code   | 73301 ~ 75001                  | address.postalCode
    Address 1: Country/Region    | U.S. ~ U.S.                    | address.country
    Address 1: Phone             | 555-0107-22                    | -
    Address 2: Street 1          | 9 Side St                      | -
    Address 2: City              | Waco                           | -
    Status Reason                | Active                         | -
    Do not allow Bulk Emails     | Allow                          | -
    Owner                        | Sam Sales ~ Kim Ray            | -
    Description                  | Prefers phone ~ Vegan          | notes
    `,
  ),
  labelledFile(
    'Dynamics opportunities',
    'opportunities',
    `
    Topic               | 200 seats for Acme ~ Renewal Beta | -
    Potential Customer  | Acme ~ Beta                       | -
    Est. Close Date     | 2026-03-31 ~ 2026-04-30           | closeDate
    Est. Revenue        | 5000 ~ 12000                      | amount.amount
    Currency            | USD ~ EUR                         | amount.currency
    Probability         | 50 ~ 90                           | probability
    Rating              | Warm ~ Hot                        | -
    Pipeline Phase      | 2-Develop                         | -
    Description         | Two sites                         | description
    `,
  ),
  labelledFile(
    'Close leads',
    'leads',
    `
    id                            | lead_abc123 ~ lead_abc124      | -
    company                       | Acme ~ Beta                    | company
    url                           | https://acme.com ~ https://beta.com | website.primary
    status_label                  | Qualified ~ Contacted          | status
    contact_name                  | Ann Lee ~ Bo Chen              | name
    title                         | Buyer ~ CTO                    | jobTitle
    primary_contact_primary_email | ann@acme.com ~ bo@beta.com     | emails.primary
    primary_contact_primary_phone | +1 555 010 1222                | phones.primary
    address_1_address_1           | 1 Main St ~ 2 Oak Ave          | address.street1
    address_1_city                | Austin ~ Dallas                | address.city
    address_1_state               | TX ~ TX                        | address.state
    address_1_zipcode             | 73301 ~ 75001                  | address.postalCode
    address_1_country             | US ~ US                        | address.country
    date_created                  | 2024-01-01T10:00:00            | -
    num_calls                     | 3 ~ 4                          | -
    `,
  ),
  labelledFile(
    'Copper people',
    'people',
    `
    Copper ID      | 4411 ~ 4412                          | -
    First Name     | Ann ~ Bo                             | name.first
    Last Name      | Lee ~ Chen                           | name.last
    Title          | Buyer ~ CTO                          | jobTitle
    Company        | Acme ~ Beta                          | -
    Work Email     | ann@acme.com ~ bo@beta.com           | emails.primary
    Personal Email | ann@gmail.com ~ bo@gmail.com         | emails.additional
    Work Phone     | 555-0101-22 ~ 555-0102-22            | phones.primary
    Mobile Phone   | 555-0104-22 ~ 555-0105-22            | phones.additional
    Street         | 1 Main St ~ 2 Oak Ave                | address.street1
    City           | Austin ~ Dallas                      | city
    State          | TX ~ TX                              | address.state
    Postal Code    | 73301 ~ 75001                        | address.postalCode
    Country        | US ~ US                              | address.country
    LinkedIn       | https://www.linkedin.com/in/annlee ~ https://www.linkedin.com/in/bochen | linkedin.primary
    Twitter        | https://twitter.com/annlee ~ https://twitter.com/bochen | x.primary
    Tags           | vip ~ expo                           | tags
    Details        | Prefers phone ~ Vegan                | notes
    Owned By       | sam@us.com ~ kim@us.com              | owner.email
    Contact Type   | Current Customer                     | -
    `,
  ),
  labelledFile(
    'Attio people',
    'people',
    `
    Record ID        | 5f2504e0-4f89-41d3-9a0c-0305e82c3301 ~ 5f2504e0-4f89-41d3-9a0c-0305e82c3302 | -
    Record           | Ann Lee ~ Bo Chen                    | -
    First name       | Ann ~ Bo                             | name.first
    Last name        | Lee ~ Chen                           | name.last
    Email addresses  | ann@acme.com ~ bo@beta.com           | emails.primary
    Phone numbers    | +15550101222 ~ +15550102222          | phones.primary
    Job title        | Buyer ~ CTO                          | jobTitle
    Company          | Acme ~ Beta                          | -
    Company > Domains | acme.com ~ beta.com                 | company.domain
    LinkedIn         | https://www.linkedin.com/in/annlee ~ https://www.linkedin.com/in/bochen | linkedin.primary
    Twitter          | https://twitter.com/annlee ~ https://twitter.com/bochen | x.primary
    Primary location > City | Austin ~ Dallas               | address.city
    Connection strength | Strong ~ Weak                     | -
    Last interaction | 2024-01-01                           | -
    Created at       | 2024-01-01                           | -
    `,
  ),
  labelledFile(
    'Attio companies',
    'companies',
    `
    Record ID         | 5f2504e0-4f89-41d3-9a0c-0305e82c3301 ~ 5f2504e0-4f89-41d3-9a0c-0305e82c3302 | -
    Name              | Acme ~ Beta                         | name
    Domains           | acme.com ~ beta.com                 | domain.primary
    Description       | Anvils ~ Paper                      | description
    Categories        | B2B ~ SaaS                          | tags
    Employee range    | 11-50 ~ 51-200                      | -
    Estimated ARR     | $1M-$10M ~ $10M-$50M                | -
    Foundation date   | 1999-01-01                          | -
    LinkedIn          | https://www.linkedin.com/company/acme ~ https://www.linkedin.com/company/beta | linkedin.primary
    Team              | Ann Lee, Bo Chen                    | -
    Last email interaction | 2024-01-01                     | -
    `,
  ),
]
