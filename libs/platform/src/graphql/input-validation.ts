import { Refusal, type FieldProblem } from '@madoguchi/kernel';
import { ValidationPipe, type ValidationError } from '@nestjs/common';

/** class-validator's rule → our message key; what is not listed reads as `invalid`. */
const reasonOf: Record<string, string> = {
  isNotEmpty: 'required',
  isDefined: 'required',
  maxLength: 'tooLong',
  minLength: 'tooShort',
  isLength: 'tooLong',
  min: 'tooSmall',
  max: 'tooLarge',
  arrayMaxSize: 'tooMany',
  arrayMinSize: 'tooFew',
  isUuid: 'notAnId',
  isEmail: 'notAnEmail',
  isIn: 'oneOf',
  isEnum: 'oneOf',
  whitelistValidation: 'notAllowedHere',
};

function problems(errors: readonly ValidationError[], prefix = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const path = prefix === '' ? error.property : `${prefix}.${error.property}`;
    const own = Object.entries(error.constraints ?? {})
      .slice(0, 1)
      .map(([rule, text]) => ({ path, reason: reasonOf[rule] ?? 'invalid', params: bound(text) }));
    return [...own, ...problems(error.children ?? [], path)];
  });
}

/** The number in "must be shorter than or equal to 200 characters" is the rule's bound. */
function bound(text: string): Record<string, number> {
  const number = /(-?\d+)/.exec(text)?.[1];
  return number === undefined ? {} : { max: Number(number), min: Number(number) };
}

export const inputValidation = () =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => new Refusal('BAD_INPUT', undefined, { fields: problems(errors) }),
  });
