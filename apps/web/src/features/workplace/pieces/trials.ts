/**
 * Whether to offer made-up calls and the movable clock. The server decides and refuses both in production;
 * an address of one's own machine is the sign of a local start.
 */
export const isTrialServer = (): boolean => /^(localhost|127\.|\[::1\])/.test(window.location.hostname);
