import { testWholeWay } from '#test/helpers/whole-way.ts';

testWholeWay('firefox');
