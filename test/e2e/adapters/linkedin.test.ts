import { trySurfacesOf } from '#test/e2e/adapters/suite.ts';

trySurfacesOf('linkedin');
