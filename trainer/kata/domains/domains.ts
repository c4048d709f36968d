import type { Domain } from "../domain.ts";
import { airline } from "./airline.ts";
import { cinema } from "./cinema.ts";
import { concerts } from "./concerts.ts";
import { football } from "./football.ts";
import { hospital } from "./hospital.ts";
import { library } from "./library.ts";
import { museum } from "./museum.ts";
import { restaurants } from "./restaurants.ts";
import { shop } from "./shop.ts";
import { transit } from "./transit.ts";
import { university } from "./university.ts";
import { weather } from "./weather.ts";

/** Domains that training and every dev set ask about. */
export const trainingDomains: readonly Domain[] = [
  airline,
  cinema,
  concerts,
  football,
  hospital,
  restaurants,
  shop,
  university,
];

/** Asked about in `kata-hard` alone. */
export const unseenDomains: readonly Domain[] = [library, museum, transit, weather];
