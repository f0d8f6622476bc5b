/** Exports of Twenty, EspoCRM, SuiteCRM and Odoo. */
import { labelledFile, type LabelledFile } from './labelled-file.ts'

export const OPEN_SOURCE: readonly LabelledFile[] = [
  labelledFile(
    'Twenty people',
    'people',
    `
    Id                          | 550e8400-e29b-41d4-a716-446655440001 ~ 550e8400-e29b-41d4-a716-446655440002 | id
    Name / First Name           | Ann ~ Bo                       | name.first
    Name / Last Name            | Lee ~ Chen                     | name.last
    Emails / Primary Email      | ann@acme.com ~ bo@beta.com     | emails.primary
    Emails / Additional Emails  | ["ann@gmail.com"]              | emails.additional
    Phones / Primary Phone Number | 5550101222 ~ 5550102222      | phones.primary
    Phones / Primary Phone Country Code | US ~ US                | -
    Phones / Primary Phone Calling Code | +1 ~ +1                | -
    Job Title                   | Buyer ~ CTO                    | jobTitle
    City                        | Austin ~ Dallas                | city
    Linkedin / Link URL         | https://www.linkedin.com/in/annlee ~ https://www.linkedin.com/in/bochen | linkedin.primary
    Linkedin / Link Label       | Ann                            | -
    X / Link URL                | https://x.com/annlee ~ https://x.com/bochen | x.primary
    Company / Domain Name / Link URL | https://acme.com ~ https://beta.com | company.domain
    Creation date               | 2024-01-01T10:00:00Z           | -
    Last update                 | 2024-01-01T10:00:00Z           | -
    Deleted at                  |                                | -
    Created by                  | Sam Sales                      | -
    `,
  ),
  labelledFile(
    'Twenty API names of people',
    'people',
    `
    id                              | 550e8400-e29b-41d4-a716-446655440001 ~ 550e8400-e29b-41d4-a716-446655440002 | id
    name.firstName                  | Ann ~ Bo                       | name.first
    name.lastName                   | Lee ~ Chen                     | name.last
    emails.primaryEmail             | ann@acme.com ~ bo@beta.com     | emails.primary
    emails.additionalEmails         | ["ann@gmail.com"]              | emails.additional
    phones.primaryPhoneNumber       | 5550101222 ~ 5550102222        | phones.primary
    phones.additionalPhones         | []                             | phones.additional
    jobTitle                        | Buyer ~ CTO                    | jobTitle
    linkedinLink.primaryLinkUrl     | https://www.linkedin.com/in/annlee ~ https://www.linkedin.com/in/bochen | linkedin.primary
    linkedinLink.primaryLinkLabel   |                                | -
    xLink.primaryLinkUrl            | https://x.com/annlee ~ https://x.com/bochen | x.primary
    avatarUrl                       |                                | -
    position                        | 1 ~ 2                          | -
    companyId                       | 650e8400-e29b-41d4-a716-446655440001 ~ 650e8400-e29b-41d4-a716-446655440002 | company.id
    createdAt                       | 2024-01-01T10:00:00Z           | -
    `,
  ),
  labelledFile(
    'Twenty companies',
    'companies',
    `
    Id                            | 550e8400-e29b-41d4-a716-446655440001 ~ 550e8400-e29b-41d4-a716-446655440002 | id
    Name                          | Acme ~ Beta                    | name
    Domain Name / Link URL        | https://acme.com ~ https://beta.com | domain.primary
    Employees                     | 120 ~ 4500                     | employees
    Linkedin / Link URL           | https://www.linkedin.com/company/acme ~ https://www.linkedin.com/company/beta | linkedin.primary
    ARR / Amount                  | 1000000 ~ 2500000              | annualRevenue.amount
    ARR / Currency                | USD ~ EUR                      | annualRevenue.currency
    Address / Address 1           | 1 Main St ~ 2 Oak Ave          | address.street1
    Address / Address 2           | Floor 2                        | address.street2
    Address / City                | Austin ~ Dallas                | address.city
    Address / State               | TX ~ TX                        | address.state
    Address / Post Code           | 73301 ~ 75001                  | address.postalCode
    Address / Country             | United States ~ United States  | address.country
    Address / Latitude            | 30.26                          | -
    ICP                           | true ~ false                   | idealCustomer
    Account Owner / Email         | sam@us.com ~ kim@us.com        | owner.email
    Tagline                       | We make anvils                 | -
    `,
  ),
  labelledFile(
    'Twenty API names of companies',
    'companies',
    `
    domainName.primaryLinkUrl            | https://acme.com ~ https://beta.com | domain.primary
    annualRecurringRevenue.amountMicros  | 1000000000000 ~ 2500000000000  | -
    annualRecurringRevenue.currencyCode  | USD ~ EUR                      | annualRevenue.currency
    address.addressStreet1               | 1 Main St ~ 2 Oak Ave          | address.street1
    address.addressCity                  | Austin ~ Dallas                | address.city
    address.addressPostcode              | 73301 ~ 75001                  | address.postalCode
    address.addressState                 | TX ~ TX                        | address.state
    address.addressCountry               | United States                  | address.country
    address.addressLat                   | 30.26                          | -
    idealCustomerProfile                 | true ~ false                   | idealCustomer
    `,
  ),
  labelledFile(
    'Twenty opportunities',
    'opportunities',
    `
    name                    | Acme deal ~ Beta deal          | name
    amount.amountMicros     | 5000000000 ~ 12000000000       | -
    amount.currencyCode     | USD ~ EUR                      | amount.currency
    closeDate               | 2026-03-31T00:00:00Z ~ 2026-04-30T00:00:00Z | closeDate
    stage                   | MEETING ~ PROPOSAL             | stage
    companyId               | 650e8400-e29b-41d4-a716-446655440001 | company.id
    pointOfContactId        | 750e8400-e29b-41d4-a716-446655440001 ~ 750e8400-e29b-41d4-a716-446655440002 | contact.id
    `,
  ),
  labelledFile(
    'EspoCRM contacts',
    'people',
    `
    ID                  | 5f1b2c3d4e5f6a7b8 ~ 5f1b2c3d4e5f6a7b9 | -
    Salutation Name     | Mr. ~ Ms.                          | -
    First Name          | Ann ~ Bo                           | name.first
    Last Name           | Lee ~ Chen                         | name.last
    Account             | Acme ~ Beta                        | -
    Account Title       | Buyer ~ CTO                        | -
    Email Address       | ann@acme.com ~ bo@beta.com         | emails.primary
    Phone Number        | 555-0101-22 ~ 555-0102-22          | phones.primary
    Do Not Call         | 0 ~ 1                              | -
    Address Street      | 1 Main St ~ 2 Oak Ave              | address.street1
    Address City        | Austin ~ Dallas                    | address.city
    Address State       | TX ~ TX                            | address.state
    Address Postal Code | 73301 ~ 75001                      | address.postalCode
    Address Country     | US ~ US                            | address.country
    Assigned User       | sam ~ kim                          | -
    Created At          | 2024-01-01 10:00:00                | -
    Description         | Vegan                              | notes
    `,
  ),
  labelledFile(
    'EspoCRM account API names',
    'companies',
    `
    name                      | Acme ~ Beta                        | name
    website                   | https://acme.com ~ https://beta.com | domain.primary
    emailAddress              | info@acme.com ~ info@beta.com      | -
    phoneNumber               | 555-0101-22 ~ 555-0102-22          | phones.primary
    industry                  | Retail                             | industry
    sicCode                   | 5411                               | -
    billingAddressStreet      | 1 Main St ~ 2 Oak Ave              | address.street1
    billingAddressCity        | Austin ~ Dallas                    | address.city
    billingAddressPostalCode  | 73301 ~ 75001                      | address.postalCode
    shippingAddressStreet     | 3 Dock Rd                          | -
    shippingAddressCity       | Austin                             | -
    assignedUserName          | sam                                | -
    `,
  ),
  labelledFile(
    'SuiteCRM contacts',
    'people',
    `
    ID                          | 8a6e0804-2bd0-4672-b79d-d97027f9071a ~ 8a6e0804-2bd0-4672-b79d-d97027f9071b | id
    First Name                  | Ann ~ Bo                           | name.first
    Last Name                   | Lee ~ Chen                         | name.last
    Title                       | Buyer ~ CTO                        | jobTitle
    Department                  | Sales                              | -
    Email Address               | ann@acme.com ~ bo@beta.com         | emails.primary
    Office Phone                | 555-0101-22 ~ 555-0102-22          | phones.primary
    Mobile                      | 555-0104-22 ~ 555-0105-22          | phones.additional
    Primary Address Street      | 1 Main St ~ 2 Oak Ave              | address.street1
    Primary Address City        | Austin ~ Dallas                    | address.city
    Primary Address State       | TX ~ TX                            | address.state
    Primary Address Postal Code | 73301 ~ 75001                      | address.postalCode
    Primary Address Country     | US ~ US                            | address.country
    Alternate Address Street    | 9 Side St                          | -
    Alternate Address City      | Waco                               | -
    Account Name                | Acme ~ Beta                        | -
    Lead Source                 | Web                                | -
    Assigned to                 | sam ~ kim                          | -
    Date Created                | 2024-01-01 10:00:00                | -
    Modified By                 | admin                              | -
    `,
  ),
  labelledFile(
    'SuiteCRM columns of accounts',
    'companies',
    `
    name                       | Acme ~ Beta                      | name
    phone_office               | 555-0101-22 ~ 555-0102-22        | phones.primary
    phone_fax                  | 555-0103-22                      | -
    website                    | http://acme.com ~ http://beta.com | domain.primary
    employees                  | 120 ~ 4500                       | employees
    annual_revenue             | 1500000 ~ 3000000                | annualRevenue.amount
    billing_address_street     | 1 Main St ~ 2 Oak Ave            | address.street1
    billing_address_city       | Austin ~ Dallas                  | address.city
    billing_address_postalcode | 73301 ~ 75001                    | address.postalCode
    shipping_address_street    | 3 Dock Rd                        | -
    date_entered               | 2024-01-01 10:00:00              | -
    assigned_user_id           | 8a6e0804-2bd0-4672-b79d-d97027f9071a ~ 8a6e0804-2bd0-4672-b79d-d97027f9071b | owner.id
    `,
  ),
  labelledFile(
    'Odoo contacts',
    'people',
    `
    Name           | Ann Lee ~ Bo Chen             | name
    Company Name   | Acme ~ Beta                   | -
    Related Company | Acme ~ Beta                  | -
    Job Position   | Buyer ~ CTO                   | jobTitle
    Phone          | 555-0101-22 ~ 555-0102-22     | phones.primary
    Mobile         | 555-0104-22                   | phones.additional
    Email          | ann@acme.com ~ bo@beta.com    | emails.primary
    Street         | 1 Main St ~ 2 Oak Ave         | address.street1
    Street2        | Floor 2                       | address.street2
    City           | Austin ~ Dallas               | city
    State          | Texas (US) ~ Texas (US)       | address.state
    Zip            | 73301 ~ 75001                 | address.postalCode
    Country        | United States ~ United States | address.country
    Tags           | expo ~ vip                    | tags
    Salesperson    | Sam Sales                     | -
    Tax ID         | US123456                      | -
    Notes          | Vegan                         | notes
    Bank           |                               | -
    `,
  ),
  labelledFile(
    'Odoo pipeline',
    'opportunities',
    `
    Opportunity      | Acme deal ~ Beta deal         | name
    Contact Name     | Ann Lee                       | -
    Email            | ann@acme.com ~ bo@beta.com    | -
    Phone            | 555-0101-22                   | -
    Customer         | Acme ~ Beta                   | -
    Stage            | Proposal ~ Won                | stage
    Expected Revenue | 5000 ~ 12000                  | amount.amount
    Probability      | 50 ~ 90                       | probability
    Expected Closing | 2026-03-31 ~ 2026-04-30       | closeDate
    Salesperson      | Sam Sales                     | -
    Sales Team       | Europe                        | -
    Source           | Web                           | source
    Medium           | Banner                        | -
    Priority         | Medium                        | -
    `,
  ),
]
