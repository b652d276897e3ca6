/* The card of a network. */

import dialogStyles from '../../../styles/dialogs.css?inline';
import type { LanguageName, Strings } from '../../language';
import { type CardWords, cardWords } from '../../language/card';
import { short } from '../../language/short';
import { stepWork } from '../../model/limits';
import { layersOf, type Model } from '../../model/model';
import type { Card } from '../../trained/card';
import { cardOf } from '../../trained/card-of';
import { trainedKinds } from '../../trained/tasks';
import { closeOnBackdrop } from '../../view/dom/backdrop';
import { element } from '../../view/dom/element';
import { addStyles } from '../../view/dom/styles';
import { linePlot, type Series } from '../../view/numbers/plot';
import type { Models, TrainedModel } from '../reading/models';
import type { Network } from '../reading/network';

export interface CardOptions {
  readonly host: HTMLElement;
  readonly network: Network;
  /** Loads the networks that this one is compared with. */
  readonly models: Models;
  readonly language: LanguageName;
  readonly strings: Strings;
}

/** Opens the card of a network: its task, its training data, its accuracy, and what it cannot do. */
export function showCard({ host, network, models, language, strings }: CardOptions): void {
  addStyles(dialogStyles);
  const words = cardWords[language];
  const { networks } = strings.controls;
  const { tag } = strings;
  const { file, model } = network;
  const card = file ? undefined : ownCard(network);
  const title = card ? words.title(networks[card.task], words.kinds[card.kind]) : (file?.name ?? '');
  const close = element('button', { type: 'button', class: 'card-close' }, words.close);
  const content = card
    ? cardContent(card, models, language, tag)
    : fileContent(model, file?.remarks?.(language), language, tag);
  const dialog = element(
    'dialog',
    { class: 'keys card', 'aria-label': title },
    // It takes the focus: if the button at the end had it, a long card would open scrolled to its end.
    element('h2', { tabindex: -1, autofocus: true }, title),
    ...content,
    // It stays in sight, however long the card is.
    element('div', { class: 'card-end' }, close),
  );
  close.addEventListener('click', () => dialog.close());
  closeOnBackdrop(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  host.append(dialog);
  dialog.showModal();
}

/** The card that a network comes with, or that its file holds. */
const ownCard = ({ model, card }: TrainedModel): Card | undefined => card ?? cardOf(model);

function cardContent(
  card: Card,
  models: Models,
  language: LanguageName,
  tag: string,
): readonly HTMLElement[] {
  const words = cardWords[language];
  const told = words.tasks[card.task];
  const count = (value: number): string => value.toLocaleString(tag);
  const plot = element('div', { class: 'card-plot' });
  if (card.byDistance) void compare(plot, card, models, language, tag);
  return [
    element('p', { class: 'card-task' }, told.task),
    figures([
      [shareIn(tag)(card.heldOut.share), words.heldOut(count(card.heldOut.sentences))],
      ...everydayFigures(card, language, tag),
      [count(card.hiddenSize), words.units],
      [count(card.words), words.words],
      [count(card.parameters), words.numbers],
    ]),
    ...(card.byDistance ? [plot] : []),
    element(
      'dl',
      {},
      element('dt', {}, words.dataTitle),
      element('dd', {}, words.training(told.data, count(card.trainingSentences), String(card.seed))),
      element('dt', {}, words.cannotTitle),
      element('dd', {}, told.cannot, ...wrongSentences(card, language)),
    ),
  ];
}

/** What share of the sentences that people wrote it gets right, those in the language of the page first. */
function everydayFigures(
  { everyday }: Card,
  language: LanguageName,
  tag: string,
): readonly (readonly [number: string, what: string])[] {
  if (!everyday) return [];
  const order = language === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const);
  return order.map((name) => {
    const { share, sentences } = everyday[name];
    return [shareIn(tag)(share), cardWords[language].everyday[name](sentences.toLocaleString(tag))];
  });
}

