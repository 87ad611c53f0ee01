import { serveAsTold } from './process.ts';

serveAsTold();
