// What a page holds in memory, in bytes, after its garbage was collected.

/** Runs in the page, before all else: keeps hold of the memory of the wasm, wherever its exports name it. */
export function keepWasmMemory() {
  for (const way of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[way];
    WebAssembly[way] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      window.wasmMemory = Object.values((made.instance ?? made).exports).find((found) => found instanceof WebAssembly.Memory);
      return made;
    };
  }
}

/**
 * `script` is what V8 uses for objects of scripts, `document` what Blink uses for nodes and styles, `wasm` the whole linear memory
 * of the app, which never shrinks. Layers, pictures and code are not counted. `devtools` is a session of the page.
 */
export async function memory(page, devtools) {
  // What the first round lets go of, the second collects.
  for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize: script, embedderHeapUsedSize: document = 0 } = await devtools.send('Runtime.getHeapUsage');
  const wasm = await page.evaluate(() => window.wasmMemory?.buffer.byteLength ?? 0);
  return { script, document, wasm, whole: script + document + wasm };
}
