import { Logger } from '@nestjs/common';

const log = new Logger('CallFloor');

/** Everyone has their turn: what fails for one is logged and keeps no other waiting. */
export async function eachAlone<T>(items: readonly T[], turn: (item: T) => Promise<unknown>): Promise<void> {
  for (const item of items) {
    try {
      await turn(item);
    } catch (error) {
      log.error(error);
    }
  }
}
