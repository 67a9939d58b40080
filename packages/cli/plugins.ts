/** What the bundles of the command line do so that it starts fast. */
import { join, relative } from "node:path";
import type { Plugin } from "esbuild";

/**
 * Takes what belongs to Node as it is. An import in the usual form would read everything that such a module holds, even
 * what it makes only when it is asked for: that takes longer than all else that a check from the cache does.
 */
export const builtins: Plugin = {
  name: "builtins",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ kind, path }) => (kind === "import-statement" ? { path, namespace: "builtins", sideEffects: false } : undefined));
    onLoad({ filter: /.*/, namespace: "builtins" }, ({ path }) => {
      const names = Object.keys(process.getBuiltinModule(path) ?? {}).filter((name) => name !== "default");
      const lines = names.map((name) => `export const ${name} = /* @__PURE__ */ (() => found.${name})();`);
      return { contents: [`const found = process.getBuiltinModule(${JSON.stringify(path)});`, ...lines].join("\n") };
    });
  },
};

/** Leaves what is loaded with `import()` to files of its own, and notes in `entryPoints` which these are, by their names. */
export function apart(folder: string, entryPoints: Record<string, string>): Plugin {
  return {
    name: "apart",
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== "dynamic-import") return undefined;
        const source = join(resolveDir, path);
        const name = relative(folder, source).replace(/\.ts$/, "").replaceAll(/[\\/]/g, "-");
        entryPoints[name] = source;
        return { path: `./${name}.js`, external: true };
      });
      // Another package would be bundled as a whole, and read with every start.
      onResolve({ filter: /^@kurzweg\// }, ({ kind, path }) =>
        kind === "dynamic-import"
          ? { errors: [{ text: `“${path}” stays in the first file: load it through a file of the command line instead.` }] }
          : undefined,
      );
    },
  };
}
