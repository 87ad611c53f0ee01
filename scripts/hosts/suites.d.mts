/** See suites.mjs. */
export function bundleSuites(host: 'desktop' | 'installed' | 'web'): Promise<string>;
export function packageExtension(): Promise<string>;
export function packageSuites(): Promise<string>;
