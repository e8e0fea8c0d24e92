export default () => globalThis.__stopBrowserInstance?.();
