/** The version of Kurzweg, the same for all its packages. */
export const version = "0.1.0";
