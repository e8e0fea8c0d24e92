/** The day an address asks for; null without one, or with what is no day. */
export const dayFrom = (params: URLSearchParams): string | null => {
  const on = params.get('on') ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(on) && !Number.isNaN(Date.parse(on)) ? on : null;
};
