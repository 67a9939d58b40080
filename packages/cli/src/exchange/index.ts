export { exported, type ExportFormat, exportKinds } from "@kurzweg/exchange";
