import { Refusal } from '@madoguchi/kernel';
import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';

// NUL and half a character cannot be stored, the others cannot be seen; tab and line breaks stay.
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Refuses control characters anywhere in the arguments, before they meet a column that cannot hold them. */
@Injectable()
export class CleanText implements PipeTransform {
  transform(value: unknown, { type, data }: ArgumentMetadata): unknown {
    if (type === 'body') check(value, data ?? '');
    return value;
  }
}

function check(value: unknown, path: string): void {
  if (typeof value === 'string') {
    if (control.test(value) || !value.isWellFormed()) throw Refusal.field(path, 'controlCharacter');
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => check(item, `${path}.${index}`));
  } else if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
    for (const [key, item] of Object.entries(value)) {
      if (control.test(key) || !key.isWellFormed()) throw Refusal.field(path, 'controlCharacter');
      check(item, path === '' ? key : `${path}.${key}`);
    }
  }
}
