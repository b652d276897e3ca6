/** Vite puts the file into the chunk, as a data: URL. */
declare module '*.safetensors?inline' {
  const url: string;
  export default url;
}
