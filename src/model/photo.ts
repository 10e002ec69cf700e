export const PHOTO_FORMATS = ['jpeg', 'png', 'webp', 'gif', 'heic', 'avif', 'tiff', 'mp4', 'mov', 'unknown'] as const;
/** What the bytes are, whatever the name of the file says. */
export type PhotoFormat = (typeof PHOTO_FORMATS)[number];

export const UNREAD_REASONS = ['damaged', 'too-large', 'unknown-format', 'hidden-part'] as const;
/** Why a part of a file could not be read; `hidden-part` is a kind of data that nobody here can read. */
export type UnreadReason = (typeof UNREAD_REASONS)[number];

/** In degrees, north and east positive. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** What made it, as the file names it. */
interface PhotoDevice {
  readonly make?: string;
  readonly model?: string;
}

/** Longest text and longest list that are kept of a file; what a person wrote is shorter. */
export const LONGEST_PHOTO_TEXT = 2000;
export const MOST_PHOTO_TEXTS = 60;

/** All that a photo or film tells besides what it shows. Texts as they stand in the file, each once. */
export interface PhotoFacts {
  readonly format: PhotoFormat;
  /** Pixels as they are stored, before any turning; absent when not known. */
  readonly width?: number;
  readonly height?: number;
  /** The exact place. */
  readonly place?: Coordinates;
  /** Cities, streets, countries. */
  readonly placeNames: readonly string[];
  readonly times: readonly string[];
  readonly device: PhotoDevice;
  readonly serials: readonly string[];
  /** Owner, author, who holds the rights. */
  readonly owners: readonly string[];
  /** People who are in it, as somebody has noted them. */
  readonly persons: readonly string[];
  readonly captions: readonly string[];
  readonly keywords: readonly string[];
  /** Programs that it went through. */
  readonly software: readonly string[];
  /** Tells how it was edited. */
  readonly history: boolean;
  /** A small picture of its own, which may still show what was cut away. */
  readonly thumbnail: boolean;
  /** Notes that only the maker of the camera understands; they often hold numbers of the device. */
  readonly makerNote: boolean;
  /** A film or another picture behind the picture. */
  readonly trailer: boolean;
  /** How many faces the camera has marked in it, with or without a name. */
  readonly faceRegions: number;
  /** Empty when it was read whole. Never called clean otherwise. */
  readonly unread: readonly UnreadReason[];
}

export const NO_FACTS: PhotoFacts = {
  format: 'unknown',
  placeNames: [],
  times: [],
  device: {},
  serials: [],
  owners: [],
  persons: [],
  captions: [],
  keywords: [],
  software: [],
  history: false,
  thumbnail: false,
  makerNote: false,
  trailer: false,
  faceRegions: 0,
  unread: [],
};

/** True when it was read whole and tells nothing besides what it shows. */
export function tellsNothing(facts: PhotoFacts): boolean {
  const { unread, place, device, faceRegions, history, thumbnail, makerNote, trailer } = facts;
  const lists = [
    facts.placeNames,
    facts.times,
    facts.serials,
    facts.owners,
    facts.persons,
    facts.captions,
    facts.keywords,
    facts.software,
    Object.keys(device),
    unread,
  ];
  return (
    lists.every((list) => list.length === 0) &&
    place === undefined &&
    faceRegions === 0 &&
    !(history || thumbnail || makerNote || trailer)
  );
}

const CLEAN_REFUSALS = ['unsupported', 'damaged', 'hidden-part', 'not-clean'] as const;
/**
 * Why there is no clean copy: nobody here cleans this kind, the file is damaged, a part of it cannot be read, or the
 * copy still told something when it was read again.
 */
export type CleanRefusal = (typeof CLEAN_REFUSALS)[number];
