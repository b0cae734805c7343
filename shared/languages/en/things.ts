import { LazySet } from '../lazy.ts';
import { listOf } from '../text.ts';

/** Works that have a title: "the film X". */
export const WORKS: ReadonlySet<string> = new LazySet(() =>
  listOf(
    'film movie series sitcom drama show musical album song single novel book play documentary comedy thriller sequel game',
  ),
);

/** Made by a body and called by a name of its own: "its X satellite". */
export const PRODUCTS: ReadonlySet<string> = new LazySet(() =>
  listOf(
    'satellite rocket missile spacecraft probe telescope app vaccine drug aircraft jet helicopter smartphone console',
  ),
);

/** Vessels and animals are called as people and places are: "the trawler X", "the gelding X". */
export const NAMED_THINGS: ReadonlySet<string> = new LazySet(() =>
  listOf(`
    barge boat catamaran cruiser destroyer dinghy ferry freighter frigate ketch lifeboat liner maxi schooner ship
    sloop steamer submarine supermaxi super-maxi tanker tall-ship trawler trimaran tug tugboat vessel warship yacht
    colt dog filly gelding greyhound horse labrador mare puppy racehorse rocket satellite spaniel spacecraft stallion
    terrier
  `),
);
