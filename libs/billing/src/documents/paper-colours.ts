export const ink = '#1a1a1a';
export const quiet = '#4d4d4d';
export const rule = '#8c8c8c';
export const shade = '#f2f4f7';
