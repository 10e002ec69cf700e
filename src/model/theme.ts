/** The shelves on which the popup sorts the clauses of a policy. */
export const THEMES = [
  // names, details and cases of clients
  'clients',
  // photos and films, and who or what is in them
  'photos',
  // contact with clients, also by chat
  'contact',
  // writing as yourself about your work and your employer
  'own-name',
  // tone, answering, mistakes
  'conversation',
  // what others made
  'rights',
  // settings, devices, working hours, what stays
  'habits',
] as const;
export type Theme = (typeof THEMES)[number];
