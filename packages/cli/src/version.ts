/** The version of Kurzweg, the same for all its packages. */
export const version = "0.1.0";

/** Is written here when the command is built. */
declare const BUILD: string;

/** Stands for everything that findings depend on: another build of the same version may find something else. */
export const build: string = typeof BUILD === "string" ? BUILD : version;
