export type { Edition, Material, Meeting } from "../material.ts";
export { publicMaterial } from "./public.ts";
