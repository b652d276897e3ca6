/** The style sheets as they are written: a build would turn what they say into what only browsers understand. */
export { default as sheet } from '../../../styles/figure.css?raw';
export { default as theme } from '../../../styles/theme.css?raw';
