/**
 * Makes something on first use and keeps it. The background is started anew after every pause in typing: what the
 * draft at hand does not need must not be made then.
 */
export function lazy<Thing>(make: () => Thing): () => Thing {
  let made: { readonly thing: Thing } | undefined;
  return () => {
    made ??= { thing: make() };
    return made.thing;
  };
}
