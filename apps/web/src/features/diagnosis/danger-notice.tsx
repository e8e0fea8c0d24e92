import { splitNumbers } from './phone-numbers';

/** A sentence a line, and every number can be called with one tap: nobody in danger copies digits. */
export const DangerNotice = ({ text }: { text: string }) => (
  <>
    {text.split(/(?<=。|\. )/).map((sentence) => (
      <p key={sentence}>
        {splitNumbers(sentence).map((part) =>
          part.call ? (
            <a key={part.text} href={`tel:${part.call}`}>
              {part.text}
            </a>
          ) : (
            part.text
          ),
        )}
      </p>
    ))}
  </>
);
