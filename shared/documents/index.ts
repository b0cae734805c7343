export * from './article-event.ts';
export * from './failure-record.ts';
export * from './front-index.ts';
export * from './keys.ts';
export * from './normalized-article.ts';
export * from './read.ts';
export * from './summary.ts';
export * from './translated-article.ts';
