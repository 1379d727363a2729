import {
  importPlacesSchema,
  PLACE_TABLE_MAX_BYTES,
  planPlacesSchema,
} from '../../domain/office/place-import.ts';
import {
  changePlaceSchema,
  type DeskPlaces,
  placeFieldsSchema,
  replaceCodeSchema,
} from '../../domain/office/places.ts';
import { readJsonBody } from '../http/json-body.ts';
import type { OfficeRoute } from '../office/office-route.ts';
import { importPlaces, planImport } from './import-places.ts';
import { readDeskPlaces, readUnitsWithin } from './read-places.ts';
import { replaceCode } from './replace-code.ts';
import { addPlace, changePlace } from './write-place.ts';

/** Places, their codes, and what posters are printed from (PO1 to PO7). */
export const placeRoutes: OfficeRoute[] = [
  {
    method: 'GET',
    path: '/places',
    action: 'places.read',
    async answer(context, { database }, { scope }) {
      const answer: DeskPlaces = {
        places: await readDeskPlaces(database, scope),
        units: await readUnitsWithin(database, scope),
      };
      return context.json(answer);
    },
  },
  {
    method: 'POST',
    path: '/places/add',
    action: 'places.write',
    async answer(context, dependencies, { who }) {
      return context.json(await addPlace(dependencies, who, await readJsonBody(context, placeFieldsSchema)));
    },
  },
  {
    method: 'POST',
    path: '/places/change',
    action: 'places.write',
    async answer(context, dependencies, { who }) {
      return context.json(
        await changePlace(dependencies, who, await readJsonBody(context, changePlaceSchema)),
      );
    },
  },
  {
    method: 'POST',
    path: '/places/code',
    action: 'places.write',
    async answer(context, dependencies, { who }) {
      return context.json(
        await replaceCode(dependencies, who, await readJsonBody(context, replaceCodeSchema)),
      );
    },
  },
  {
    method: 'POST',
    path: '/places/plan',
    action: 'places.write',
    maxBody: PLACE_TABLE_MAX_BYTES,
    async answer(context, { database }) {
      const { table } = await readJsonBody(context, planPlacesSchema);
      return context.json(await planImport(database, table));
    },
  },
  {
    method: 'POST',
    path: '/places/import',
    action: 'places.write',
    maxBody: PLACE_TABLE_MAX_BYTES,
    async answer(context, dependencies, { who }) {
      return context.json(
        await importPlaces(dependencies, who, await readJsonBody(context, importPlacesSchema)),
      );
    },
  },
];
