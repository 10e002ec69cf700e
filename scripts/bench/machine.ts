import { cpus } from 'node:os';

/** What figures were measured on. */
export const thisMachine = () => `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
