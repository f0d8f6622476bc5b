export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface Headed {
  header(name: string, value: string): unknown
}

/** Announces a file to be saved. The name may hold any character: RFC 6266, with a plain form for old programs. */
export function attachment<Reply extends Headed>(reply: Reply, name: string, type: string): Reply {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  reply.header('content-type', type)
  reply.header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`)
  return reply
}
