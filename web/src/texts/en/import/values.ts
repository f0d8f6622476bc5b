export const values = {
  title: 'Values',
}
