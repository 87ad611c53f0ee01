/** What the client uses of the browser, whose own types would clash with those of Node. */
declare class Worker {
  constructor(script: string);
  terminate(): void;
}
