import { isId, Refusal } from '@madoguchi/kernel';
import { Args, ID } from '@nestjs/graphql';

/** An id argument. A text that cannot be an id names nothing: the same answer as for an unknown one. */
export const IdArg = (name: string, options: { nullable?: boolean } = {}) =>
  Args(
    name,
    { type: () => ID, ...options },
    {
      transform(value: unknown): unknown {
        if (value === undefined || value === null || isId(value)) return value ?? undefined;
        throw Refusal.notFound();
      },
    },
  );
