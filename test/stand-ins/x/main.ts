import 'draft-js/dist/Draft.css';
import '#test/stand-ins/x/style.css';
import { createElement as el } from 'react';
import { createRoot } from 'react-dom/client';
import { pageIsReady } from '#test/stand-ins/shared/page.ts';
import { XApp } from '#test/stand-ins/x/app.ts';

const root = document.createElement('div');
root.id = 'react-root';
document.body.append(root);
document.title = 'X';
createRoot(root).render(el(XApp, { onReady: pageIsReady }));
