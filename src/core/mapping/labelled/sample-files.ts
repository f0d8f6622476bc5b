/** The public sample files of invented organizations, people and leads, and the samples of the migration guide. */
import { labelledFile, type LabelledFile } from './labelled-file.ts'

export const SAMPLE_FILES: readonly LabelledFile[] = [
  labelledFile(
    'Sample organizations',
    'companies',
    `
    Index               | 1 ~ 2 ~ 3                                    | -
    Organization Id     | cJ8HDZHra2 ~ PpnQMpyYQm ~ Hp3Ga4vSQc         | -
    Name                | Castro-Glass ~ Larson-Foster ~ Lee-Hall      | name
    Website             | http://lopez-hunt.biz/ ~ http://www.pena.com/ | domain.primary
    Country             | Senegal ~ Antigua and Barbuda ~ Uganda       | address.country
    Description         | Compatible archive ~ Methodical product      | description
    Founded             | 2025 ~ 1992 ~ 2004                           | -
    Industry            | Public Safety ~ Real Estate / Mortgage       | industry
    Number of employees | 9172 ~ 7403 ~ 3364                           | employees
    UpdatedAt           | 2017-03-10 12:09:55 ~ 1999-12-24 11:02:52    | -
    `,
  ),
  labelledFile(
    'Sample people',
    'people',
    `
    Index         | 1 ~ 2 ~ 3                                    | -
    User Id       | vkSXngy1Wv ~ 4FRKXplgUU ~ hHuKXvFgV4         | -
    First Name    | Jeffrey ~ Becky ~ Holly                      | name.first
    Last Name     | Cruz ~ Baker ~ Steele                        | name.last
    Sex           | Female ~ Male                                | -
    Email         | bphelps@bradford.info ~ fsmith@gmail.com     | emails.primary
    Phone         | (290)673-3317 ~ 001-680-141-1617x660 ~ +1-981-190-6854x916 | phones.primary
    Date of birth | 1985-06-22 ~ 1975-07-24                      | birthday
    Job Title     | Music tutor ~ Garment/textile technologist   | jobTitle
    `,
  ),
  labelledFile(
    'Sample leads',
    'leads',
    `
    Index      | 1 ~ 2 ~ 3                                     | -
    Account Id | vr8lRXzxvX ~ 13F58cQRe0 ~ EYgMjArYc0          | -
    Lead Owner | Cameron Garza ~ Kara Madden                   | -
    First Name | Glenn ~ Natalie                               | name.first
    Last Name  | Roberts ~ Rodgers                             | name.last
    Company    | Snyder Group ~ Padilla, Kim and Harris        | company
    Phone 1    | 811.454.3380 ~ 001-663-226-4672x9138          | phones.primary
    Phone 2    | 1586757501 ~ 100.728.4144x588                 | phones.additional
    Email 1    | abowman@ross.info ~ phillipjones@williams-smith.com | emails.primary
    Email 2    | mccallmark@green.com ~ laurenmccoy@payne.com  | emails.additional
    Website    | https://harris-medina.biz/ ~ http://fuentes-higgins.net/ | website.primary
    Source     | Direct Traffic ~ Networking Event             | source
    Deal Stage | Qualified ~ Negotiation ~ Re-engagement       | -
    Notes      | Election to space south six. ~ Pull industry work lot. | notes
    `,
  ),
  labelledFile(
    'Guide: update by id or e-mail',
    'people',
    `
    id        | 550e8400-e29b-41d4-a716-446655440001 ~ 550e8400-e29b-41d4-a716-446655440002 | id
    email     | john@acme.com ~ jane@acme.com  | emails.primary
    firstName | John ~ Jane                    | name.first
    lastName  | Smith ~ Doe                    | name.last
    jobTitle  | Sales Rep ~ Account Executive  | jobTitle
    phone     | +1 415 555 0101                | phones.primary
    companyDomain | acme.com ~ beta.io         | company.domain
    `,
  ),
  labelledFile(
    'Guide: companies by domain',
    'companies',
    `
    name   | Acme ~ Beta          | name
    domain | acme.com ~ beta.io   | domain.primary
    `,
  ),
]
