/// <reference types="vite/client" />
declare module 'virtual:madoguchi-font.css';
declare module '@fontsource-variable/noto-sans-jp';
