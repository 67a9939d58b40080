/** Loaded only with a baseline: what compares groups of people takes a while to load. */
export { areAmong } from "@kurzweg/analysis";
