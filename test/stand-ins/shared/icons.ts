/** Simple shapes drawn for the stand-ins, in a 24 by 24 field. */
export const ICONS = {
  globe:
    'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 2c2 0 3.5 3.5 3.5 8S14 20 12 20s-3.5-3.5-3.5-8S10 4 12 4ZM4 11h16v2H4Z',
  people:
    'M8 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Zm8 0a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM2 19c0-3 3-5 6-5s6 2 6 5Zm13 0h7c0-3-3-5-6-5l-2 .3c1 1.2 1 3 1 4.7Z',
  lock: 'M7 10V7a5 5 0 0 1 10 0v3h1v11H6V10Zm2 0h6V7a3 3 0 0 0-6 0Z',
  photo: 'M3 4h18v16H3Zm3 12h12l-4-6-3 4-2-2Zm2-9a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Z',
  thumb: 'M2 10h4v11H2Zm6 0 4-8c2 0 3 1 2.5 3.5L14 9h7l-2 11c-.2.7-.7 1-1.5 1H8Z',
  send: 'M2 3 22 12 2 21l3-8 9-1-9-1Z',
  microphone: 'M9 3h6v10H9ZM5 11h2c0 6 10 6 10 0h2c0 4-3 6-6 6.5V21h-2v-3.5C8 17 5 15 5 11Z',
  plus: 'M11 4h2v7h7v2h-7v7h-2v-7H4v-2h7Z',
  smile: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20ZM8 8h2v3H8Zm6 0h2v3h-2Zm-7 6h10c-1 5-9 5-10 0Z',
  search: 'M10 3a7 7 0 1 0 4.3 12.5L20 21l1.5-1.5-5.7-5.7A7 7 0 0 0 10 3Zm0 2a5 5 0 1 1 0 10 5 5 0 0 1 0-10Z',
  more: 'M4 10h4v4H4Zm6 0h4v4h-4Zm6 0h4v4h-4Z',
  check: 'm4 12 2-2 4 4 8-8 2 2L10 18Z',
  clock: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1 4h2v6h5v2h-7Z',
  comment: 'M3 4h18v12H10l-5 5v-5H3Z',
  caret: 'm6 9 6 6 6-6Z',
} as const;
