import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { loadMessages } from '../i18n/index';

/** A route whose code and messages load side by side when it is first visited. */
export const screen = (
  path: string,
  namespaces: readonly string[],
  load: () => Promise<{ default: ComponentType }>,
): RouteObject => ({
  path,
  lazy: async () => {
    const [module] = await Promise.all([load(), loadMessages(...namespaces)]);
    return { Component: module.default };
  },
});
