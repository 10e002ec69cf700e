import { samplePolicy } from '#popup/samples.ts';
import { LanguageChoice, OrganisationChoice } from '#popup/views/choices.tsx';
import { popupWords } from '#popup/words.ts';
import { type Examples, nothing } from '#ui/examples.ts';

const organisation =
  (chosen: string | undefined): Examples['states'][string] =>
  (language) => (
    <OrganisationChoice
      choices={samplePolicy(language).choices}
      chosen={chosen}
      t={popupWords(language)}
      onChoose={nothing}
    />
  );

export const examples: Examples = {
  where: 'popup',
  states: {
    'organisation not chosen yet': organisation(undefined),
    'organisation chosen': organisation('sterk-huis'),
    'organisation set by IT': (language) => (
      <OrganisationChoice
        choices={samplePolicy(language).choices}
        chosen="sterk-huis"
        isLocked
        t={popupWords(language)}
        onChoose={nothing}
      />
    ),
    'language of the browser': (language) => (
      <LanguageChoice language="auto" t={popupWords(language)} onChoose={nothing} />
    ),
    'language chosen': (language) => <LanguageChoice language={language} t={popupWords(language)} onChoose={nothing} />,
  },
};
