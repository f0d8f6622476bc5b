import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { detectEncoding } from './detect-encoding.ts'

const french = 'name,city,note\nZoé Lefèvre,Besançon,Rencontrée à la foire\nFrançois Noël,Nîmes,déjà client\n'
const german = 'Name;Ort;Straße\nJörg Müller;Köln;Hauptstraße 5\nBjörn Groß;München;Ölmühle 3\n'
const spanish = 'nombre,ciudad\nJosé Muñoz,Logroño\nMaría Peña,Córdoba\n'
const swedish = 'namn,ort\nÅsa Sjöberg,Malmö\nPär Ångström,Växjö\n'
const punctuated = 'name,note\nJohn,It’s “fine” – really\nAnn,€5\n'
const almostAscii = `name,city\n${'John Doe,London\n'.repeat(500)}Renée Smith,Paris\n`
const polish = 'imię,miasto\nŁukasz Wiśniewski,Łódź\nMałgorzata Dąbrowska,Gdańsk\n'
const russian = 'имя,город\nИван Петров,Москва\nОльга Смирнова,Санкт-Петербург\n'
const greek = 'όνομα,πόλη\nΓιώργος Παπαδόπουλος,Αθήνα\nΜαρία Νικολάου,Θεσσαλονίκη\n'
const turkish = 'ad,şehir\nŞule Yıldız,İzmir\nÇağrı Öztürk,Eskişehir\n'

describe('encodings without a mark', () => {
  test.each([
    ['windows-1252', french],
    ['windows-1252', german],
    ['windows-1252', spanish],
    ['windows-1252', swedish],
    ['windows-1252', punctuated],
    ['windows-1252', almostAscii],
    ['macintosh', french],
    ['macintosh', german],
    ['macintosh', spanish],
    ['macintosh', swedish],
    ['macintosh', almostAscii],
    ['iso-8859-2', polish],
    ['windows-1250', polish],
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['windows-1253', greek],
    ['windows-1254', turkish],
    ['shift_jis', '名前,都市\n山田太郎,東京\nすずき,おおさか\n'],
    ['gb18030', '姓名,城市\n王小明,北京\n李丽,上海\n'],
    ['big5', '姓名,城市\n王小明,北京\n李麗,上海\n'],
    ['euc-kr', '이름,도시\n김철수,서울\n박영희,부산\n'],
  ])('are told by what is written in them: %s', (encoding, text) => {
    const guess = detectEncoding(iconv.encode(text, encoding))
    expect(guess.encoding).toBe(encoding)
    expect(guess.confidence).toBeLessThan(1)
    expect(guess.notice).toContain('seems to be encoded in')
  })

  test('fall back on one that has a character for every byte', () => {
    const bytes = Buffer.concat([iconv.encode(french, 'windows-1252'), Buffer.from([0x81, 0x8d, 0x8f, 0x90, 0x9d])])
    const { encoding } = detectEncoding(bytes)
    expect(iconv.decode(bytes, encoding)).not.toContain('\u{fffd}')
  })
})

describe('UTF-8', () => {
  test.each([french, polish, russian, '名前\n山田\n', '😀\n', 'plain\n'])('is certain: %j', (text) => {
    expect(detectEncoding(Buffer.from(text))).toEqual({ encoding: 'utf-8', confidence: 1, notice: null })
  })

  test('may be cut in the middle of a character', () => {
    const bytes = Buffer.from('name\nZoé\n名\n😀')
    for (let end = 1; end <= bytes.length; end += 1) {
      expect(detectEncoding(bytes.subarray(0, end)).encoding).toBe('utf-8')
    }
  })
})

describe('UTF-16', () => {
  const texts = [french, russian, '名前,都市\n山田太郎,東京\n', 'id,name\n1,Ada\n', `id,mood\n1,😀😀\n`]

  test.each(texts)('without a mark is told from the zero bytes: %j', (text) => {
    const bytes = Buffer.from(text, 'utf16le')
    expect(detectEncoding(bytes).encoding).toBe('utf-16le')
    expect(detectEncoding(Buffer.from(bytes).swap16()).encoding).toBe('utf-16be')
  })

  test('is certain with a mark', () => {
    const bytes = Buffer.from('\u{feff}a', 'utf16le')
    expect(detectEncoding(bytes)).toMatchObject({ encoding: 'utf-16le', confidence: 1 })
    expect(detectEncoding(Buffer.from(bytes).swap16())).toMatchObject({ encoding: 'utf-16be', confidence: 1 })
  })

  test('is not seen in UTF-8 with a few NULs', () => {
    expect(detectEncoding(Buffer.from('a\0b,c\n1\0,2\n')).encoding).toBe('utf-8')
  })
})

test('UTF-32 is refused', () => {
  expect(() => detectEncoding(Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]))).toThrow(/UTF-32/)
  expect(() => detectEncoding(Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x61]))).toThrow(/UTF-32/)
})

test('long stretches of plain ASCII do not hide which encoding the few other words are in', () => {
  const plain = 'John Doe,London,a note of some length without an accent\n'.repeat(2000)
  for (const [encoding, words] of [
    ['windows-1252', 'Zoé Müller,Köln\n'],
    ['windows-1250', 'Łukasz Wiśniewski,Łódź\nJiří Dvořák,Plzeň\n'],
    ['windows-1251', 'Ольга Смирнова,Москва\n'],
    ['macintosh', 'François Noël,Besançon\n'],
  ] as const) {
    expect(detectEncoding(iconv.encode(plain + words + plain, encoding)).encoding).toBe(encoding)
  }
})