/** Sentences that it gets wrong, those in the language of the page first: ten at most. */
function wrongSentences({ everyday }: Card, language: LanguageName): readonly Node[] {
  if (!everyday) return [];
  const other = language === 'zh' ? 'en' : 'zh';
  const wrong = [...everyday[language].wrong, ...everyday[other].wrong].slice(0, 10);
  if (wrong.length === 0) return [];
  return [
    element('span', {}, ` ${cardWords[language].wrong}`),
    element('ul', { class: 'card-wrong' }, ...wrong.map((sentence) => element('li', {}, sentence))),
  ];
}

function fileContent(
  model: Model,
  remarks: string | undefined,
  language: LanguageName,
  tag: string,
): readonly HTMLElement[] {
  const words = cardWords[language];
  const count = (value: number): string => value.toLocaleString(tag);
  const named = model.vocabulary?.words.filter((token) => token !== '').length;
  const known = named ?? model.embedding?.rows;
  const labels = model.readOut?.labels
    ?.slice(0, 8)
    .map((label) => short(label))
    .join(', ');
  const about = [
    `${model.cell.name}: ${words.layers(layersOf(model).length, model.reverse ? 2 : 1)}.`,
    ...(labels ? [words.results(labels)] : []),
    words.local,
  ];
  return [
    element('p', { class: 'card-task' }, about.join(' ')),
    figures([
      [count(model.hiddenSize), words.units],
      [count(model.inputSize), words.inputs],
      ...(known === undefined ? [] : [[count(known), words.words] as const]),
      [count(parametersOf(model)), words.numbers],
    ]),
    ...(remarks ? [element('p', {}, remarks)] : []),
  ];
}

/** The number of parameters of a network, with those of its embedding and its read-out. */
function parametersOf(model: Model): number {
  const { embedding, readOut } = model;
  const layers = readOut ? [...(readOut.before ?? []), readOut] : [];
  const all = [embedding, ...layers.flatMap(({ weight, bias }) => [weight, bias])];
  return all.reduce((sum, matrix) => sum + (matrix?.values.length ?? 0), stepWork(model));
}

/** A few large numbers, each with a caption. */
function figures(rows: readonly (readonly [number: string, what: string])[]): HTMLElement {
  const cells = rows.map(([number, what]) =>
    element('div', {}, element('dd', {}, number), element('dt', {}, what)),
  );
  return element('dl', { class: 'card-figures' }, ...cells);
}

const shareIn =
  (tag: string) =>
  (value: number): string =>
    value.toLocaleString(tag, { style: 'percent', maximumFractionDigits: 1 });

/** Plots the accuracy of this network by distance, and then that of the other kinds of cell, once they are loaded. */
async function compare(
  host: HTMLElement,
  own: Card,
  models: Models,
  language: LanguageName,
  tag: string,
): Promise<void> {
  const words = cardWords[language];
  const draw = (cards: readonly Card[]): void => {
    const series = trainedKinds.flatMap((kind, index): Series[] => {
      const card = cards.find((one) => one.kind === kind);
      if (!card?.byDistance) return [];
      const points = card.byDistance.map(({ distance, share }) => ({ x: distance, y: share }));
      return [
        { name: shortName(words, kind), points, strong: kind === own.kind, style: index as Series['style'] },
      ];
    });
    host.replaceChildren(
      linePlot({
        series,
        title: words.plotTitle,
        horizontal: words.distance,
        vertical: words.accuracy,
        share: shareIn(tag),
      }),
    );
  };
  draw([own]);
  const others = trainedKinds.filter((kind) => kind !== own.kind);
  const loads = await Promise.allSettled(others.map((kind) => models.load(own.task, kind)));
  const cards = loads.flatMap((load) => (load.status === 'fulfilled' ? (ownCard(load.value) ?? []) : []));
  draw([own, ...cards]);
  if (cards.length < others.length) host.append(element('p', {}, words.others));
}

/** The abbreviation of a kind of cell, which is all that there is room for beside a line. */
function shortName({ kinds }: CardWords, kind: Card['kind']): string {
  return kinds[kind].replace(/（.*/, '');
}
