/** Exports of Google Contacts, Outlook, LinkedIn, Mailchimp and Apollo. */
import { labelledFile, type LabelledFile } from './labelled-file.ts'

export const ADDRESS_BOOKS: readonly LabelledFile[] = [
  labelledFile(
    'Google Contacts',
    'people',
    `
    First Name             | Ann ~ Bo                        | name.first
    Middle Name            | M. ~ K.                         | -
    Last Name              | Lee ~ Chen                      | name.last
    Phonetic First Name    |                                 | -
    Phonetic Last Name     |                                 | -
    Name Prefix            | Dr.                             | -
    Name Suffix            | Jr.                             | -
    Nickname               | Annie                           | -
    File As                |                                 | -
    Organization Name      | Acme ~ Beta                     | -
    Organization Title     | Buyer ~ CTO                     | jobTitle
    Organization Department | Sales                          | -
    Birthday               | 1980-01-01 ~ 1981-02-02         | birthday
    Notes                  | Prefers phone ~ Vegan           | notes
    Photo                  | https://lh3.googleusercontent.com/a ~ https://lh3.googleusercontent.com/b | -
    Labels                 | * myContacts ~ Expo             | tags
    E-mail 1 - Label       | * Work ~ * Home                 | -
    E-mail 1 - Value       | ann@acme.com ~ bo@beta.com      | emails.primary
    E-mail 2 - Label       | Home                            | -
    E-mail 2 - Value       | ann@gmail.com ~ bo@gmail.com    | emails.additional
    Phone 1 - Label        | Mobile ~ Work                   | -
    Phone 1 - Value        | +1 555-010-1222 ~ +1 555-010-2222 | phones.primary
    Phone 2 - Label        | Work                            | -
    Phone 2 - Value        | +1 555-010-1333                 | phones.additional
    Address 1 - Label      | Home                            | -
    Address 1 - Formatted  | 1 Main St, Austin, TX 73301     | -
    Address 1 - Street     | 1 Main St ~ 2 Oak Ave           | address.street1
    Address 1 - City       | Austin ~ Dallas                 | address.city
    Address 1 - PO Box     |                                 | -
    Address 1 - Region     | TX ~ TX                         | address.state
    Address 1 - Postal Code | 73301 ~ 75001                  | address.postalCode
    Address 1 - Country    | US ~ US                         | address.country
    Website 1 - Label      | Profile                         | -
    Website 1 - Value      | http://annlee.com               | -
    `,
  ),
  labelledFile(
    'Google Contacts, older',
    'people',
    `
    Name                  | Ann Lee ~ Bo Chen              | -
    Given Name            | Ann ~ Bo                       | name.first
    Additional Name       | M. ~ K.                        | -
    Family Name           | Lee ~ Chen                     | name.last
    Yomi Name             |                                | -
    Given Name Yomi       |                                | -
    Initials              | AL ~ BC                        | -
    Gender                |                                | -
    Location              |                                | -
    Group Membership      | * myContacts ::: Expo          | -
    E-mail 1 - Type       | * Work                         | -
    E-mail 1 - Value      | ann@acme.com ~ bo@beta.com     | emails.primary
    Phone 1 - Type        | Mobile                         | -
    Phone 1 - Value       | +1 555-010-1222                | phones.primary
    Organization 1 - Type |                                | -
    Organization 1 - Name | Acme ~ Beta                    | -
    Organization 1 - Title | Buyer ~ CTO                   | jobTitle
    `,
  ),
  labelledFile(
    'Outlook',
    'people',
    `
    Title                     | Mr. ~ Mrs.                 | -
    First Name                | Ann ~ Bo                   | name.first
    Middle Name               |                            | -
    Last Name                 | Lee ~ Chen                 | name.last
    Suffix                    |                            | -
    Company                   | Acme ~ Beta                | -
    Department                | Sales ~ IT                 | -
    Job Title                 | Buyer ~ CTO                | jobTitle
    Business Street           | 1 Main St ~ 2 Oak Ave      | address.street1
    Business Street 2         | Floor 2                    | address.street2
    Business Street 3         |                            | -
    Business City             | Austin ~ Dallas            | address.city
    Business State            | TX ~ TX                    | address.state
    Business Postal Code      | 73301 ~ 75001              | address.postalCode
    Business Country/Region   | United States              | address.country
    Home Street               | 9 Side St                  | -
    Home City                 | Waco                       | -
    Home Postal Code          | 76701                      | -
    Other Street              |                            | -
    Other City                |                            | -
    Assistant's Phone         | 555-0106-22                | -
    Business Fax              | 555-0103-22                | -
    Business Phone            | 555-0101-22 ~ 555-0102-22  | phones.primary
    Business Phone 2          | 555-0107-22                | phones.additional
    Home Phone                | 555-0108-22                | -
    Mobile Phone              | 555-0104-22 ~ 555-0105-22  | -
    Pager                     |                            | -
    Primary Phone             |                            | -
    Anniversary               | 0/0/00                     | -
    Birthday                  | 1980-01-01 ~ 1981-02-02    | birthday
    Categories                | Expo ~ VIP                 | tags
    E-mail Address            | ann@acme.com ~ bo@beta.com | emails.primary
    E-mail Type               | SMTP ~ SMTP                | -
    E-mail Display Name       | Ann Lee (ann@acme.com)     | -
    E-mail 2 Address          | ann@gmail.com              | emails.additional
    E-mail 2 Type             | SMTP                       | -
    E-mail 3 Address          |                            | -
    Gender                    | Unspecified                | -
    Initials                  | A.L.                       | -
    Manager's Name            | Jane Grey                  | -
    Notes                     | Vegan                      | notes
    Spouse                    |                            | -
    Web Page                  | http://annlee.com          | -
    `,
  ),
  labelledFile(
    'LinkedIn connections',
    'people',
    `
    First Name    | Ann ~ Bo                                  | name.first
    Last Name     | Lee ~ Chen                                | name.last
    URL           | https://www.linkedin.com/in/annlee ~ https://www.linkedin.com/in/bochen | linkedin.primary
    Email Address | ann@acme.com                              | emails.primary
    Company       | Acme ~ Beta                               | -
    Position      | Buyer ~ CTO                               | jobTitle
    Connected On  | 01 Jan 2024 ~ 03 Mar 2024                 | -
    `,
  ),
  labelledFile(
    'Mailchimp audience',
    'leads',
    `
    Email Address  | ann@acme.com ~ bo@beta.com               | emails.primary
    First Name     | Ann ~ Bo                                 | name.first
    Last Name      | Lee ~ Chen                               | name.last
    Address        | 1 Main St  Austin  TX 73301              | address.street1
    Phone Number   | 555-0101-22 ~ 555-0102-22                | phones.primary
    Birthday       | 01/01 ~ 02/02                            | -
    MEMBER_RATING  | 2 ~ 4                                    | -
    OPTIN_TIME     | 2024-01-01 10:00:00                      | -
    OPTIN_IP       | 10.0.0.1                                 | -
    CONFIRM_TIME   | 2024-01-01 10:00:00                      | -
    LATITUDE       | 30.26                                    | -
    LAST_CHANGED   | 2024-01-01 10:00:00                      | -
    LEID           | 4411                                     | -
    NOTES          |                                          | notes
    TAGS           | "expo","vip"                             | tags
    `,
  ),
  labelledFile(
    'Apollo contacts',
    'leads',
    `
    First Name            | Ann ~ Bo                          | name.first
    Last Name             | Lee ~ Chen                        | name.last
    Title                 | Buyer ~ CTO                       | jobTitle
    Company               | Acme ~ Beta                       | company
    Company Name for Emails | Acme ~ Beta                     | -
    Email                 | ann@acme.com ~ bo@beta.com        | emails.primary
    Email Status          | Verified ~ Verified               | -
    Email Confidence      | 0.9 ~ 0.8                         | -
    Seniority             | Manager ~ C suite                 | -
    Departments           | Purchasing ~ IT                   | -
    Contact Owner         | sam@us.com ~ kim@us.com           | owner.email
    Work Direct Phone     | +1 555-010-1222                   | phones.primary
    Home Phone            |                                   | -
    Mobile Phone          | +1 555-010-1333                   | phones.additional
    Corporate Phone       | +1 555-010-1444                   | -
    Stage                 | Cold ~ Replied                    | -
    Last Contacted        | 2024-01-01                        | -
    # Employees           | 120 ~ 4500                        | employees
    Industry              | retail ~ machinery                | industry
    Keywords              | shops, food                       | -
    Person Linkedin Url   | http://www.linkedin.com/in/annlee ~ http://www.linkedin.com/in/bochen | -
    Website               | http://www.acme.com ~ http://www.beta.com | website.primary
    Company Linkedin Url  | http://www.linkedin.com/company/acme ~ http://www.linkedin.com/company/beta | -
    Facebook Url          | https://facebook.com/acme         | -
    City                  | Austin ~ Dallas                   | address.city
    State                 | Texas ~ Texas                     | address.state
    Country               | United States ~ United States     | address.country
    Company Address       | 1 Main St, Austin, Texas, United States, 73301 | -
    Company City          | Austin ~ Dallas                   | -
    Company Phone         | +1 555-010-1555                   | -
    Technologies          | Salesforce, Outlook               | -
    Annual Revenue        | 1500000 ~ 32000000                | annualRevenue.amount
    Number of Retail Locations | 4                            | -
    `,
  ),
  labelledFile(
    'Eventbrite attendees',
    'people',
    `
    Order #        | 4411 ~ 4412                     | -
    Order Date     | 2024-01-01                      | -
    First Name     | Ann ~ Bo                        | name.first
    Surname        | Lee ~ Chen                      | name.last
    Email          | ann@acme.com ~ bo@beta.com      | emails.primary
    Quantity       | 1 ~ 2                           | -
    Ticket Type    | Early Bird                      | -
    Job Title      | Buyer ~ CTO                     | jobTitle
    Company        | Acme ~ Beta                     | -
    Cell Phone     | 555-0104-22 ~ 555-0105-22       | phones.primary
    Attendee Status | Checked In                     | -
    `,
  ),
]
