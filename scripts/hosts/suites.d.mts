/** See suites.mjs. */
export function bundleSuites(host: 'desktop' | 'installed' | 'parity' | 'web'): Promise<string>;
export function packageExtension(): Promise<string>;
export function packageSuites(): Promise<string>;
