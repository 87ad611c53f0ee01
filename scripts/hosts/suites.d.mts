/** See suites.mjs. */
export function bundleSuites(host: 'desktop' | 'web'): Promise<string>;
