// The same map with far more examples: the list of the real ones, over and over, in other places.
const DATA = '**/data/examples.nl-*.json';

/**
 * Answers the app's request for its dataset with so many examples. The first are the real ones, as they stand in the document;
 * `at` gives the others their spots, by their number.
 */
export async function grow(page, count, at = ({ location }) => location) {
  await page.route(DATA, async (route) => {
    const { parts, ...dataset } = await (await route.fetch()).json();
    const real = dataset.examples;
    const more = Array.from({ length: count - real.length }, (_, n) => {
      const example = real[n % real.length];
      return { ...example, id: `vervolg-${n}`, name: { nl: `Vervolg ${n}: ${example.name.nl}` }, location: at(example, n) };
    });
    await route.fulfill({ json: { ...dataset, examples: [...real, ...more] } });
  });
}
