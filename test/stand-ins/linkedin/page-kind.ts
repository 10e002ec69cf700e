import { variant } from '#test/stand-ins/shared/variant.ts';

const { pathname } = location;

/** Which of the two front ends that LinkedIn serves at the same time. */
export const isSdui = variant.option('front', ['classic', 'sdui']) === 'sdui';
export const isMessaging = pathname.startsWith('/messaging');
export const isProfile = pathname.startsWith('/in/');
export const isCompany = pathname.startsWith('/company/');
/** A page of one post is still made by the older front end. */
export const isSinglePost = pathname.startsWith('/feed/update/');
/** The frame that the newer front end loads ahead; nothing is typed in it. */
export const isPreload = pathname.startsWith('/preload');
export const groupName = pathname.startsWith('/groups/') ? 'Netwerk Zorg in de Buurt' : undefined;

/** Class names that are others at every load, as a build of the newer front end has them. */
export const hashed = (): string => `_${crypto.randomUUID().slice(0, 8)}`;

let emberCount = 100;
/** Ids that count up and tell nothing. */
export const ember = (): string => {
  emberCount += 1;
  return `ember${emberCount}`;
};
