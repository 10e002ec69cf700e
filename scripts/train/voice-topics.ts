import type { Voice } from '#detectors/voice/model.ts';
import type { Topic } from '#model/topic.ts';

/** The topic that the labels of a draft name when a voice is heard. */
export const TOPIC_OF: Readonly<Record<Voice, Topic>> = {
  opinion: 'disclaimer-missing',
  'speaks-for-organisation': 'speaks-for-organisation',
  'internal-info': 'internal-info',
  grievance: 'work-grievance',
  'criticism-response': 'criticism-response',
  abusive: 'abusive',
  heated: 'heated',
  'client-contact': 'client-contact',
  rights: 'rights',
  promise: 'promise',
  'source-missing': 'source-missing',
  'role-not-stated': 'role-not-stated',
  'private-use': 'private-use',
};
